import { checkWriting } from '../../../../src/knowledge/validation/writing';
import { aFaultyKnowledge, faultsOf, issueOf } from '../../../support/knowledge-faults';

describe('checkWriting', () => {
  const knowledgeWith = aFaultyKnowledge();

  it.each(faultsOf('writing'))('finds $fault and nothing else', (fault) => {
    expect(checkWriting(knowledgeWith(fault))).toEqual(issueOf(fault));
  });
});
