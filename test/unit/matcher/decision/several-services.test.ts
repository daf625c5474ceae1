import { onEachService } from '../../../../src/matcher/decision/several-services';
import { topicOf } from '../../../../src/matcher/decision/topic';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const SERVICES = ['RDS', 'EC2', 'SQS', 'SNS'];

const knowledge = aKnowledge({
  lexicon: aLexicon({ fillers: ['and', 'what', 'about', 'for'] }),
  controls: [aControl({ id: 'backups', name: 'backups' })],
  services: SERVICES.map((name) =>
    aService({ id: name.toLowerCase(), aliases: { proper: [name] } }),
  ),
});

const read = (text: string) =>
  anEvidence(knowledge, { text, controls: [aCandidate('backups', /\bsav/.test(text) ? 2 : 0)] });

function servicesOf(text: string): readonly (string | null)[] | undefined {
  const evidence = read(text);
  const topics = [topicOf(evidence, 'backups', 0.9)];
  const match = onEachService(evidence, text, read, {
    ...{ kind: 'topics', topics, belief: null },
  });
  return match?.kind === 'topics' ? match.topics.map(({ service }) => service) : undefined;
}

describe('onEachService', () => {
  it.each([
    ['who saves RDS and EC2', ['rds', 'ec2']],
    ['who saves RDS? and what about SNS?', ['rds', 'sns']],
    ['for SQS and SNS who saves messages', ['sqs', 'sns']],
    ['who saves RDS, EC2, SQS and SNS', ['rds', 'ec2', 'sqs']],
  ])('asks %j of each service that is listed', (text, services) => {
    expect(servicesOf(text)).toEqual(services);
  });

  it.each([
    'who saves RDS',
    'who saves what EC2 writes to RDS',
    'who saves RDS and who logs EC2',
    'moving from EC2, who saves RDS',
    `who saves RDS and EC2 ${'now '.repeat(100)}`,
  ])('leaves %j alone', (text) => {
    expect(servicesOf(text)).toBeUndefined();
  });
});
