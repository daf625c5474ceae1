import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What happens in a session; each is called when the one before has finished. */
export interface SessionListeners {
  /** A line was typed; false ends the session. */
  onLine(line: string): Promise<boolean>;
}

/** The streams of a session. */
export interface SessionStreams {
  readonly input: Readable;
  readonly output: Writable;
  /** Shown before each line; empty = the input is no person. */
  readonly prompt: string;
}

/**
 * Reads lines one after the other until one ends the session or the input ends; Ctrl+C and Ctrl+D end it too.
 *
 * Lines that arrive together are answered in order.
 */
export async function listen(streams: SessionStreams, listeners: SessionListeners): Promise<void> {
  const lines = openLines(streams);
  let isOpen = true;
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    isOpen = false;
  });
  lines.prompt();
  for await (const line of lines) {
    if (!(await listeners.onLine(line))) break;
    // The input may have ended while the line was answered; a closed session refuses a prompt.
    if (isOpen) lines.prompt();
  }
  lines.close();
}

function openLines({ input, output, prompt }: SessionStreams): Interface {
  const isInteractive = prompt !== '';
  return createInterface({
    input,
    ...(isInteractive && { output }),
    prompt,
    terminal: isInteractive,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
}
