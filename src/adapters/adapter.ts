import type { People } from '../dialog';
import type { Endpoint } from '../http';

/** What a look at one thing found. */
export interface Finding {
  /** What was looked at, in a few words. */
  readonly name: string;
  /** `fault` = the bot will not work; `warning` = it works and somebody should know; `skipped` = nothing to look at. */
  readonly kind: 'fine' | 'warning' | 'fault' | 'skipped';
  /** What is so; for a warning or a fault also what to do, in one line, without secrets. */
  readonly message: string;
}

/** Findings of a platform, and its time where it told it: UTC milliseconds, to the second. */
export interface Examination {
  readonly findings: readonly Finding[];
  readonly platformTime?: number;
}

/** One platform's side of the bot, as the composition root sees it. */
export interface Adapter {
  readonly platform: 'slack' | 'teams' | 'web';
  /** The paths it answers on the one port; empty when it dials out (Socket Mode). */
  readonly endpoints: readonly Endpoint[];
  /** Whom it can write to unasked; nobody where absent. */
  readonly people?: People;
  /** Connects and checks its credentials; rejects with a `BotError` that names the remedy. */
  start(): Promise<void>;
  /** Takes no new work, finishes what was acknowledged, within `deadlineMs`. */
  stop(deadlineMs: number): Promise<void>;
  /** True once started and while it can take work. */
  isReady(): boolean;
}
