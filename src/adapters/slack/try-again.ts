import { createPauses } from './pauses';

const TRIES = 4;

/**
 * Tries work that nobody will ask for again, such as what follows from an event that was acknowledged: four times,
 * with growing pauses from `firstPause` milliseconds. `failed` is told of each failure and how many tries are left.
 * Never rejects; false = it came to nothing.
 */
export async function tryAgain(
  work: () => Promise<void>,
  firstPause: number,
  failed: (error: unknown, left: number) => void,
): Promise<boolean> {
  const pauses = createPauses(firstPause, firstPause * 8);
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      await work();
      return true;
    } catch (error) {
      failed(error, left);
      if (left === 0) return false;
    }
    await pauses.next();
  }
}
