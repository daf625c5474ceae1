import type { Readable, Writable } from 'node:stream';
import type { Dialog, Turn } from '../../dialog';
import type { Choice, Reply } from '../../replies';
import { type ConsoleCapabilities, readCapabilities } from './capabilities';
import { listen } from './listeners';
import { parseLine, parseTurn } from './parse';
import { renderReply } from './render';

/** What the console adapter works with. */
export interface ConsolePorts {
  readonly dialog: Dialog;
  /** Gives a new id at each call. */
  readonly newId: () => string;
}

/** The bot in a terminal. */
export interface ConsoleAdapter {
  /** Answers one question in a conversation of its own. */
  ask(question: string): Promise<{ readonly turn: Turn; readonly reply: Reply }>;
  /** The reply as the output can show it. */
  render(reply: Reply): string;
  /** Talks until the input ends or the person leaves; one conversation from beginning to end. */
  converse(session: ConsoleSession): Promise<void>;
}

/** One session: where words come from, where they go, and how each reply is shown. */
export interface ConsoleSession {
  readonly input: Readable;
  readonly output: Writable;
  /** Empty = the input is no person: nothing but the replies is written. */
  readonly prompt: string;
  /** Writes a reply in another form than the adapter's own. */
  readonly show?: (reply: Reply, turn: Turn) => void;
}

/** Creates the console side of the bot; no account and no network needed. */
export function createConsoleAdapter(
  ports: ConsolePorts,
  capabilities: ConsoleCapabilities,
): ConsoleAdapter {
  const render = (reply: Reply) => renderReply(reply, capabilities);
  return {
    render,
    async ask(question) {
      const turnId = ports.newId();
      const turn = parseTurn(question, { turnId, conversation: ports.newId(), choices: [] });
      return { turn, reply: await ports.dialog.handleTurn(turn) };
    },
    async converse(session) {
      const conversation = ports.newId();
      const show =
        session.show ?? ((reply: Reply) => void session.output.write(`\n${render(reply)}\n\n`));
      let choices: readonly Choice[] = [];
      await listen(session, {
        async onLine(line) {
          const turnId = ports.newId();
          const parsed = parseLine(line, { turnId, conversation, choices });
          if (parsed.kind !== 'turn') return parsed.kind === 'nothing';
          const reply = await ports.dialog.handleTurn(parsed.turn);
          choices = reply.choices;
          show(reply, parsed.turn);
          return true;
        },
      });
    },
  };
}

export { type ConsoleCapabilities, readCapabilities };
