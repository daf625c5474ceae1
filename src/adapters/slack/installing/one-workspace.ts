import { webApi } from '@slack/bolt';
import { BotError } from '../../../errors';
import type { SlackTiming } from '../limits';
import { createClientOptions } from '../web-api';
import { type BotIdentity, readIdentity } from './identity';
import type { Workspaces } from './workspaces';

/** What the one workspace is reached with. */
export interface OneWorkspaceSettings {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
  readonly timing: SlackTiming;
  /** Told when the workspace has taken the bot away: its token is dead, and so is the process without another. */
  readonly onRefused: (error: BotError) => void;
}

/** The one workspace that a token belongs to. */
export function createOneWorkspace(settings: OneWorkspaceSettings): Workspaces {
  const { botToken, apiUrl, timing, onRefused } = settings;
  let identity: BotIdentity | undefined;
  return {
    endpoints: [],
    async start() {
      const client = new webApi.WebClient(botToken, createClientOptions(apiUrl, timing));
      identity = await readIdentity(client, timing.identity);
    },
    // From memory, so that an event never waits for the Web API before it is worked on.
    async authorize(source) {
      const teamId = source.teamId ?? identity?.teamId;
      return {
        token: botToken,
        ...(identity === undefined ? {} : { botUserId: identity.botUserId }),
        ...(identity?.botId === undefined ? {} : { botId: identity.botId }),
        ...(teamId === undefined ? {} : { teamId }),
      };
    },
    tokenOf: async () => botToken,
    async leave() {
      onRefused(
        new BotError(
          'PLATFORM_REFUSED',
          'The bot was uninstalled from its Slack workspace and has forgotten it: install the app again, set SLACK_BOT_TOKEN to the new token, and start again.',
        ),
      );
      return true;
    },
  };
}
