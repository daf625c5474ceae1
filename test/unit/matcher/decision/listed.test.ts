import { listedTopics } from '../../../../src/matcher/decision/listed';
import {
  aControl,
  aKnowledge,
  aLexicon,
  aService,
  CONFIRMATIONS,
} from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const TOPICS = { backups: /\bbackup/, logging: /\blog/, patching: /\bpatch/, keys: /\bkey/ };

const knowledge = aKnowledge({
  lexicon: aLexicon({ fillers: ['who'], confirmations: CONFIRMATIONS }),
  controls: Object.keys(TOPICS).map((id) =>
    aControl({
      id,
      name: id,
      general: { party: id === 'patching' || id === 'keys' ? 'aws' : 'customer' },
    }),
  ),
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
});

/** Scores a topic by whether its word is there. */
const readAt = (score: number) => (text: string, service: string | null) => {
  const controls = Object.entries(TOPICS)
    .map(([id, word]) => aCandidate(id, word.test(text) ? score : 0))
    .sort((a, b) => b.score - a.score);
  const evidence = anEvidence(knowledge, { text, controls });
  const { carried } = evidence;
  return { ...evidence, carried: { ...carried, service: carried.service ?? service } };
};
const topics = (text: string, score = 2.5) =>
  (listedTopics(text, readAt(score))?.topics ?? []).map(
    ({ control, service }) => `${control} ${service}`,
  );

describe('listedTopics', () => {
  it.each([
    [
      'which of these is ours? A) own patches B) the backups C) new keys D) old logs',
      ['patching null', 'backups null', 'keys null', 'logging null'],
    ],
    ['RDS: (1) patches (2) backups (3) keys', ['patching rds', 'backups rds', 'keys rds']],
    ['RDS: patches, backups and keys, who?', ['patching rds', 'backups rds', 'keys rds']],
    ['RDS: patches, backups and keys?', ['patching rds', 'backups rds', 'keys rds']],
    [
      'which of these is ours on RDS: own patches, own backups, or own keys?',
      ['patching rds', 'backups rds', 'keys rds'],
    ],
    ['who does patches, backups, and keys on EC2', ['patching ec2', 'backups ec2', 'keys ec2']],
  ])('finds in %j %j', (text, found) => {
    expect(topics(text)).toEqual(found);
  });

  it.each([
    ['two things', 'patches, backups'],
    ['five things', 'patches, backups, keys, logs, tests'],
    ['what is no topic', 'patches, backups and tests'],
    ['one topic twice', 'patches, backups and patch days'],
    ['options that do not count', 'A) patches C) backups D) keys'],
    ['a long clause', 'patches, backups and the keys that we had made for the old one'],
    ['a long message', `patches, backups and keys${' so'.repeat(120)}`],
  ])('leaves %s alone', (_, text) => {
    expect(topics(text)).toEqual([]);
  });

  it('takes an unsure thing for a topic among options only', () => {
    expect(topics('A) own patches B) own backups C) own keys', 1.5)).toHaveLength(3);
    expect(topics('which are ours: own patches, own backups, own keys', 1.5)).toHaveLength(3);
    expect(topics('ours: own patches, own backups, own keys', 1.5)).toEqual([]);
    expect(topics('own patches, own backups, own keys', 1.5)).toEqual([]);
  });

  it.each([
    ['which of these is ours? A) backups B) keys C) logs', 'customer', ['A', 'B', 'C']],
    [
      'we are on AWS RDS. what is left to you? A) backups B) keys C) logs',
      'customer',
      ['A', 'B', 'C'],
    ],
    ['which is ours: backups, keys, or logs', 'customer', ['', '', '']],
    ['which of these is by AWS? a. patches b. sun c. keys', 'aws', ['A', 'C']],
    ['what is on AWS: 1) sun 2) patches 3) keys 4) moon', 'aws', ['2', '3']],
    [
      'which are ours? A) backups B) keys C) logs D) patches E) sun',
      'customer',
      ['A', 'B', 'C', 'D'],
    ],
  ])('tells what %j lets one select', (text, side, marks) => {
    expect(listedTopics(text, readAt(1.5))?.selection).toEqual({ side, marks });
  });

  it.each([
    ['nothing is to be selected', 'who does A) backups B) keys C) logs'],
    ['no side is named', 'which of these is it? A) backups B) keys C) logs'],
  ])('has nothing to select where %s', (_, text) => {
    expect(listedTopics(text, readAt(1.5))).toMatchObject({ topics: [{}, {}, {}] });
    expect(listedTopics(text, readAt(1.5))?.selection).toBeUndefined();
  });

  it('leaves options alone of which none that is known is the one', () => {
    expect(topics('which is shared? A) backups B) keys C) sun', 1.5)).toEqual([]);
  });

  it('takes a service that stands alone for no place', () => {
    expect(topics('patches, backups, keys of RDS')).toHaveLength(3);
    expect(topics('A) patches B) backups C) keys D) RDS')).toEqual([]);
  });
});
