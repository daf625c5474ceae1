import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The value below which `share` of the values lie; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How often each item is timed where nothing else is said. */
const ROUNDS = 3;

/** The milliseconds that something takes. */
export async function timeOf(run: () => unknown): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

/**
 * The milliseconds that each item takes, measured by `time` once in each round: the middle time of an item counts, so
 * that other work hardly does, and the process is warm.
 */
export async function middleTimes<Item>(
  items: readonly Item[],
  time: (item: Item) => Promise<number>,
  rounds = ROUNDS,
): Promise<readonly number[]> {
  const times = items.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, item] of items.entries()) times[i]?.push(await time(item));
  }
  return times.map(median);
}

function createCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

let collect: (() => void) | undefined;

/** The process's memory after a garbage collection. */
function memory(): NodeJS.MemoryUsage {
  collect ??= createCollector();
  // Twice, since what a finaliser lets go is found by the next collection only.
  collect();
  collect();
  return process.memoryUsage();
}

/** Bytes that the process holds on to, after a garbage collection. */
export function heldBytes(): number {
  const { heapUsed, external } = memory();
  return heapUsed + external;
}

/** Bytes that the system has given the process, after a garbage collection. */
export function residentBytes(): number {
  return memory().rss;
}

/** "12.3"; what is too little to be measured counts as nothing. */
export function inMegabytes(bytes: number): string {
  return (Math.max(0, bytes) / 1024 / 1024).toFixed(1);
}

/** "12.3 MB". */
export function megabytes(bytes: number): string {
  return `${inMegabytes(bytes)} MB`;
}
