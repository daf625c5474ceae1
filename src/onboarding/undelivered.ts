import type { Enrolment } from './enrolment';
import type { OnboardingParts } from './onboarding-parts';
import { updateEnrolment } from './update-enrolment';

const PAGE = 200;

/** Everybody of whom the platform said that they take no messages. */
export async function listUnreachable({
  enrolments,
}: Pick<OnboardingParts, 'enrolments'>): Promise<readonly Enrolment[]> {
  const found: Enrolment[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await enrolments.listAll(after, PAGE);
    found.push(...page.enrolments.filter(({ state }) => state === 'unreachable'));
    after = page.next;
    more = after !== undefined;
  }
  return found;
}

/**
 * Plans the step a learner is at anew, in their next hours, because somebody asked for it; false where there is nothing
 * to send any more. Whoever was unreachable is tried again.
 */
export async function sendAgain(
  parts: OnboardingParts,
  { person, journey }: Pick<Enrolment, 'person' | 'journey'>,
): Promise<boolean> {
  const updated = await updateEnrolment(parts, { person, journey }, (each) =>
    each.state === 'running' || each.state === 'unreachable'
      ? { ...each, state: 'running', shownOn: null, nudges: 0, writtenOn: null }
      : each,
  );
  return updated?.state === 'running';
}
