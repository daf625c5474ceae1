import type { Endpoint } from '../http';

/** One platform's side of the bot, as the composition root sees it. */
export interface Adapter {
  readonly platform: 'slack' | 'teams' | 'web';
  /** The paths it answers on the one port; empty when it dials out (Socket Mode). */
  readonly endpoints: readonly Endpoint[];
  /** Connects and checks its credentials; rejects with a `BotError` that names the remedy. */
  start(): Promise<void>;
  /** Takes no new work, finishes what was acknowledged, within `deadlineMs`. */
  stop(deadlineMs: number): Promise<void>;
  /** True once started and while it can take work. */
  isReady(): boolean;
}
