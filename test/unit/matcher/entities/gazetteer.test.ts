import { loadKnowledge } from '../../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../../src/locations';
import { chooseServices } from '../../../../src/matcher/entities/composition';
import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { normalize } from '../../../../src/matcher/text/normalize';
import { tokenize } from '../../../../src/matcher/text/tokenize';
import { aService } from '../../../support/dialog-knowledge';

describe('createGazetteer', () => {
  const gazetteer = createGazetteer([
    aService({
      id: 'config',
      name: 'AWS Config',
      aliases: { ordinary: ['Config', 'config rules'] },
      cues: ['recorder', 'delivery channel'],
    }),
    aService({
      id: 'support',
      name: 'AWS Support',
      aliases: { generic: ['AWS Support'], ordinary: ['Support'] },
      cues: ['ticket'],
    }),
    aService({ id: 'connect', name: 'Amazon Connect', aliases: { ordinary: ['Connect'] } }),
    aService({
      id: 'direct-connect',
      name: 'AWS Direct Connect',
      aliases: { proper: ['Direct Connect'], upper: ['DX'] },
      cues: ['bgp'],
    }),
    aService({ id: 's3', name: 'Amazon S3', aliases: { proper: ['S3'], generic: ['bucket'] } }),
    aService({
      id: 's3-glacier',
      name: 'Amazon S3 Glacier',
      aliases: { proper: ['S3 Glacier', 'DeepArchive'], ordinary: ['Glacier'] },
    }),
  ]);
  const find = (text: string) => gazetteer.find(tokenize(normalize(text)));
  const named = (text: string) =>
    find(text).map(({ service, strength }) => `${service} ${strength}`);

  it.each<[string, string, string[]]>([
    ['a proper name, however written', 'who backs up s3', ['s3 firm']],
    ['a full name', 'who runs aws direct connect', ['direct-connect firm']],
    ['a possessive', "who reads S3's logs", ['s3 firm']],
    ['a common noun', 'who backs up the bucket', ['s3 soft']],
    ['a full name that is a common noun', 'may aws support read it', ['support soft']],
    ['an English word in lower case', 'who wrote the config here', ['config weak']],
    ['an English word in mid-sentence capitals', 'who turns on Config here', ['config firm']],
    ['an English word behind the vendor', 'who turns on aws config here', ['config firm']],
    ['an English word that begins the sentence', 'Config is on whose plate', ['config weak']],
    ['an English word beside its cue', 'config has a recorder that stops', ['config firm']],
    [
      'one beside its cue and another service',
      'the recorder of S3 config',
      ['s3 firm', 'config weak'],
    ],
    ['one beside its cue and a common noun', 'bucket config, recorder', ['s3 soft', 'config firm']],
    ['one behind the vendor and beside S3', 'aws config and S3', ['config firm', 's3 firm']],
    ['a cue of two words', 'config and its delivery channel', ['config firm']],
    ['half a cue', 'config and its delivery', ['config weak']],
    ['an English word in a message in capitals', 'WHO WROTE THE CONFIG HERE', ['config weak']],
    ['an English word in a Title Case message', 'Who Wrote The Config Here', ['config weak']],
    ['two English words', 'who writes the config rules', ['config soft']],
    ['an upper-case alias in capitals', 'who watches the DX link', ['direct-connect firm']],
    ['an upper-case alias in lower case', 'who watches the dx link', ['direct-connect weak']],
    ['an upper-case alias beside its cue', 'who runs bgp on dx now', ['direct-connect firm']],
    ['a part of a word', 'who reconfigures the buckets3', []],
    ['nothing', '', []],
  ])('reads %s', (_, text, mentions) => {
    expect(named(text)).toEqual(mentions);
  });

  it('takes the longest name and each word once', () => {
    expect(find('S3 Glacier, S3 and Direct Connect')).toEqual([
      { service: 's3-glacier', strength: 'firm', begin: 0, end: 2 },
      { service: 's3', strength: 'firm', begin: 2, end: 3 },
      { service: 'direct-connect', strength: 'firm', begin: 4, end: 6 },
    ]);
  });

  it('falls back to the shorter name where the longer one breaks off', () => {
    expect(named('the s3 data in the direct link')).toEqual(['s3 firm']);
  });

  it('finds nothing where there are no services', () => {
    expect(createGazetteer([]).find(tokenize('who patches S3'))).toEqual([]);
  });
});

describe('createGazetteer, of the shipped services', () => {
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
    ['Connect agents take the calls', 'connect'],
    ['direct connect line', 'direct-connect'],
    ['who drives the DX link', 'direct-connect'],
    ['who archives to Glacier vaults', 's3-glacier'],
    ['is the HSM cluster on us', 'cloudhsm'],
    ['Shield Advanced attack', 'shield'],
    ['AWS Health events', 'health'],
    ['aws batch job queue', 'batch'],
    ['Enterprise Support plan', 'support'],
    ['EKS on Fargate pods', 'eks-fargate'],
    ['who encrypts AppConfig', 'systems-manager'],
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
    'can you connect the two networks for us',
    'do we support old browsers',
    'nightly batch runs at two',
    'who answers for the health of the new colleagues',
    'our application config has secrets in it',
    'the glue between the teams',
  ])('takes no ordinary word for a service: "%s"', (text) => {
    expect(services(text)).toEqual([]);
  });

  it('lets a proper name win over a common noun', () => {
    expect(services('is the bucket that RDS exports to encrypted')).toEqual(['rds']);
  });
});
