import {
  createInstallationStore,
  type Installation,
} from '../../../../../src/adapters/slack/installing/installation-store';
import { createMemorySecretStore } from '../../../../../src/stores';

const anInstallation = (token: string): Installation => ({
  token,
  botId: 'B1',
  botUserId: 'UBOT',
  installedAt: 1,
});

describe('createInstallationStore', () => {
  it('keeps workspaces and organisations apart', async () => {
    const store = createInstallationStore(createMemorySecretStore());
    for (const tenant of ['T1', 'T2', 'E1']) await store.write(tenant, anInstallation(tenant));

    await store.forget('T2');

    const kept = await Promise.all(['T1', 'T2', 'E1', 'T3'].map((tenant) => store.read(tenant)));
    expect(kept.map((each) => each?.token)).toEqual(['T1', undefined, 'E1', undefined]);
  });

  it('has the last installation of a workspace', async () => {
    const store = createInstallationStore(createMemorySecretStore());
    await store.write('T1', anInstallation('xoxb-old'));
    await store.write('T1', anInstallation('xoxb-new'));

    expect(await store.read('T1')).toEqual(anInstallation('xoxb-new'));
  });
});
