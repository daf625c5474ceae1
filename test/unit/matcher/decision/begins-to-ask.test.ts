import { beginsToAsk, mayBeginToAsk } from '../../../../src/matcher/decision/begins-to-ask';
import { aKnowledge } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const ASKED = ['and who saves it', 'where is it', 'So, does AWS do it?', 'whose is it', 'how?'];
const TOLD = ['it is saved', 'the one who saves it', 'and logs', ''];

describe('beginsToAsk', () => {
  it.each([
    ...ASKED.map((text) => [text, true] as const),
    ...TOLD.map((text) => [text, false] as const),
  ])('tells whether %j begins as a question does: %j', (text, isAsked) => {
    expect(beginsToAsk(anEvidence(aKnowledge(), { text }))).toBe(isAsked);
  });
});

describe('mayBeginToAsk', () => {
  it('leaves out none that begins as a question does', () => {
    expect(ASKED.every(mayBeginToAsk)).toBe(true);
  });

  it('leaves out what surely tells something', () => {
    expect(TOLD.some(mayBeginToAsk)).toBe(false);
  });
});
