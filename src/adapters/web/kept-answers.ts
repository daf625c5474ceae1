import type { WhyFact } from '../../dialog';
import type { Reply } from '../../replies';
import { KEPT_ANSWERS } from './limits';

/** An answer that was given, for looking at it in other ways. Holds nothing that a person typed. */
export interface KeptAnswer {
  readonly id: string;
  readonly conversation: string;
  readonly reply: Reply;
  readonly why: readonly WhyFact[];
}

/** The last answers, in memory only. */
export interface KeptAnswers {
  keep(answer: KeptAnswer): void;
  find(id: string): KeptAnswer | undefined;
}

/** Creates an empty memory of answers. */
export function createKeptAnswers(): KeptAnswers {
  const answers = new Map<string, KeptAnswer>();
  return {
    keep(answer) {
      answers.set(answer.id, answer);
      if (answers.size > KEPT_ANSWERS) answers.delete([...answers.keys()][0] ?? '');
    },
    find: (id) => answers.get(id),
  };
}
