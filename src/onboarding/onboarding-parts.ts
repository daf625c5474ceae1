import type { Clock, PersonRef, Sending } from '../dialog';
import type { JobStore } from '../jobs';
import type { Journey, KnowledgeBase } from '../knowledge';
import type { Calendar } from './calendar';
import type { Enrolment, MessageKind } from './enrolment';
import type { EnrolmentStore } from './enrolment-store';

/** Something that happened, for who counts it; nobody's id. */
export type LearningEvent =
  | { readonly kind: 'enrolled'; readonly journey: string }
  | { readonly kind: 'certified'; readonly journey: string }
  | { readonly kind: 'message'; readonly message: MessageKind; readonly how: Sending['kind'] };

/** What onboarding is made of. */
export interface OnboardingParts {
  readonly knowledge: KnowledgeBase;
  /** The journeys of today, by id. */
  readonly journeys: ReadonlyMap<string, Journey>;
  readonly enrolments: EnrolmentStore;
  readonly jobs: JobStore;
  readonly clock: Clock;
  /** Names a quiz session, and decides the order of its options. */
  readonly newSeed: () => string;
  /** The days off of a region, `YYYY-MM-DD`; none where left out. */
  readonly holidaysOf?: (region: string) => ReadonlySet<string>;
  readonly onEvent?: (event: LearningEvent) => void;
}

/** The calendar of an enrolment on its journey. */
export function calendarOf(
  { holidaysOf }: Pick<OnboardingParts, 'holidaysOf'>,
  { zone, region }: Pick<Enrolment, 'zone' | 'region'>,
  { window }: Pick<Journey, 'window'>,
): Calendar {
  const holidays = region === null ? undefined : holidaysOf?.(region);
  return { zone, holidays: holidays ?? new Set(), window };
}

/** The journey of an enrolment, as it was when it began; throws where the store has lost it, which is a bug. */
export async function journeyOf(
  { journeys, enrolments }: OnboardingParts,
  { journey, version }: Pick<Enrolment, 'journey' | 'version'>,
): Promise<Journey> {
  const current = journeys.get(journey);
  if (current?.version === version) return current;
  const kept = await enrolments.readJourney(journey, version);
  if (kept === undefined) throw new TypeError(`the journey ${journey} ${version} is not kept`);
  return kept;
}

/** A person on a journey, as a job's payload names them. */
export interface LearnerRef {
  readonly person: PersonRef;
  readonly journey: string;
}
