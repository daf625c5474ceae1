/** More than this goes into a further statement; the databases take some ten thousand values in one. */
const LIMIT = 500;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Gathers what is asked within one turn of the event loop and has it done at once.
 *
 * A disk confirms some hundred writes a second, whether each holds one row or all that are waiting. `run` gives one
 * result for each item, in order.
 */
export function createBatch<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (let start = 0; start < all.length; start += LIMIT) {
      void runSome(run, all.slice(start, start + LIMIT));
    }
  };
  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ item, resolve, reject });
    });
}

async function runSome<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  some: readonly Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await run(some.map(({ item }) => item));
    for (const [index, { resolve }] of some.entries()) resolve(results[index] as Result);
  } catch (cause) {
    for (const { reject } of some) reject(cause);
  }
}
