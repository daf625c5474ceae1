import { readPremise } from '../../../../src/matcher/decision/premise';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aKnowledge } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge();
const STATES = { 'asserts-aws': 3 };
const read: ReadPart = (text) => {
  const score = text.startsWith('since AWS saves') ? 2 : 0.2;
  const judged = { ours: score / 2 };
  return anEvidence(knowledge, { text, controls: [aCandidate('backups', score)], judged });
};
const whole = (text: string, forms = {}, score = 0.5) =>
  anEvidence(knowledge, {
    text,
    forms,
    controls: [aCandidate('logging', score)],
    judged: { ours: 0.1 },
  });

describe('readPremise', () => {
  const text = 'since AWS saves our tables, where do I see the time?';

  it('reads a message by the clause that states the premise', () => {
    const evidence = readPremise(whole(text, STATES), text, read);

    expect(evidence.reading.controls[0]).toEqual(aCandidate('backups', 2));
    expect(evidence.judged.ours).toBe(1);
    expect(evidence.forms.get('asserts-aws')).toBe(3);
  });

  it.each([
    ['states nothing', text, {}, 0.5],
    ['is read better whole', text, STATES, 3],
    ['has but one clause', 'since AWS saves our tables', STATES, 0.5],
  ])('leaves a message as it is that %s', (_, message, forms, score) => {
    const evidence = whole(message, forms, score);

    expect(readPremise(evidence, message, read)).toBe(evidence);
  });
});
