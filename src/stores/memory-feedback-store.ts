import type { Feedback, PersonRef } from '../dialog';
import { BoundedMap } from './bounded-map';
import type { ListedFeedbackStore } from './listed';

const DEFAULT_LIMIT = 50_000;

/** Creates a store that keeps votes in this process; a user's last vote on an answer replaces the one before. */
export function createMemoryFeedbackStore(limit = DEFAULT_LIMIT): ListedFeedbackStore {
  const votes = new BoundedMap<string, Feedback>(limit);
  const ofPerson = ({ platform, tenant, user }: PersonRef) =>
    votes
      .values()
      .filter((vote) => vote.platform === platform && vote.tenant === tenant && vote.user === user);
  return {
    async record(feedback) {
      const key = keyOf(feedback);
      const { about, question } = votes.get(key) ?? {};
      const known = { ...(about && { about }), ...(question && { question }) };
      votes.set(key, { ...(feedback.vote === 'helpful' ? {} : known), ...feedback });
    },
    exportPerson: async (person) => ofPerson(person),
    async forgetPerson(person) {
      const theirs = ofPerson(person);
      for (const vote of theirs) votes.delete(keyOf(vote));
      return theirs.length;
    },
    async list() {
      return votes.values();
    },
  };
}

function keyOf({ platform, tenant, user, answerId }: Feedback): string {
  return JSON.stringify([platform, tenant, user, answerId]);
}
