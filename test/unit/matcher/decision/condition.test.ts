import { beginsSubordinate } from '../../../../src/matcher/decision/condition';
import { aKnowledge } from '../../../support/dialog-knowledge';
import { aMessage } from '../../../support/dialog-readings';

const knowledge = aKnowledge();

describe('beginsSubordinate', () => {
  it.each([
    ['if it breaks', true],
    ['and if we use Bottlerocket?', true],
    ['ok, but what if it breaks?', true],
    ['and what about the logs?', false],
    ['who knows if it breaks', false],
    ['', false],
  ])('tells whether %j begins with a condition', (text, isCondition) => {
    expect(beginsSubordinate(aMessage(knowledge, text))).toBe(isCondition);
  });
});
