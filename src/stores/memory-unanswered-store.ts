import type { PersonRef, UnansweredQuestion } from '../dialog';
import { BoundedMap } from './bounded-map';
import type { ListedUnansweredStore } from './listed';

const DEFAULT_LIMIT = 5_000;

/** Creates a store that keeps the last `limit` unanswered questions in this process. */
export function createMemoryUnansweredStore(limit = DEFAULT_LIMIT): ListedUnansweredStore {
  const questions = new BoundedMap<number, UnansweredQuestion>(limit);
  let next = 0;
  const isNaming = ({ platform, tenant, user }: PersonRef, question: UnansweredQuestion) =>
    question.platform === platform && question.tenant === tenant && question.text.includes(user);
  return {
    async record(question) {
      questions.set(next, question);
      next += 1;
    },
    async exportPerson(person) {
      return questions.values().filter((each) => isNaming(person, each));
    },
    async forgetPerson(person) {
      return questions.deleteWhere((_key, each) => isNaming(person, each));
    },
    async forgetTenant({ platform, tenant }) {
      questions.deleteWhere((_key, each) => each.platform === platform && each.tenant === tenant);
    },
    async list() {
      return questions.values();
    },
  };
}
