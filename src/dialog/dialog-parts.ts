import type { KnowledgeBase } from '../knowledge';
import type { ExplainedMatch, Matcher } from '../matcher';
import type {
  Clock,
  ConversationStore,
  FeedbackStore,
  LearningDesk,
  UnansweredStore,
} from './ports';
import type { Turn } from './turn';

/** What a dialog is made of. */
export interface DialogParts {
  readonly knowledge: KnowledgeBase;
  readonly matcher: Matcher;
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly unanswered: UnansweredStore;
  readonly clock: Clock;
  /** Journeys; without it nobody can learn here. */
  readonly learning?: LearningDesk;
  /** Told how the words of a turn were understood; for `--why`. */
  readonly onMatch?: (turn: Turn, match: ExplainedMatch) => void;
  /** Told of a store that fails; the answer is given all the same. */
  readonly onStoreFailure?: (store: string, cause: unknown) => void;
}
