// Demarc's Teams side and its port with an echo behind them, built as it ships: what both add to a message.
const { createTeamsAdapter } = require('../../../dist/adapters/teams');
const { startHttpServer } = require('../../../dist/http');
const { createMemoryDeliveryStore } = require('../../../dist/stores');

const { TEAMS_APP_ID, TEAMS_TENANT_ID, TEAMS_APP_PASSWORD, TEAMS_OPENID_URL, TEAMS_LOGIN_URL } =
  process.env;
const nothing = () => undefined;
const logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

async function main() {
  const adapter = createTeamsAdapter(
    {
      appId: TEAMS_APP_ID,
      tenantId: TEAMS_TENANT_ID,
      credential: { kind: 'password', password: TEAMS_APP_PASSWORD },
      endpoints: { openIdUrl: TEAMS_OPENID_URL, loginUrl: TEAMS_LOGIN_URL },
    },
    {
      dialog: {
        handleTurn: async ({ input }) => ({ kind: 'notice', text: input.text, choices: [] }),
      },
      deliveries: createMemoryDeliveryStore(Date.now),
      logger,
      clock: Date.now,
    },
  );
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    endpoints: adapter.endpoints,
    readReadiness: () => ({ ready: true, knowledgeVersion: '', adapters: {} }),
    logger,
  });
  await adapter.start();
  // The line that a started bot prints.
  process.stdout.write(`${JSON.stringify({ url: server.url, event: 'started' })}\n`);
}

void main();
