/** Waits for a place, works there and gives it to the next; first come, first served. */
export type Places = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Creates so many places to work at.
 *
 * A storm then waits here, where waiting costs nothing, and not behind a time limit that runs while the processor
 * is busy with everybody else.
 */
export function createPlaces(count: number): Places {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
