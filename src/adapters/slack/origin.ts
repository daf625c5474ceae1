import type { Context } from '@slack/bolt';
import type { Origin } from './parse';

/**
 * A workspace, or the whole organisation where the app is installed for all of it: ids of channels and people are
 * the same in all its workspaces.
 */
export function originOf(context: Context): Origin {
  return { tenant: tenantOf(context), botUserId: context.botUserId ?? '' };
}

/** Who installed the app, as Bolt reads it from a delivery. */
export interface Source {
  readonly isEnterpriseInstall: boolean;
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
}

/** The id under which an installation is kept; those of workspaces and of organisations never meet. */
export function tenantOf({ isEnterpriseInstall, teamId, enterpriseId }: Source): string {
  const ids = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
  return ids.find((id) => id !== undefined) ?? '';
}
