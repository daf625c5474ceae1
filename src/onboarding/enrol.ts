import type { PersonRef } from '../dialog';
import { findFact } from '../knowledge';
import { isZone } from './calendar';
import { beginEnrolment } from './change-enrolment';
import type { Enrolment } from './enrolment';
import { calendarOf, type OnboardingParts } from './onboarding-parts';
import { NO_ZONE } from './plan-message';
import { schedule } from './schedule';
import { updateEnrolment } from './update-enrolment';

const PAGE = 200;

/** Where people begin who did not choose. */
export const DEFAULT_JOURNEY = 'cloud-basics';

/** Whom to enrol where. */
export interface EnrolRequest {
  readonly person: PersonRef;
  readonly journey: string;
  /** Whose report it stands in. */
  readonly team?: string;
  /** IANA name, where it is known; a name that is none is not. */
  readonly zone?: string;
  /** In whose hours they are asked for their zone where it is not known. */
  readonly enrollersZone?: string;
  /** Whose holidays hold. */
  readonly region?: string;
  /** Bots and guests are never enrolled. */
  readonly isGuest?: boolean;
}

/** What came of it. */
export type EnrolOutcome =
  | { readonly kind: 'enrolled'; readonly enrolment: Enrolment }
  | { readonly kind: 'already'; readonly enrolment: Enrolment }
  /** `prerequisite` = another journey comes before, `journey` there is none of that name, `guest` they are one. */
  | { readonly kind: 'refused'; readonly why: 'prerequisite' | 'journey' | 'guest' };

/** Enrols a person once and plans their first message. */
export async function enrol(parts: OnboardingParts, request: EnrolRequest): Promise<EnrolOutcome> {
  const { person, journey: id, team = null, region = null } = request;
  const journey = parts.journeys.get(id);
  if (request.isGuest) return { kind: 'refused', why: 'guest' };
  if (journey === undefined) return { kind: 'refused', why: 'journey' };
  if (journey.prerequisite !== null) {
    const before = await parts.enrolments.read(person, journey.prerequisite);
    if (before?.state !== 'finished') return { kind: 'refused', why: 'prerequisite' };
  }
  await parts.enrolments.keepJourney(journey);
  const zones = zonesOf(request);
  const { version } = journey;
  const enrolment = beginEnrolment(
    { person, journey: id, version, team, region, ...zones },
    calendarOf(parts, { zone: zones.zone, region }, journey),
    parts.clock(),
  );
  const isNew = await parts.enrolments.add(enrolment);
  const kept = isNew ? enrolment : ((await joinTeam(parts, request)) ?? enrolment);
  await schedule(parts, kept);
  if (isNew) parts.onEvent?.({ kind: 'enrolled', journey: id });
  return { kind: isNew ? 'enrolled' : 'already', enrolment: kept };
}

function zonesOf({
  zone = '',
  enrollersZone = '',
}: EnrolRequest): Pick<Enrolment, 'zone' | 'zoneDoubt'> {
  if (isZone(zone)) return { zone, zoneDoubt: null };
  return { zone: isZone(enrollersZone) ? enrollersZone : NO_ZONE, zoneDoubt: 'unasked' };
}

/** Whoever learns by themselves stands in the report of the first who enrols them. */
function joinTeam(parts: OnboardingParts, request: EnrolRequest): Promise<Enrolment | undefined> {
  const { team = null } = request;
  return updateEnrolment(parts, request, (each) =>
    each.team === null && team !== null ? { ...each, team } : each,
  );
}

/**
 * Goes through all enrolments once: notes the facts that were corrected since a learner was asked about them, and
 * plans whatever a lost process left unplanned. Meant for the start of the bot; gives how many learners are told. Told
 * to stop, it leaves the rest to the next start.
 */
export async function reviseEnrolments(
  parts: OnboardingParts,
  signal?: AbortSignal,
): Promise<number> {
  let told = 0;
  for (let after: string | undefined, more = true; more; ) {
    const { enrolments, next } = await parts.enrolments.listAll(after, PAGE);
    for (const each of enrolments) {
      if (signal?.aborted) return told;
      told += Number(await revise(parts, each));
    }
    after = next;
    more = next !== undefined;
  }
  return told;
}

async function revise(parts: OnboardingParts, enrolment: Enrolment): Promise<boolean> {
  const corrected = Object.keys(enrolment.recalls).filter((id) =>
    isCorrected(parts, enrolment, id),
  );
  if (corrected.length === 0) {
    await schedule(parts, enrolment);
    return false;
  }
  const { person, journey } = enrolment;
  await updateEnrolment(parts, { person, journey }, (current) => noteCorrections(parts, current));
  return true;
}

function isCorrected({ knowledge }: OnboardingParts, { recalls }: Enrolment, id: string): boolean {
  const hash = findFact(knowledge, id)?.hash;
  return hash !== undefined && recalls[id] !== undefined && recalls[id].hash !== hash;
}

function noteCorrections(parts: OnboardingParts, enrolment: Enrolment): Enrolment {
  const ids = Object.keys(enrolment.recalls).filter((id) => isCorrected(parts, enrolment, id));
  if (ids.length === 0) return enrolment;
  const entries = Object.entries(enrolment.recalls).map(([id, recall]) => {
    const hash = findFact(parts.knowledge, id)?.hash ?? recall.hash;
    return [id, { ...recall, hash }] as const;
  });
  const corrections = [...new Set([...enrolment.corrections, ...ids])];
  return { ...enrolment, recalls: Object.fromEntries(entries), corrections };
}
