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
      const theirs = questions.keys().filter((key) => {
        const question = questions.get(key);
        return question !== undefined && isNaming(person, question);
      });
      for (const key of theirs) questions.delete(key);
      return theirs.length;
    },
    async list() {
      return questions.values();
    },
  };
}
