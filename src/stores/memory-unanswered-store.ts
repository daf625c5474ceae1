import type { UnansweredQuestion } from '../dialog';
import { BoundedMap } from './bounded-map';
import type { ListedUnansweredStore } from './listed';

const DEFAULT_LIMIT = 5_000;

/** Creates a store that keeps the last `limit` unanswered questions in this process. */
export function createMemoryUnansweredStore(limit = DEFAULT_LIMIT): ListedUnansweredStore {
  const questions = new BoundedMap<number, UnansweredQuestion>(limit);
  let next = 0;
  return {
    async record(question) {
      questions.set(next, question);
      next += 1;
    },
    async forgetTenant({ platform, tenant }) {
      questions.deleteWhere((_key, each) => each.platform === platform && each.tenant === tenant);
    },
    async list() {
      return questions.values();
    },
  };
}
