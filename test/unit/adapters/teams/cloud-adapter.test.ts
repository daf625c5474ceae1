import { getGlobalDispatcher } from 'undici';
import { TeamsCredentials } from '../../../../src/adapters/teams/authentication';
import { TeamsCloudAdapter } from '../../../../src/adapters/teams/cloud-adapter';
import { createConnector } from '../../../../src/adapters/teams/connector';
import { TIMING } from '../../../../src/adapters/teams/limits';
import type { TeamsOptions } from '../../../../src/adapters/teams/options';
import { render } from '../../../../src/adapters/teams/render';
import { type FakeConnector, startFakeConnector } from '../../../support/teams-fake';
import { aVerdictReply } from '../../../support/teams-replies';

const OPTIONS: TeamsOptions = {
  appId: 'app',
  tenantId: 'tenant',
  credential: { kind: 'password', password: 'secret' },
};

describe('TeamsCloudAdapter', () => {
  let connector: FakeConnector;
  let adapter: TeamsCloudAdapter;

  beforeEach(async () => {
    connector = await startFakeConnector();
    adapter = new TeamsCloudAdapter(
      OPTIONS,
      new TeamsCredentials(OPTIONS),
      createConnector({
        isAllowed: (url) => url === connector.serviceUrl,
        readToken: async () => 'token',
        dispatcher: getGlobalDispatcher(),
        timing: TIMING,
        clock: Date.now,
        random: () => 0,
      }),
    );
  });
  afterEach(() => connector.stop());

  const reference = (parts: object = {}) => ({
    activityId: '17',
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    conversation: { id: 'a/b', isGroup: false, conversationType: 'personal', name: '' },
    bot: { id: 'bot', name: 'Demarc' },
    user: { id: 'user', name: 'Ada' },
    ...parts,
  });
  const message = JSON.parse(JSON.stringify(render(aVerdictReply())));

  it('replies to the activity it was asked by, byte-complete', async () => {
    expect(await adapter.reply(reference(), render(aVerdictReply()))).toBe('reply-1');
    const [call] = await connector.waitFor(1);

    expect(call).toMatchObject({ conversation: 'a/b', target: '17' });
    expect(call?.activity).toMatchObject({ ...message, replyToId: '17' });
  });

  it("sends byte-complete on the SDK's own ways too", async () => {
    await adapter.continueConversationAsync('app', reference(), async (context) => {
      await context.sendActivity({ ...message });
      await context.updateActivity({ ...message, id: '18' });
    });
    const [sent, updated] = await connector.waitFor(2);

    expect(sent?.activity).toMatchObject(message);
    expect(updated).toMatchObject({ method: 'PUT', target: '18', activity: message });
  });

  it('sends nothing to a connector that is not allowed', async () => {
    const elsewhere = reference({ serviceUrl: `${connector.serviceUrl}x` });

    await expect(adapter.reply(elsewhere, render(aVerdictReply()))).rejects.toMatchObject({
      code: 'DELIVERY_FAILED',
      attempts: 0,
    });
    expect(connector.calls).toHaveLength(0);
  });
});
