import type { Installation } from '@slack/bolt';
import { createInstallationStore } from '../../../../src/adapters/slack';
import { createMemorySecretStore } from '../../../../src/stores';

const ofTeam = (team: string, token: string): Installation<'v2', false> => ({
  team: { id: team, name: 'Team' },
  enterprise: { id: 'E1', name: 'Organisation' },
  user: { id: 'U1', token: undefined, scopes: undefined },
  bot: { id: 'B1', userId: 'UBOT', token, scopes: ['chat:write'] },
  isEnterpriseInstall: false,
  tokenType: 'bot',
});
const ofOrganisation = (token: string): Installation<'v2', true> => ({
  ...ofTeam('', token),
  team: undefined,
  enterprise: { id: 'E1', name: 'Organisation' },
  isEnterpriseInstall: true,
});
const inTeam = (teamId: string) =>
  ({ teamId, enterpriseId: 'E1', isEnterpriseInstall: false }) as const;
const inOrganisation = {
  teamId: undefined,
  enterpriseId: 'E1',
  isEnterpriseInstall: true,
} as const;

describe('createInstallationStore', () => {
  it('keeps workspaces and their organisation apart', async () => {
    const store = createInstallationStore(createMemorySecretStore());
    await store.storeInstallation(ofTeam('T1', 'xoxb-1'));
    await store.storeInstallation(ofTeam('T2', 'xoxb-2'));
    await store.storeInstallation(ofOrganisation('xoxb-3'));

    const tokens = await Promise.all(
      [inTeam('T1'), inTeam('T2'), inOrganisation].map(
        async (query) => (await store.fetchInstallation(query)).bot?.token,
      ),
    );

    expect(tokens).toEqual(['xoxb-1', 'xoxb-2', 'xoxb-3']);
  });

  it('has the last installation of a workspace', async () => {
    const store = createInstallationStore(createMemorySecretStore());
    await store.storeInstallation(ofTeam('T1', 'xoxb-old'));
    await store.storeInstallation(ofTeam('T1', 'xoxb-new'));

    expect(await store.fetchInstallation(inTeam('T1'))).toEqual(ofTeam('T1', 'xoxb-new'));
  });

  it('refuses a workspace that has not installed the bot, or no longer', async () => {
    const store = createInstallationStore(createMemorySecretStore());
    await store.storeInstallation(ofTeam('T1', 'xoxb-1'));
    await store.deleteInstallation?.(inTeam('T1'));

    for (const query of [inTeam('T1'), inTeam('T2'), inOrganisation]) {
      await expect(store.fetchInstallation(query)).rejects.toMatchObject({
        code: 'PLATFORM_REFUSED',
      });
    }
  });

  it('stays installed when one person takes a grant back', async () => {
    const store = createInstallationStore(createMemorySecretStore());
    await store.storeInstallation(ofTeam('T1', 'xoxb-1'));

    await store.deleteInstallation?.({ ...inTeam('T1'), userId: 'U1' });

    expect(await store.fetchInstallation(inTeam('T1'))).toEqual(ofTeam('T1', 'xoxb-1'));
  });
});
