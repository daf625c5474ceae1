import type { Dialog, Turn } from '../../dialog';
import type { Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import { apologyReply } from './apology';
import { reportFailure } from './report-failure';
import { within } from './within';

/** What to show for a turn. */
export interface AnsweredTurn {
  readonly reply: Reply;
  /** Set when the dialog failed, and the reply says so: the id that the log carries. */
  readonly failure?: string;
}

/** Asks the dialog, for as long as `milliseconds`; never rejects. */
export type Answer = (turn: Turn, milliseconds: number) => Promise<AnsweredTurn>;

/** Creates the way to the dialog; a failure becomes one calm sentence with an id. */
export function createAnswer(dialog: Dialog, logger: Logger): Answer {
  return async (turn, milliseconds) => {
    try {
      return { reply: await within(dialog.handleTurn(turn), milliseconds, 'the dialog') };
    } catch (error) {
      const failure = reportFailure(logger, 'turn-failed', turn.id, error);
      return { reply: apologyReply(failure), failure };
    }
  };
}
