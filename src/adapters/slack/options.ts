import type {
  Clock,
  ConversationStore,
  DeliveryStore,
  Dialog,
  PersonRef,
  SecretStore,
  TenantStore,
} from '../../dialog';
import type { BotError } from '../../errors';
import type { Catalogue, SuggestedQuestion } from '../../replies';
import type { Logger, Metrics } from '../../telemetry';
import type { SlackOAuth } from './installing/oauth';
import type { SlackTiming } from './limits';

/** The credentials of one workspace, or of an app for many, and how Slack reaches the bot. */
export interface SlackOptions {
  /** `http` = Slack calls `POST /slack/events`; `socket` = the bot dials out, no public address needed. */
  readonly mode: 'http' | 'socket';
  /** `xoxb-…`; empty only with `oauth`. */
  readonly botToken: string;
  /** Set = many workspaces install the bot by themselves, each with a token of its own. */
  readonly oauth?: SlackOAuth;
  readonly signingSecret: string;
  /** `xapp-…` with `connections:write`; needed in socket mode. */
  readonly appToken?: string;
  /** Where the Web API lives; Slack's own unless a test says otherwise. */
  readonly apiUrl?: string;
  /** Shorter times for tests. */
  readonly timing?: Partial<SlackTiming>;
}

/** What the adapter needs from the rest of the bot. */
export interface SlackPorts {
  readonly dialog: Dialog;
  /** For menus that fill as people type, commands that name services, and the Home tab. */
  readonly catalogue: Catalogue;
  readonly deliveries: DeliveryStore;
  /** Where installations are kept; needed with `oauth`. */
  readonly installations?: SecretStore;
  /** Forgets what the rest of the bot keeps of a workspace that has uninstalled it. */
  readonly tenants: TenantStore;
  /** Remembers the threads the bot takes part in; without it, follow-ups there need a mention. */
  readonly conversations?: ConversationStore;
  /** Offered when somebody opens the messages tab; the first four are shown. */
  readonly suggestions?: readonly SuggestedQuestion[];
  /** To be told of every person, no guest and no bot, who joins. */
  readonly joined?: (person: PersonRef) => Promise<void>;
  readonly logger: Logger;
  readonly metrics?: Metrics;
  readonly clock: Clock;
  /** Told once when Slack has withdrawn the credentials of a running bot, so that the process can end. */
  readonly onRefused?: (error: BotError) => void;
}
