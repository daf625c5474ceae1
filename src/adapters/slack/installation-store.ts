import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { SecretStore } from '../../dialog';
import { BotError } from '../../errors';

/**
 * Keeps what a workspace, or a whole organisation, granted at installation, as Bolt asks for it.
 *
 * One installation for each: whoever installs again replaces it. `fetchInstallation` rejects with a `BotError`
 * (`PLATFORM_REFUSED`) where the bot is not installed.
 */
export function createInstallationStore(secrets: SecretStore): InstallationStore {
  return {
    async storeInstallation(installation) {
      const { isEnterpriseInstall = false, enterprise, team } = installation;
      await secrets.write(keyOf(isEnterpriseInstall, enterprise?.id, team?.id), installation);
    },
    async fetchInstallation(query) {
      const installation = await secrets.read(keyOfQuery(query));
      if (installation === undefined) {
        throw new BotError(
          'PLATFORM_REFUSED',
          'The bot is not installed in this workspace: install it again.',
        );
      }
      return installation as Installation<'v1' | 'v2', boolean>;
    },
    async deleteInstallation(query) {
      // The bot keeps no grants of single people.
      if (query.userId === undefined) await secrets.forget(keyOfQuery(query));
    },
  };
}

function keyOfQuery({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>) {
  return keyOf(isEnterpriseInstall, enterpriseId, teamId);
}

/** Workspaces and organisations have ids of their own kinds; a bot of an organisation has no workspace. */
function keyOf(
  isEnterpriseInstall: boolean,
  enterprise: string | undefined,
  team: string | undefined,
): string {
  const id = isEnterpriseInstall ? enterprise : team;
  if (!id) throw new TypeError('an installation without a workspace and an organisation');
  return JSON.stringify(['slack', isEnterpriseInstall ? 'enterprise' : 'team', id]);
}
