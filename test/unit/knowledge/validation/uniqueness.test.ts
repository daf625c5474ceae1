import { checkUniqueness } from '../../../../src/knowledge/validation/uniqueness';
import { aFaultyKnowledge, faultsOf, issueOf } from '../../../support/knowledge-faults';

describe('checkUniqueness', () => {
  const knowledgeWith = aFaultyKnowledge();

  it.each(faultsOf('uniqueness'))('finds $fault and nothing else', (fault) => {
    expect(checkUniqueness(knowledgeWith(fault))).toEqual(issueOf(fault));
  });
});
