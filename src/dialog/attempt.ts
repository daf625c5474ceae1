import type { DialogParts } from './dialog-parts';

/** Waits for a store; where it fails, reports that and gives `undefined`: memory is lost, never the answer. */
export async function attempt<T>(
  parts: Pick<DialogParts, 'onStoreFailure'>,
  store: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (cause) {
    parts.onStoreFailure?.(store, cause);
    return undefined;
  }
}
