import { readingsOf } from '../../../../src/matcher/decision/readings';
import { aControl, aKnowledge, anOverride, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence, type EvidenceParts } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [
    aControl({ general: { party: 'customer' } }),
    aControl({ id: 'disks', general: { party: 'aws' } }),
    aControl({ id: 'copies', general: { party: 'customer' } }),
  ],
  services: [
    aService({
      aliases: { proper: ['RDS'] },
      overrides: [anOverride(), anOverride({ control: 'disks', party: 'not-applicable' })],
    }),
  ],
});
const BEST = aCandidate('backups', 1.2);

function read(next: string, score: number, parts: EvidenceParts = {}) {
  const controls = [BEST, aCandidate(next, score)];
  const text = 'who does it and who did it?';
  const readings = readingsOf(anEvidence(knowledge, { text, controls, ...parts }));
  return [
    readings?.topics.map(({ control }) => control).join(' + '),
    readings?.alternative?.control ?? null,
  ];
}

describe('readingsOf', () => {
  it.each([
    [
      'answers both of two readings that differ and between which nothing decides',
      'disks',
      1.15,
      'backups + disks',
      null,
    ],
    ['offers one whose answer is the same', 'copies', 1.15, 'backups', 'copies'],
    ['offers a near one', 'disks', 0.9, 'backups', 'disks'],
    ['offers none that is far', 'disks', 0.65, 'backups', null],
  ])('%s', (_, next, score, topics, alternative) => {
    expect(read(next, score)).toEqual([topics, alternative]);
  });

  it('offers none that is weak by itself', () => {
    const weak = { controls: [aCandidate('backups', 0.7), aCandidate('disks', 0.55)] };

    expect(read('disks', 0, weak)).toEqual(['backups', null]);
  });

  it.each<[string, string, string | null]>([
    ['who makes sure that nobody does it?', 'backups', 'disks'],
    ['is it done? and it was ours?', 'backups + disks', null],
  ])('answers a second reading only to who asks twice: %j', (text, topics, alternative) => {
    expect(read('disks', 1.15, { text })).toEqual([topics, alternative]);
  });

  it('neither answers nor offers what does not arise on the service', () => {
    expect(read('disks', 1.15, { text: 'who does it on RDS, who did it?' })).toEqual([
      'backups',
      null,
    ]);
  });

  it('answers one where the message takes a side, or belongs to a talk', () => {
    expect(read('disks', 1.15, { forms: { 'asserts-aws': 3 } })).toEqual(['backups', 'disks']);
    expect(read('disks', 1.15, { carried: { kind: 'hint' } })).toEqual(['backups', null]);
  });

  it('answers the one that the message names before it asks', () => {
    expect(read('disks', 1.15, { heading: 'backups' })).toEqual(['backups', 'disks']);
    expect(read('disks', 1.15, { heading: 'copies' })).toEqual(['backups + disks', null]);
  });
});
