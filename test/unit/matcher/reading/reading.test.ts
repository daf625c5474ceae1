import type { Ranker } from '../../../../src/matcher/ranking/ranker';
import { plainParty, rankTopics } from '../../../../src/matcher/reading/reading';
import {
  aControl,
  aKnowledge,
  aLexicon,
  anOverride,
  aResponsibility,
  aService,
} from '../../../support/dialog-knowledge';
import { aMessage } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [
    aControl(),
    aControl({
      id: 'disposal',
      general: { party: 'aws' },
      responsibilities: [aResponsibility({ party: 'not-applicable' })],
    }),
  ],
  services: [
    aService({ aliases: { proper: ['RDS'] }, overrides: [anOverride()] }),
    aService({
      id: 'sqs',
      class: 'queue',
      aliases: { proper: ['SQS'] },
      overrides: [anOverride({ party: 'not-applicable' })],
    }),
    aService({
      id: 'ec2',
      class: 'iaas',
      overrides: [anOverride({ variant: 'Spot', party: 'aws' })],
    }),
  ],
  lexicon: aLexicon({ cues: { vendors: ['azure'] } }),
});

/** A ranker that gives the same scores to every message. */
function aRanker(scores: Readonly<Record<string, number>>): Ranker {
  const labels = Object.keys(scores);
  return { labels, knows: () => true, score: () => Float64Array.from(Object.values(scores)) };
}

const ranker = aRanker({
  'control:backups': 1,
  'control:disposal': 1.1,
  'concept:the-model': 0.5,
  'concept:other': 0.7,
  'oos:other-cloud': 2,
  'oos:weather': 0.2,
  'smalltalk:thanks': 0.1,
  'strange:one': 9,
});
const rank = (text: string) => rankTopics(knowledge, ranker, aMessage(knowledge, text));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('rankTopics', () => {
  it('sorts each family by score, best first', () => {
    const reading = rank('who does it');

    expect(ids(reading.controls)).toEqual(['disposal', 'backups']);
    expect(ids(reading.concepts)).toEqual(['other', 'the-model']);
    expect(ids(reading.smallTalk)).toEqual(['thanks']);
    expect(reading.service).toBeNull();
  });

  it('prefers what the named service has facts for to what does not arise there', () => {
    const reading = rank('who does it on RDS');

    expect(ids(reading.controls)).toEqual(['backups', 'disposal']);
    expect(reading.controls[0]?.score).toBeGreaterThan(1);
    expect(reading.controls[1]?.score).toBeLessThan(1.1);
  });

  it('puts a topic last that a fact of the service says does not arise', () => {
    const reading = rank('who does it on SQS');

    expect(ids(reading.controls)).toEqual(['disposal', 'backups']);
    expect(reading.controls[1]?.score).toBeLessThan(0.5);
  });

  it('reads a message about the service handed in', () => {
    const reading = rankTopics(knowledge, ranker, aMessage(knowledge, 'and there?'), 'rds');

    expect([reading.service, reading.controls[0]?.id]).toEqual(['rds', 'backups']);
  });

  it('lifts the topic that a conversation is about', () => {
    const boost = new Map([['control:backups', 0.5]]);
    const reading = rankTopics(knowledge, ranker, aMessage(knowledge, 'x'), null, boost);

    expect(reading.controls[0]).toEqual({ id: 'backups', score: 1.5 });
  });

  it('takes no message for one about another cloud that names none', () => {
    expect(rank('who does it on azure').outOfScope[0]).toEqual({ id: 'other-cloud', score: 2 });
    expect(rank('who does it').outOfScope[0]?.score).toBe(1);
  });
});

describe('plainParty', () => {
  it.each([
    ['the override of the service', 'backups', 'rds', 'customer'],
    ['the class where only a variant differs', 'backups', 'ec2', 'customer'],
    ['the class', 'disposal', 'rds', 'not-applicable'],
    ['the general rule where the class says nothing', 'disposal', 'ec2', 'aws'],
    ['the general rule without a service', 'backups', null, 'shared'],
    ['the general rule for a service that is not there', 'backups', 'gone', 'shared'],
    ['both sides for a control that is not there', 'gone', null, 'shared'],
  ])('takes %s', (_, control, service, party) => {
    expect(plainParty(knowledge, control, service)).toBe(party);
  });
});
