import type { KnowledgeBase } from '../knowledge';
import type { ExplainedMatch, Matcher } from '../matcher';
import type { Scrubbed } from '../scrubbing';
import type {
  Clock,
  ConversationStore,
  FeedbackStore,
  LearningDesk,
  PersonalStore,
  UnansweredStore,
} from './ports';
import type { TenantRef, Turn } from './turn';

/** `unanswered` = questions that got no answer; `all` = disputed ones too; `none` = no words of anybody. */
export type KeptQuestions = 'unanswered' | 'all' | 'none';

/** What a dialog is made of. */
export interface DialogParts {
  readonly knowledge: KnowledgeBase;
  readonly matcher: Matcher;
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly unanswered: UnansweredStore;
  /** Further stores that keep something about people, by name. */
  readonly personal?: Readonly<Record<string, PersonalStore>>;
  /** Which questions of a workspace may be kept in words; those that got no answer when absent. */
  readonly keepQuestions?: (tenant: TenantRef) => KeptQuestions;
  readonly clock: Clock;
  /** Journeys; without it nobody can learn here. */
  readonly learning?: LearningDesk;
  /** Takes secrets out of what people write before anything else sees it; the shipped one unless a test says otherwise. */
  readonly scrub?: (text: string) => Scrubbed;
  /** Told how the words of a turn were understood; for `--why`. */
  readonly onMatch?: (turn: Turn, match: ExplainedMatch) => void;
  /** Told of a store that fails; the answer is given all the same. */
  readonly onStoreFailure?: (store: string, cause: unknown) => void;
}
