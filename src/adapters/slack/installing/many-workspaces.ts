import { webApi } from '@slack/bolt';
import type { Clock, SecretStore } from '../../../dialog';
import { BotError } from '../../../errors';
import type { Logger } from '../../../telemetry';
import type { SlackTiming } from '../limits';
import { tenantOf } from '../origin';
import { createClientOptions } from '../web-api';
import { createInstallEndpoints } from './install-endpoints';
import { createInstallationStore, type Installation } from './installation-store';
import type { SlackOAuth } from './oauth';
import { createRememberedInstallations } from './remembered-installations';
import { createTokenRotation } from './token-rotation';
import type { Workspaces } from './workspaces';

/** What many workspaces are reached with. */
export interface ManyWorkspacesSettings {
  readonly oauth: SlackOAuth;
  readonly apiUrl: string | undefined;
  readonly timing: SlackTiming;
}

/**
 * Every workspace that has installed the bot by OAuth, each with its own token.
 *
 * An installation for a whole organisation serves all its workspaces, and counts as one: the organisation.
 */
export function createManyWorkspaces(
  { oauth, apiUrl, timing }: ManyWorkspacesSettings,
  secrets: SecretStore,
  clock: Clock,
  logger: Logger,
): Workspaces {
  const store = createInstallationStore(secrets);
  const installations = createRememberedInstallations(store, timing.store, logger);
  const createClient = () => {
    return new webApi.WebClient(undefined, createClientOptions(apiUrl, timing));
  };
  const renew = createTokenRotation(createClient, oauth, installations, clock, logger);
  const clientOptions = createClientOptions(apiUrl, timing);

  async function grantOf(tenant: string): Promise<Installation | undefined> {
    const kept = await installations.read(tenant);
    return kept && renew(tenant, kept);
  }

  return {
    endpoints: createInstallEndpoints({ oauth, clientOptions }, installations, clock, logger),
    start: async () => undefined,
    async authorize(source) {
      const tenant = tenantOf(source);
      const grant = await grantOf(tenant);
      if (grant === undefined) {
        logger.warn('slack-not-installed', { team: tenant });
        throw new BotError('PLATFORM_REFUSED', 'The bot is not installed there: install it again.');
      }
      const { token, botId, botUserId } = grant;
      const { teamId, enterpriseId } = source;
      return {
        token,
        botId,
        botUserId,
        ...(teamId === undefined ? {} : { teamId }),
        ...(enterpriseId === undefined ? {} : { enterpriseId }),
      };
    },
    tokenOf: async (tenant) => (await grantOf(tenant))?.token,
    async leave({ tenant, at }) {
      const kept = await installations.read(tenant);
      // Word of it may come late, after the bot was installed again.
      if (kept !== undefined && kept.installedAt > at) return false;
      await installations.forget(tenant);
      return true;
    },
  };
}
