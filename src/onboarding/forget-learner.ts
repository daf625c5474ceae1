import type { PersonRef } from '../dialog';
import type { OnboardingParts } from './onboarding-parts';

/** What was erased of a person. */
export interface ErasureReceipt {
  readonly enrolments: number;
  /** UTC milliseconds. */
  readonly at: number;
}

/**
 * Erases a person from journeys: enrolments with answers and certificates, and every job about them. What is kept is
 * a count for their team, without anything that tells who it was.
 */
export async function forgetLearner(
  { enrolments, jobs, clock }: Pick<OnboardingParts, 'enrolments' | 'jobs' | 'clock'>,
  person: PersonRef,
): Promise<ErasureReceipt> {
  // First what jobs are made from, so that none comes after.
  const erased = await enrolments.forgetPerson(person);
  await jobs.forgetPerson(person);
  return { enrolments: erased, at: clock() };
}
