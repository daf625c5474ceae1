import type {
  Feedback,
  FeedbackStore,
  PersonalStore,
  TenantStore,
  UnansweredQuestion,
  UnansweredStore,
} from '../dialog';

/** A feedback store whose votes can be read back. */
export interface ListedFeedbackStore extends FeedbackStore, TenantStore {
  /** The votes that count, the oldest first. */
  list(): Promise<readonly Feedback[]>;
}

/** A store of unanswered questions that can be read back; a person's are those that name them. */
export interface ListedUnansweredStore extends UnansweredStore, PersonalStore, TenantStore {
  /** Every question that got no answer, the oldest first. */
  list(): Promise<readonly UnansweredQuestion[]>;
}
