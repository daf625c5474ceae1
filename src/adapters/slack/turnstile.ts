/**
 * Creates a turnstile that lets one caller on in each turn of the event loop, first come, first served.
 *
 * Answers that were asked for together are then made one by one, and what has just arrived is acknowledged between
 * them.
 */
export function createTurnstile(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const letOn = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(letOn);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(letOn);
    });
}
