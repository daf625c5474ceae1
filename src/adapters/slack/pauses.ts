/** Pauses between tries, each twice as long as the one before. */
export interface Pauses {
  /** Settles after the next pause, or at once when cancelled. */
  next(): Promise<void>;
  reset(): void;
  /** Ends the running pause and every later one. */
  cancel(): void;
}

/** Pauses from `first` up to `longest` milliseconds. */
export function createPauses(first: number, longest: number): Pauses {
  let length = first;
  let isCancelled = false;
  let wake: (() => void) | undefined;
  return {
    next: async () => {
      if (isCancelled) return;
      const milliseconds = length;
      length = Math.min(length * 2, longest);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    reset: () => {
      length = first;
    },
    cancel: () => {
      isCancelled = true;
      wake?.();
    },
  };
}
