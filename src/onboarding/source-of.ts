import type { Journey } from '../knowledge';
import type { ItemSource } from './make-item';
import type { OnboardingParts } from './onboarding-parts';

/** What the questions of a journey are made from. */
export function sourceOf(
  { knowledge }: Pick<OnboardingParts, 'knowledge'>,
  { steps }: Pick<Journey, 'steps'>,
): ItemSource {
  return { knowledge, taught: [...new Set(steps.flatMap(({ facts }) => facts))] };
}
