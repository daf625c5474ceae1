// A bare echo on botbuilder, as its samples write one: the rival of `bench:teams`, in a process of its own.
const { createServer } = require('node:http');
const { json } = require('node:stream/consumers');
const {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} = require('botbuilder');
const { MicrosoftAppCredentials } = require('botframework-connector');

const { TEAMS_APP_ID, TEAMS_TENANT_ID, TEAMS_APP_PASSWORD, TEAMS_OPENID_URL } = process.env;
const SERVICE = 'https://api.botframework.com';

/** Holds its token already, as a bot that has run for a minute does; Microsoft's login is not reached from here. */
class HeldToken extends MicrosoftAppCredentials {
  async getToken() {
    return 'token-1';
  }
}

class Credentials extends ConfigurationServiceClientCredentialFactory {
  #held = new HeldToken(TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID);

  async createCredentials() {
    return this.#held;
  }
}

const identity = {
  MicrosoftAppId: TEAMS_APP_ID,
  MicrosoftAppPassword: TEAMS_APP_PASSWORD,
  MicrosoftAppTenantId: TEAMS_TENANT_ID,
  MicrosoftAppType: 'SingleTenant',
};
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      ...identity,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: SERVICE,
      ToBotFromChannelTokenIssuer: SERVICE,
      ToBotFromChannelOpenIdMetadataUrl: TEAMS_OPENID_URL,
      ToBotFromEmulatorOpenIdMetadataUrl: TEAMS_OPENID_URL,
      OAuthUrl: SERVICE,
    },
    new Credentials(identity),
  ),
);

/** What the adapter asks of a response, without a web framework in between. */
function asAnswer(response) {
  return {
    socket: response.socket,
    header: (name, value) => response.setHeader(name, String(value)),
    status(code) {
      response.statusCode = code;
      return this;
    },
    send(body) {
      if (body !== undefined)
        response.write(typeof body === 'string' ? body : JSON.stringify(body));
      return this;
    },
    end: () => response.end(),
  };
}

async function answer(request, response) {
  const { method, headers } = request;
  const incoming = { method, headers, body: await json(request) };
  await adapter.process(incoming, asAnswer(response), async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(context.activity.text);
  });
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.destroy(error));
});
server.listen(0, '127.0.0.1', () => {
  // The line that a started bot prints.
  const url = `http://127.0.0.1:${server.address().port}`;
  process.stdout.write(`${JSON.stringify({ url, event: 'started' })}\n`);
});
