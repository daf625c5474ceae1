import { loadKnowledge } from '../../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../../src/locations';
import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { chooseServices } from '../../../../src/matcher/reading/read-message';
import { normalize } from '../../../../src/matcher/text/normalize';
import { tokenize } from '../../../../src/matcher/text/tokenize';

describe('createGazetteer', () => {
  const gazetteer = createGazetteer(loadKnowledge(KNOWLEDGE_FOLDER).services.values());
  const services = (text: string) => chooseServices(gazetteer.find(tokenize(normalize(text))));

  it.each([
    ['who patches EC2', 'ec2'],
    ['who patches ECS tasks', 'ecs'],
    ['who scans ECR', 'ecr'],
    ['who upgrades eks', 'eks'],
    ['rds os patches', 'rds'],
    ['rds custom os patches', 'rds-custom'],
    ['aurora backups', 'aurora'],
    ['is s3 encrypted', 's3'],
    ['S3 Glacier archives', 's3-glacier'],
    ['kms key rotation', 'kms'],
    ['cloudhsm backups', 'cloudhsm'],
    ['AWS Config rules', 'config'],
    ['Amazon Connect call recordings', 'connect'],
    ['direct connect line', 'direct-connect'],
    ['glue jobs run on servers', 'glue'],
    ['our Lambdas', 'lambda'],
  ])('reads "%s" as %s', (text, service) => {
    expect(services(text)).toEqual([service]);
  });

  it.each([
    'we support our customers',
    'a batch of questions',
    'please connect me to a person',
    'the health of our team',
    'glue the parts together',
    'a shield against the rain',
    'the config file is in git',
    'who has a backup of my notes',
  ])('takes no ordinary word for a service: "%s"', (text) => {
    expect(services(text)).toEqual([]);
  });

  it('lets a proper name win over a common noun', () => {
    expect(services('is the bucket that RDS exports to encrypted')).toEqual(['rds']);
  });
});
