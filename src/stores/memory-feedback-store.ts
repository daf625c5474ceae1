import type { Feedback, PersonRef } from '../dialog';
import { BoundedMap } from './bounded-map';
import type { ListedFeedbackStore } from './listed';

const DEFAULT_LIMIT = 50_000;

/** Creates a store that keeps votes in this process; a user's last vote on an answer replaces the one before. */
export function createMemoryFeedbackStore(limit = DEFAULT_LIMIT): ListedFeedbackStore {
  const votes = new BoundedMap<string, Feedback>(limit);
  return {
    async record(feedback) {
      const key = keyOf(feedback);
      const { about, question } = votes.get(key) ?? {};
      const known = { ...(about && { about }), ...(question && { question }) };
      votes.set(key, { ...(feedback.vote === 'helpful' ? {} : known), ...feedback });
    },
    async exportPerson(person) {
      return votes.values().filter((vote) => isOf(person, vote));
    },
    async forgetPerson(person) {
      return votes.deleteWhere((_key, vote) => isOf(person, vote));
    },
    async forgetTenant({ platform, tenant }) {
      votes.deleteWhere((_key, vote) => vote.platform === platform && vote.tenant === tenant);
    },
    async list() {
      return votes.values();
    },
  };
}

function isOf({ platform, tenant, user }: PersonRef, vote: Feedback): boolean {
  return vote.platform === platform && vote.tenant === tenant && vote.user === user;
}

function keyOf({ platform, tenant, user, answerId }: Feedback): string {
  return JSON.stringify([platform, tenant, user, answerId]);
}
