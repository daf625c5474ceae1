import type { Enrolment } from './enrolment';
import type { LearnerRef, OnboardingParts } from './onboarding-parts';
import { schedule } from './schedule';

/** A press and a reminder may meet; more than two never do for long. */
const ATTEMPTS = 10;

/**
 * Reads an enrolment, changes it and plans its next message; `undefined` where there is none.
 *
 * `change` may run more than once, on what another process has written meanwhile, and gives what it was handed where
 * nothing is to change.
 */
export async function updateEnrolment(
  parts: OnboardingParts,
  { person, journey }: LearnerRef,
  change: (enrolment: Enrolment) => Enrolment,
): Promise<Enrolment | undefined> {
  for (let left = ATTEMPTS; left > 0; left--) {
    const before = await parts.enrolments.read(person, journey);
    if (before === undefined) return undefined;
    const after = change(before);
    if (after === before) return before;
    // What was on its way belongs to the state before.
    if (await parts.enrolments.write({ ...after, outgoing: null })) {
      const written = { ...after, outgoing: null, revision: before.revision + 1 };
      await schedule(parts, written);
      return written;
    }
  }
  throw new Error('an enrolment was changed by others ten times in a row');
}
