import { checkServiceFacts } from '../../../../src/knowledge/validation/service-facts';
import { aFaultyKnowledge, faultsOf, issueOf } from '../../../support/knowledge-faults';

describe('checkServiceFacts', () => {
  const knowledgeWith = aFaultyKnowledge();

  it.each(faultsOf('service-facts'))('finds $fault and nothing else', (fault) => {
    expect(checkServiceFacts(knowledgeWith(fault))).toEqual(issueOf(fault));
  });
});
