import type { People } from '../dialog';
import type { Reply } from '../replies';
import type { Certifier } from './certifier';
import type { Enrolment } from './enrolment';
import type { OnboardingParts } from './onboarding-parts';

/** What the desk needs beside onboarding's own parts. */
export interface DeskParts extends OnboardingParts {
  readonly certifier: Certifier;
  readonly profileOf: People['profileOf'];
}

/** One request of a learner: their enrolment, and what they wrote after the word. */
export interface LearningRequest {
  readonly parts: DeskParts;
  readonly enrolment: Enrolment;
  readonly words: readonly string[];
}

/** Does one thing that learners ask for. */
export type LearningAct = (request: LearningRequest) => Promise<Reply>;
