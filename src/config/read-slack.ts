import type { SlackConfig } from './config';
import type { Environment } from './environment';

/** Reads the Slack side; `undefined` when no Slack variable is set. Half a set is reported. */
export function readSlack(environment: Environment): SlackConfig | undefined {
  const botToken = environment.read('SLACK_BOT_TOKEN');
  const signingSecret = environment.read('SLACK_SIGNING_SECRET');
  const appToken = environment.read('SLACK_APP_TOKEN');
  const apiUrl = environment.readLoopbackUrl('SLACK_API_URL');
  if (!(botToken || signingSecret || appToken)) return undefined;

  if (!botToken) environment.missing('SLACK_BOT_TOKEN', 'the bot cannot post on Slack without it');
  assertPrefix(environment, 'SLACK_BOT_TOKEN', botToken, 'xoxb-');
  assertPrefix(environment, 'SLACK_APP_TOKEN', appToken, 'xapp-');
  if (!signingSecret && !appToken && botToken) {
    environment.missing(
      'SLACK_SIGNING_SECRET',
      'requests from Slack cannot be checked without it (or set SLACK_APP_TOKEN for Socket Mode)',
    );
  }
  return {
    mode: appToken ? 'socket' : 'http',
    botToken: botToken ?? '',
    signingSecret: signingSecret ?? '',
    ...(appToken && { appToken }),
    ...(apiUrl && { apiUrl }),
  };
}

function assertPrefix(
  environment: Environment,
  name: string,
  token: string | undefined,
  prefix: string,
): void {
  if (token && !token.startsWith(prefix)) {
    environment.report(
      name,
      `does not begin with ${prefix}: it looks like another token, copy it again`,
    );
  }
}
