import { assertNever } from '../errors';
import { answerLookup } from './answer-lookup';
import { answerText } from './answer-text';
import type { Dialog } from './dialog';
import type { DialogParts } from './dialog-parts';
import { forgetPerson } from './forget-person';
import { recordVote } from './record-vote';

/** Creates the bot's mind over its knowledge, matcher and stores. */
export function createDialog(parts: DialogParts): Dialog {
  return {
    handleTurn(turn) {
      const { input } = turn;
      switch (input.kind) {
        case 'text':
          return answerText(parts, turn, input.text);
        case 'lookup':
          return answerLookup(parts, turn, input.lookup);
        case 'feedback':
          return recordVote(parts, turn, input);
        case 'forget-me':
          return forgetPerson(parts, turn);
        default:
          return assertNever(input);
      }
    },
  };
}
