import type { People } from '../dialog';
import { isZone } from './calendar';
import { settleZone, stop } from './change-enrolment';
import type { Enrolment } from './enrolment';
import { calendarOf, journeyOf, type OnboardingParts } from './onboarding-parts';
import { updateEnrolment } from './update-enrolment';

/**
 * Takes a learner's zone from the platform where it knows it by now; `undefined` where it does not. Whoever turns out to
 * be a guest or a bot is left alone.
 */
export async function resolveZone(
  parts: OnboardingParts,
  { profileOf }: Pick<People, 'profileOf'>,
  enrolment: Enrolment,
): Promise<Enrolment | undefined> {
  const { zone, isZoneKnown, isGuest } = await profileOf(enrolment.person);
  if (isGuest) return updateEnrolment(parts, enrolment, stop);
  if (isZoneKnown === false || !isZone(zone)) return undefined;
  const calendar = calendarOf(parts, { ...enrolment, zone }, await journeyOf(parts, enrolment));
  return updateEnrolment(parts, enrolment, (each) =>
    settleZone(each, zone, calendar, parts.clock()),
  );
}
