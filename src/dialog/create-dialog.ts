import type { KnowledgeBase } from '../knowledge';
import type { ExplainedMatch, Matcher } from '../matcher';
import { answerLookup } from './answer-lookup';
import { answerText } from './answer-text';
import type { Dialog } from './dialog';
import type { Clock, ConversationStore, FeedbackStore, UnansweredStore } from './ports';
import { recordVote } from './record-vote';

/** What a dialog is made of. */
export interface DialogParts {
  readonly knowledge: KnowledgeBase;
  readonly matcher: Matcher;
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly unanswered: UnansweredStore;
  readonly clock: Clock;
  /** Told of a store that fails; the answer is given all the same. */
  readonly onStoreFailure?: (store: string, cause: unknown) => void;
}

/** A dialog that can also say how it understood a text. */
export interface ExplainingDialog extends Dialog {
  /** How a text without a conversation is understood; for `--why`. */
  explain(text: string): ExplainedMatch;
}

/** Creates the bot's mind over its knowledge, matcher and stores. */
export function createDialog(parts: DialogParts): ExplainingDialog {
  return {
    explain: (text) => parts.matcher.match(text),
    handleTurn(turn) {
      const { input } = turn;
      switch (input.kind) {
        case 'text':
          return answerText(parts, turn, input.text);
        case 'lookup':
          return answerLookup(parts, turn, input.lookup);
        default:
          return recordVote(parts, turn, input);
      }
    },
  };
}
