import { createInterface } from 'node:readline';
import { toMachineReadable } from '../replies';
import type { LocalDialog } from './create-local-dialog';
import { parseQuestionLine } from './parse-question-line';
import { EXIT, type Terminal } from './terminal';

/**
 * Answers each line of standard input with one line on standard output, in the same order.
 *
 * Lines with the same `conversation` are turns of it; a line without one starts afresh. A malformed line gets an
 * error object and the run goes on.
 */
export async function answerLines(
  terminal: Terminal,
  { dialog, knowledge }: LocalDialog,
): Promise<number> {
  const lines = createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const parsed = parseQuestionLine(line, number);
    if (parsed.kind === 'malformed') {
      await write(terminal, { id: null, kind: 'error', reason: parsed.reason });
      continue;
    }
    const reply = await dialog.handleTurn(parsed.turn);
    await write(
      terminal,
      toMachineReadable(reply, { id: parsed.id, knowledgeVersion: knowledge.version }),
    );
  }
  return EXIT.fine;
}

/** Waits for a slow reader, so that a long run does not pile up in memory. */
async function write(terminal: Terminal, value: object): Promise<void> {
  if (terminal.output.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise<void>((resolve) => terminal.output.once('drain', resolve));
}
