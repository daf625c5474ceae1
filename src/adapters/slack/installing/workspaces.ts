import type { Authorize } from '@slack/bolt';
import type { Endpoint } from '../../../http';

/** A workspace, or an organisation, that took the bot away. */
export interface Departure {
  readonly tenant: string;
  /** When Slack says it happened, UTC milliseconds. */
  readonly at: number;
}

/** The workspaces the bot is installed in: one by its token, or many by OAuth. */
export interface Workspaces {
  /** The pages through which people install the bot; none where it is installed by its token. */
  readonly endpoints: readonly Endpoint[];
  /** Checks what can be checked before the first delivery; rejects with a `BotError`. */
  start(): Promise<void>;
  /** Whose `token` works on a delivery, see `createClients`; rejects where the bot is not installed. */
  readonly authorize: Authorize<boolean>;
  /** The token of a workspace or organisation, for what nobody there asked for; `undefined` where it is not installed. */
  tokenOf(tenant: string): Promise<string | undefined>;
  /** Lets go of the tokens; false where the bot has been installed anew since. */
  leave(departure: Departure): Promise<boolean>;
}
