import { type RunningBot, startDemarc } from './process';
import {
  type ActivityJson,
  APP_ID,
  APP_PASSWORD,
  type FakeConnector,
  type OpenIdServer,
  signedToken,
  startFakeConnector,
  startOpenIdServer,
  TENANT_ID,
  type TokenParts,
} from './teams-fake';

/** The built bot on Teams in a process of its own, between a fake connector and a local key server. */
export interface TeamsProcess {
  readonly bot: RunningBot;
  readonly connector: FakeConnector;
  readonly openId: OpenIdServer;
  /** Sends any bytes to where Teams delivers. */
  post(body: string | Buffer, authorization?: string): Promise<Response>;
  /** Sends an activity as Teams would, signed for its `serviceUrl`. */
  deliver(activity: ActivityJson, token?: Partial<TokenParts>): Promise<Response>;
  /** Ends the process and starts another with the same data; everything else stays. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A Teams bot's identity with a client secret. */
export const TEAMS_PASSWORD_ENV = {
  TEAMS_APP_ID: APP_ID,
  TEAMS_TENANT_ID: TENANT_ID,
  TEAMS_APP_PASSWORD: APP_PASSWORD,
} as const;

/** Starts the fakes and the process; `env` replaces its identity. */
export async function startTeamsProcess(
  env: Readonly<Record<string, string>> = TEAMS_PASSWORD_ENV,
): Promise<TeamsProcess> {
  const [connector, openId] = await Promise.all([startFakeConnector(), startOpenIdServer()]);
  const start = () =>
    startDemarc({
      env: {
        TEAMS_OPENID_URL: openId.openIdUrl,
        ...('TEAMS_APP_PASSWORD' in env && { TEAMS_LOGIN_URL: openId.loginUrl }),
        ...env,
      },
    });
  const stopFakes = () => Promise.all([connector.stop(), openId.stop()]);
  let bot = await start().catch(async (error: unknown) => {
    await stopFakes();
    throw error;
  });
  const post: TeamsProcess['post'] = (body, authorization) =>
    fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization !== undefined && { authorization }),
      },
      body,
    });
  return {
    get bot() {
      return bot;
    },
    connector,
    openId,
    post,
    async deliver(activity, token) {
      const serviceUrl = typeof activity.serviceUrl === 'string' ? activity.serviceUrl : '';
      return post(JSON.stringify(activity), await signedToken(openId, { serviceUrl, ...token }));
    },
    async restart() {
      await bot.stop();
      bot = await start();
    },
    async stop() {
      await bot.stop();
      await stopFakes();
    },
  };
}
