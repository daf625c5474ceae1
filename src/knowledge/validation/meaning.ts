import { checkControlFacts } from './control-facts';
import { checkDates } from './dates';
import type { DraftKnowledge } from './draft-knowledge';
import type { Issue } from './issue';
import { checkJourneys } from './journeys';
import { checkLanguages } from './languages';
import { checkReferences } from './references';
import { checkServiceFacts } from './service-facts';
import { checkUniqueness } from './uniqueness';

/** Holds the entries against each other: ids, names, parties, duties, sources and dates. */
export function checkMeaning(knowledge: DraftKnowledge, today: string): readonly Issue[] {
  return [
    ...checkReferences(knowledge),
    ...checkUniqueness(knowledge),
    ...checkControlFacts(knowledge),
    ...checkServiceFacts(knowledge),
    ...checkDates(knowledge, today),
    ...checkLanguages(knowledge),
    ...checkJourneys(knowledge),
  ];
}
