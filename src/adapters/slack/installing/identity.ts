import { webApi } from '@slack/bolt';
import { BotError } from '../../../errors';
import { failureName } from '../web-api';
import { within } from '../within';

/** Who the bot is in its workspace. */
export interface BotIdentity {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId: string | undefined;
}

/**
 * Asks Slack once who the token belongs to, so that no event ever has to wait for that.
 *
 * Rejects with a `BotError` that names the remedy when Slack refuses the token or cannot be reached in time.
 */
export async function readIdentity(
  client: webApi.WebClient,
  milliseconds: number,
): Promise<BotIdentity> {
  const answer = await within(client.auth.test(), milliseconds, 'auth.test').catch(
    (error: unknown) => {
      throw identityError(error);
    },
  );
  if (answer.user_id === undefined || answer.team_id === undefined) {
    throw new BotError(
      'PLATFORM_REFUSED',
      'SLACK_BOT_TOKEN belongs to no bot: copy the Bot User OAuth Token (xoxb-…) of your Slack app.',
    );
  }
  return { teamId: answer.team_id, botUserId: answer.user_id, botId: answer.bot_id };
}

function identityError(error: unknown): BotError {
  if (error instanceof webApi.WebAPIPlatformError) {
    return new BotError(
      'PLATFORM_REFUSED',
      `Slack refused SLACK_BOT_TOKEN (${failureName(error)}): copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" of your Slack app, reinstall the app if asked, and start again.`,
      { cause: error },
    );
  }
  return new BotError(
    'DELIVERY_FAILED',
    `Slack could not be reached at start (${failureName(error)}): check that this machine may open HTTPS connections to slack.com, and start again.`,
    { cause: error },
  );
}
