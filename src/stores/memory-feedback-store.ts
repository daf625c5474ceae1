import type { Feedback, FeedbackStore } from '../dialog';
import { BoundedMap } from './bounded-map';

const DEFAULT_LIMIT = 50_000;

/** A feedback store whose votes can be read back. */
export interface MemoryFeedbackStore extends FeedbackStore {
  /** The votes that count, the oldest first. */
  list(): Promise<readonly Feedback[]>;
}

/** Creates a store that keeps votes in this process; a user's last vote on an answer replaces the one before. */
export function createMemoryFeedbackStore(limit = DEFAULT_LIMIT): MemoryFeedbackStore {
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
    async list() {
      return votes.values();
    },
  };
}
