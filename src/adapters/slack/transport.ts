import type { Endpoint } from '../../http';

/** How deliveries reach the intake: over HTTP or through a socket. */
export interface Transport {
  readonly endpoints: readonly Endpoint[];
  /** Begins to take deliveries; rejects with a `BotError` when Slack refuses. */
  start(): Promise<void>;
  /** Lets the connection go; the intake is closed already. */
  stop(): Promise<void>;
  isConnected(): boolean;
}
