import { checkLanguages } from '../../../../src/knowledge/validation/languages';
import { aFaultyKnowledge, faultsOf, issueOf } from '../../../support/knowledge-faults';

describe('checkLanguages', () => {
  const knowledgeWith = aFaultyKnowledge();

  it.each(faultsOf('languages'))('finds $fault and nothing else', (fault) => {
    expect(checkLanguages(knowledgeWith(fault))).toEqual(issueOf(fault));
  });
});
