import { checkJourneys } from '../../../../src/knowledge/validation/journeys';
import { aFaultyKnowledge, faultsOf, issueOf } from '../../../support/knowledge-faults';

describe('checkJourneys', () => {
  const knowledgeWith = aFaultyKnowledge();

  it.each(faultsOf('journeys'))('finds $fault', (fault) => {
    // A base that is broken breaks its variants too: the fault is named where it stands, first.
    const own = checkJourneys(knowledgeWith(fault)).filter(({ path }) => path === fault.file);

    expect(own).toEqual(issueOf(fault));
  });
});
