import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** How often it is looked whether the loop still turns, in milliseconds. */
const LOOK_EVERY_MS = 1;

/** A time in which the event loop did not turn; milliseconds. */
export interface Stall {
  readonly took: number;
  /** What the thread worked in it; equal to `took` on other systems than Linux. */
  readonly busy: number;
  /** What it worked or waited for the disk; the rest is the machine's, which had no processor free. */
  readonly own: number;
}

/** Notes every stall of this thread's event loop until it is stopped. */
export function watchLoop(): { stop(): Promise<readonly Stall[]> } {
  const stalls: Stall[] = [];
  let isStopped = false;
  const watch = async () => {
    let before = readThread();
    for (let at = performance.now(); !isStopped; at = performance.now()) {
      await pause(LOOK_EVERY_MS);
      const took = Math.max(0, performance.now() - at - LOOK_EVERY_MS);
      const now = readThread();
      const own = before && now ? Math.max(0, took - (now.waited - before.waited)) : took;
      stalls.push({ took, own, busy: before && now ? now.worked - before.worked : took });
      before = now;
    }
  };
  const watching = watch();
  return {
    async stop() {
      isStopped = true;
      await watching;
      return stalls;
    },
  };
}

/** Milliseconds this thread has worked, and was ready to and had no processor, by the kernel's word. */
function readThread(): { readonly worked: number; readonly waited: number } | undefined {
  try {
    const [worked, waited] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return { worked: Number(worked) / 1e6, waited: Number(waited) / 1e6 };
  } catch {
    return undefined;
  }
}
