import { assertNever } from '../errors';
import type { ExplainedMatch } from '../matcher';
import { answerLookup } from './answer-lookup';
import { answerText } from './answer-text';
import type { Dialog } from './dialog';
import type { DialogParts } from './dialog-parts';
import { recordVote } from './record-vote';

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
        case 'feedback':
          return recordVote(parts, turn, input);
        default:
          return assertNever(input);
      }
    },
  };
}
