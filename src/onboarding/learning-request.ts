import type { People, PersonRef } from '../dialog';
import type { Reply } from '../replies';
import type { Certifier } from './certifier';
import type { Enrolment } from './enrolment';
import type { OnboardingParts } from './onboarding-parts';

/** What somebody may do beside learning: lead a team of their own, or keep everybody's training. */
export type Role = 'learner' | 'manager' | 'admin';

/** Somebody has looked at people of a team one by one. */
export interface Look {
  readonly person: PersonRef;
  readonly team: string;
  readonly how: 'people' | 'csv';
}

/** What the desk needs beside onboarding's own parts. */
export interface DeskParts extends OnboardingParts {
  readonly certifier: Certifier;
  /** True where the key of certificates ends with this process. */
  readonly isKeyPassing?: boolean;
  readonly profileOf: People['profileOf'];
  /** Everybody is a learner where it is left out. */
  readonly roleOf?: (person: PersonRef) => Role;
  /** Told of every look at people one by one. */
  readonly onLook?: (look: Look) => void;
  /** Where this person finds the pages of certificates, without a slash at its end; `undefined` = nowhere. */
  readonly addressOf?: (person: PersonRef) => string | undefined;
}

/** One request of a learner: their enrolment, and what they wrote after the word. */
export interface LearningRequest {
  readonly parts: DeskParts;
  readonly enrolment: Enrolment;
  readonly words: readonly string[];
}

/** Does one thing that learners ask for. */
export type LearningAct = (request: LearningRequest) => Promise<Reply>;
