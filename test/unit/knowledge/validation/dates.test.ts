import { checkDates } from '../../../../src/knowledge/validation/dates';
import { aFaultyKnowledge, faultsOf, issueOf } from '../../../support/knowledge-faults';

describe('checkDates', () => {
  const knowledgeWith = aFaultyKnowledge();

  it.each(faultsOf('dates'))('finds $fault and nothing else', (fault) => {
    expect(checkDates(knowledgeWith(fault), '2030-01-01')).toEqual(issueOf(fault));
  });
});
