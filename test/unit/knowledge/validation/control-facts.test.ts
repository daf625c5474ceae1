import { checkControlFacts } from '../../../../src/knowledge/validation/control-facts';
import { aFaultyKnowledge, faultsOf, issueOf } from '../../../support/knowledge-faults';

describe('checkControlFacts', () => {
  const knowledgeWith = aFaultyKnowledge();

  it.each(faultsOf('control-facts'))('finds $fault and nothing else', (fault) => {
    expect(checkControlFacts(knowledgeWith(fault))).toEqual(issueOf(fault));
  });
});
