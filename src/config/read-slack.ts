import type { SlackConfig, SlackOAuthConfig } from './config';
import type { Environment } from './environment';

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
/** What many workspaces need besides: where Slack sends people back to, and what encrypts tokens. */
const BESIDE_OAUTH = {
  PUBLIC_URL: 'Slack sends people back there once they have installed the bot',
  DEMARC_ENCRYPTION_KEY: 'the tokens of workspaces are kept encrypted only',
} as const;
/** As many as 32 bytes in base64 have at the very least; anything shorter was made up by a person. */
const STATE_SECRET_LENGTH = 32;

/** Reads the Slack side; `undefined` when no Slack variable is set. Half a set is reported. */
export function readSlack(
  environment: Environment,
  publicUrl: string | undefined,
): SlackConfig | undefined {
  const botToken = environment.read('SLACK_BOT_TOKEN');
  const signingSecret = environment.read('SLACK_SIGNING_SECRET');
  const appToken = environment.read('SLACK_APP_TOKEN');
  const apiUrl = environment.readLoopbackUrl('SLACK_API_URL');
  const isMany = OAUTH.some((name) => environment.read(name) !== undefined);
  if (!isMany && ![botToken, signingSecret, appToken].some(Boolean)) return undefined;

  const oauth = isMany ? readOAuth(environment, publicUrl) : assertBotToken(environment);
  if (botToken || isMany) assertReceivable(environment);
  assertPrefix(environment, 'SLACK_BOT_TOKEN', botToken, 'xoxb-');
  assertPrefix(environment, 'SLACK_APP_TOKEN', appToken, 'xapp-');
  return {
    mode: appToken ? 'socket' : 'http',
    botToken: botToken ?? '',
    ...(oauth && { oauth }),
    signingSecret: signingSecret ?? '',
    ...(appToken && { appToken }),
    ...(apiUrl && { apiUrl }),
  };
}

function assertBotToken(environment: Environment): undefined {
  if (environment.read('SLACK_BOT_TOKEN')) return;
  environment.missing(
    'SLACK_BOT_TOKEN',
    'the bot cannot post on Slack without it (or set SLACK_CLIENT_ID to serve many workspaces)',
  );
}

/** Deliveries come signed over HTTP, or through a socket of the bot's own. */
function assertReceivable(environment: Environment): void {
  if (environment.read('SLACK_SIGNING_SECRET') || environment.read('SLACK_APP_TOKEN')) return;
  environment.missing(
    'SLACK_SIGNING_SECRET',
    'requests from Slack cannot be checked without it (or set SLACK_APP_TOKEN for Socket Mode)',
  );
}

function readOAuth(environment: Environment, publicUrl: string | undefined): SlackOAuthConfig {
  const [clientId = '', clientSecret = '', stateSecret = ''] = OAUTH.map((name) => {
    const value = environment.read(name);
    if (!value) environment.missing(name, `many workspaces need ${OAUTH.join(', ')} together`);
    return value;
  });
  for (const [name, why] of Object.entries(BESIDE_OAUTH)) {
    if (!environment.read(name)) environment.missing(name, why);
  }
  if (environment.read('SLACK_BOT_TOKEN')) {
    environment.report(
      'SLACK_BOT_TOKEN',
      'is set together with SLACK_CLIENT_ID: with OAuth each workspace brings its own token, so unset it, or unset the other three',
    );
  }
  if (stateSecret && stateSecret.length < STATE_SECRET_LENGTH) {
    environment.report(
      'SLACK_STATE_SECRET',
      `is shorter than ${STATE_SECRET_LENGTH} characters: make one with "openssl rand -base64 32"`,
    );
  }
  const redirectUrl = `${publicUrl ?? ''}/slack/oauth_redirect`;
  return { clientId, clientSecret, stateSecret, redirectUrl };
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
