import { close, fdatasync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const confirmFile = promisify(fdatasync);
const closeFile = promisify(close);

/** What nobody waits for is gathered this long: each confirmation costs as much processor time as a write. */
const GATHER_MS = 10;

/** Has the disk confirm what was written to a file. */
export interface LogSync {
  /**
   * Settles once everything written so far outlives a power cut; rejects when the disk refuses. What nobody waits for
   * is confirmed `soon`: within some ten milliseconds, together with what else is.
   */
  confirm(when?: 'soon'): Promise<void>;
  /** Lets the file go after the confirmations under way. */
  close(): Promise<void>;
}

/**
 * Creates the confirmation of a file that exists once there is something to confirm.
 *
 * It happens beside the event loop, and whoever asks while the disk is busy shares the next one: a disk confirms some
 * hundred times a second, however much that is each time.
 */
export function createLogSync(file: string): LogSync {
  let handle: number | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let soon: Promise<void> | undefined;
  const begin = () => {
    running = confirmNow().finally(() => {
      running = undefined;
    });
    return running;
  };
  const confirmNow = async () => {
    handle ??= openSync(file, 'r+');
    await confirmFile(handle);
  };
  const afterRunning = async (before: Promise<void>) => {
    await before.catch(() => undefined);
    next = undefined;
    await begin();
  };
  const confirm = () => {
    if (running === undefined) return begin();
    next ??= afterRunning(running);
    return next;
  };
  const gather = async () => {
    await pause(GATHER_MS);
    soon = undefined;
    await confirm();
  };
  return {
    confirm(when) {
      if (when === undefined) return confirm();
      soon ??= gather();
      return soon;
    },
    async close() {
      await soon?.catch(() => undefined);
      await Promise.allSettled([running, next]);
      if (handle !== undefined) await closeFile(handle);
    },
  };
}
