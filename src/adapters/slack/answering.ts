import { createHash } from 'node:crypto';
import type { Dialog, Turn } from '../../dialog';
import type { Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import { WORKPLACES } from './limits';
import { createPlaces } from './places';
import { type RenderedMessage, renderReply, renderSentence } from './render';
import { createTurnstile } from './turnstile';
import { failureName } from './web-api';
import { within } from './within';

/** What to show for a turn; `reply` is missing when the dialog failed and the message says so. */
export interface AnsweredTurn {
  readonly reply?: Reply;
  readonly message: RenderedMessage;
}

/** Makes a message of a reply; `answerId` is the turn that is answered. */
export type Render = (reply: Reply, answerId: string) => RenderedMessage;

/** Answers a turn with a message to show, as a message in a channel unless told how; never rejects. */
export type Answer = (turn: Turn, render?: Render) => Promise<AnsweredTurn>;

/** Asks the dialog, for as long as `milliseconds`; a failure becomes one calm sentence with an id. */
export function createAnswer(dialog: Dialog, milliseconds: number, logger: Logger): Answer {
  const places = createPlaces(WORKPLACES);
  const letOn = createTurnstile();
  const ask = async (turn: Turn) => {
    await letOn();
    return within(dialog.handleTurn(turn), milliseconds, 'dialog');
  };
  return async (turn, render = renderReply) => {
    try {
      const reply = await places(() => ask(turn));
      const message = render(reply, turn.id);
      return { reply, message };
    } catch (error) {
      const id = incidentId(turn);
      logger.error('slack-turn-failed', { id, turn: turn.id, error: failureName(error) });
      return { message: renderSentence(failureSentence(id)) };
    }
  };
}

/** A short name for what went wrong with a turn, the same in the log and on the screen. */
function incidentId(turn: Turn): string {
  return createHash('sha256').update(turn.id).digest('hex').slice(0, 8);
}

function failureSentence(id: string): string {
  return `Something went wrong on my side and I could not answer. Please ask again in a moment; if it happens again, tell whoever looks after me the id ${id}.`;
}
