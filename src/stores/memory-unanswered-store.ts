import type { UnansweredQuestion, UnansweredStore } from '../dialog';
import { BoundedMap } from './bounded-map';

const DEFAULT_LIMIT = 5_000;

/** A store of unanswered questions that can be read back. */
export interface MemoryUnansweredStore extends UnansweredStore {
  /** Every question that got no answer, the oldest first. */
  list(): Promise<readonly UnansweredQuestion[]>;
}

/** Creates a store that keeps the last `limit` unanswered questions in this process. */
export function createMemoryUnansweredStore(limit = DEFAULT_LIMIT): MemoryUnansweredStore {
  const questions = new BoundedMap<number, UnansweredQuestion>(limit);
  let next = 0;
  return {
    async record(question) {
      questions.set(next, question);
      next += 1;
    },
    async list() {
      return questions.values();
    },
  };
}
