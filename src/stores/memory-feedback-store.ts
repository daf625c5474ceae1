import type { Feedback } from '../dialog';
import { BoundedMap } from './bounded-map';
import type { ListedFeedbackStore } from './listed';

const DEFAULT_LIMIT = 50_000;

/** Creates a store that keeps votes in this process; a user's last vote on an answer replaces the one before. */
export function createMemoryFeedbackStore(limit = DEFAULT_LIMIT): ListedFeedbackStore {
  const votes = new BoundedMap<string, Feedback>(limit);
  return {
    async record(feedback) {
      const { platform, tenant, user, answerId } = feedback;
      votes.set(JSON.stringify([platform, tenant, user, answerId]), feedback);
    },
    async forgetPerson({ platform, tenant, user }) {
      const isTheirs = (vote: Feedback) => vote.platform === platform && vote.tenant === tenant;
      votes.deleteWhere((_key, vote) => isTheirs(vote) && vote.user === user);
    },
    async forgetTenant({ platform, tenant }) {
      votes.deleteWhere((_key, vote) => vote.platform === platform && vote.tenant === tenant);
    },
    async list() {
      return votes.values();
    },
  };
}
