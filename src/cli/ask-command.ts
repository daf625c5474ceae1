import { createConsoleAdapter, readCapabilities } from '../adapters/console';
import type { Turn } from '../dialog';
import { type Reply, toMachineReadable } from '../replies';
import { answerLines } from './answer-lines';
import { createLocalDialog, type LocalDialog } from './create-local-dialog';
import { renderWhy } from './render-why';
import { EXIT, type Terminal } from './terminal';
import { UsageError } from './usage-error';

/** How `demarc ask` answers. */
export interface AskOptions {
  /** One JSON object instead of text. */
  readonly json?: boolean;
  /** The matcher's reasons after the answer. */
  readonly why?: boolean;
  /** Questions as JSON lines on standard input, answers as JSON lines on standard output. */
  readonly jsonl?: boolean;
}

/** Answers a question, a session or a stream of JSON lines; gives the exit code. */
export async function runAsk(
  question: string,
  options: AskOptions,
  terminal: Terminal,
): Promise<number> {
  const text = question.trim();
  if (options.jsonl && text !== '') {
    throw new UsageError('--jsonl reads questions from standard input: leave the question out');
  }
  const local = createLocalDialog();
  if (options.jsonl) return answerLines(terminal, local);

  const adapter = createConsoleAdapter(
    { dialog: local.dialog, newId: createCounter() },
    readCapabilities(terminal.output),
  );
  const show = createShow(options, terminal, local, adapter.render);
  if (text !== '') {
    const { turn, reply } = await adapter.ask(text);
    show(reply, turn);
    return EXIT.fine;
  }
  return converse(adapter, show, options, terminal);
}

/** Ids of this process: counted, so that the same question gives the same bytes each time. */
function createCounter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return String(last);
  };
}

type Show = (reply: Reply, turn: Turn) => void;

function createShow(
  options: AskOptions,
  terminal: Terminal,
  { explain, knowledge }: LocalDialog,
  render: (reply: Reply) => string,
): Show {
  return (reply, turn) => {
    if (options.json) {
      const answer = toMachineReadable(reply, { id: turn.id, knowledgeVersion: knowledge.version });
      terminal.out(JSON.stringify(answer));
    } else {
      terminal.out(render(reply));
    }
    // Beside JSON the reasons go to standard error, so that standard output stays readable by machines.
    const explained = options.why ? explain(turn) : undefined;
    if (explained) {
      (options.json ? terminal.err : terminal.out)(`\n${renderWhy(knowledge, explained)}`);
    }
  };
}

async function converse(
  adapter: ReturnType<typeof createConsoleAdapter>,
  show: Show,
  options: AskOptions,
  terminal: Terminal,
): Promise<number> {
  const isPerson = terminal.input.isTTY === true && terminal.output.isTTY === true;
  let answered = 0;
  if (isPerson) {
    terminal.out(
      'Ask who is responsible for what on AWS. A number picks a choice, "exit" leaves.\n',
    );
  }
  await adapter.converse({
    input: terminal.input,
    output: terminal.output,
    prompt: isPerson ? 'you> ' : '',
    show(reply, turn) {
      if (answered > 0 && !options.json && !isPerson) terminal.out('');
      if (isPerson) terminal.out('');
      show(reply, turn);
      if (isPerson) terminal.out('');
      answered += 1;
    },
  });
  if (answered === 0 && !isPerson) {
    throw new UsageError('no question: try demarc ask "who patches the OS of RDS?"');
  }
  return EXIT.fine;
}
