import { checkReferences } from '../../../../src/knowledge/validation/references';
import { aFaultyKnowledge, faultsOf, issueOf } from '../../../support/knowledge-faults';

describe('checkReferences', () => {
  const knowledgeWith = aFaultyKnowledge();

  it.each(faultsOf('references'))('finds $fault and nothing else', (fault) => {
    expect(checkReferences(knowledgeWith(fault))).toEqual(issueOf(fault));
  });
});
