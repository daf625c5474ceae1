import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { listedServices } from '../../../../src/matcher/entities/service-list';
import { tokenize } from '../../../../src/matcher/text/tokenize';
import { aService } from '../../../support/dialog-knowledge';

const services = ['RDS', 'EC2', 'SQS', 'SNS'].map((name) =>
  aService({ id: name.toLowerCase(), aliases: { proper: [name] } }),
);
const gazetteer = createGazetteer(services);

function listed(text: string): readonly string[] {
  const words = tokenize(text);
  return listedServices(words, gazetteer.find(words), new Set(['and', 'vs']));
}

describe('listedServices', () => {
  it.each([
    ['who saves RDS, EC2 and SQS', ['rds', 'ec2', 'sqs']],
    ['RDS/EC2/SNS: who', ['rds', 'ec2', 'sns']],
    ['RDS vs SQS', ['rds', 'sqs']],
    ['on SNS who saves what RDS and EC2 hold', ['rds', 'ec2']],
  ])('finds the list in %j', (text, list) => {
    expect(listed(text)).toEqual(list);
  });

  it.each([
    'who saves RDS',
    'RDS on EC2',
    'RDS EC2',
    'who saves what EC2 writes to RDS',
    'we run RDS, EC2 and SQS, who saves SQS',
  ])('finds no list in %j', (text) => {
    expect(listed(text).length).toBeLessThan(2);
  });
});
