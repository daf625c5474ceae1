import type { COUNTERS, GAUGES, TIMERS } from './measures';

type Labels<T extends { readonly labels: readonly string[] }> = Readonly<
  Record<T['labels'][number], string>
>;

/** One value of a gauge. */
export interface Reading<N extends keyof typeof GAUGES> {
  readonly labels: Labels<(typeof GAUGES)[N]>;
  readonly value: number;
}

/** Counts and times what happens, for those who watch the bot. */
export interface Metrics {
  count<N extends keyof typeof COUNTERS>(name: N, labels: Labels<(typeof COUNTERS)[N]>): void;
  time<N extends keyof typeof TIMERS>(
    name: N,
    labels: Labels<(typeof TIMERS)[N]>,
    milliseconds: number,
  ): void;
  /** Says how a gauge is read; until then it is not shown. */
  gauge<N extends keyof typeof GAUGES>(name: N, read: () => Promise<readonly Reading<N>[]>): void;
  /** Everything so far, in OpenMetrics; a gauge that cannot be read is left out. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>;
}
