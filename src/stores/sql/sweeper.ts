import type { Clock } from '../../dialog';
import type { Engine } from './engine';
import { sweep } from './sweep';

const SWEEP_EVERY_MS = 5 * 60 * 1000;

/** Sweeps every five minutes until it is stopped. */
export interface Sweeper {
  /** Sweeps now, or waits for the sweep under way; gives how many rows it deleted. */
  sweep(): Promise<number>;
  /** Ends the sweep under way after its step. */
  stop(): Promise<void>;
}

/** Starts sweeping; `onFailure` hears of what fails while nobody waits for it. */
export function startSweeper(
  engine: Pick<Engine, 'db' | 'purge'>,
  clock: Clock,
  onFailure: (cause: unknown) => void,
): Sweeper {
  let isStopped = false;
  let sweeping: Promise<number> | undefined;
  // One that takes longer than five minutes is still the only one.
  const sweepOnce = () => {
    sweeping ??= sweep(engine, clock, { isStopped: () => isStopped }).finally(() => {
      sweeping = undefined;
    });
    return sweeping;
  };
  const timer = setInterval(() => void sweepOnce().catch(onFailure), SWEEP_EVERY_MS).unref();
  return {
    sweep: sweepOnce,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      // Its failure is told to whoever began it.
      await sweeping?.catch(() => undefined);
    },
  };
}
