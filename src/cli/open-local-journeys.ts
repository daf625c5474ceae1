import { randomUUID } from 'node:crypto';
import { loadHolidays, loadJourneys, loadKnowledge } from '../knowledge';
import { KNOWLEDGE_FOLDER } from '../locations';
import { createHolidays, type OnboardingParts } from '../onboarding';
import { type JourneyStores, openJourneys, type Storage } from '../stores/sql';

/** What commands about journeys work with. */
export type LocalJourneys = OnboardingParts & Pick<JourneyStores, 'listGivenUp' | 'dropGivenUp'>;

/** Does a short piece of work on journeys, also beside the running bot, which does the jobs that are added. */
export function openLocalJourneys<T>(
  storage: Storage,
  work: (parts: LocalJourneys) => Promise<T>,
): Promise<T> {
  return openJourneys(storage, Date.now, (stores) =>
    work({
      ...stores,
      knowledge: loadKnowledge(KNOWLEDGE_FOLDER),
      journeys: loadJourneys(KNOWLEDGE_FOLDER),
      clock: Date.now,
      newSeed: () => randomUUID().slice(0, 13),
      holidaysOf: createHolidays(loadHolidays(KNOWLEDGE_FOLDER), Date.now),
    }),
  );
}
