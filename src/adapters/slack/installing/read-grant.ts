import type { Installation as BoltInstallation } from '@slack/bolt';
import type { Installation } from './installation-store';

/** Whose grant it is: a workspace's, or an organisation's. Throws on one that names neither. */
export function grantorOf({ isEnterpriseInstall, enterprise, team }: BoltInstallation): {
  readonly id: string;
  readonly name?: string;
} {
  const grantor = isEnterpriseInstall === true ? enterprise : team;
  if (grantor === undefined) throw new TypeError('a grant of nobody');
  return grantor;
}

/** What is kept of a grant: neither names nor who installed it. Throws on one without a bot. */
export function installationOf({ bot }: BoltInstallation, now: number): Installation {
  if (bot === undefined) throw new TypeError('a grant without a bot');
  const { token, id, userId, refreshToken, expiresAt } = bot;
  const isRotating = refreshToken !== undefined && expiresAt !== undefined;
  return {
    token,
    botId: id,
    botUserId: userId,
    installedAt: now,
    ...(isRotating && { rotation: { refreshToken, expiresAt: expiresAt * 1000 } }),
  };
}

/** Where to go on in Slack; `undefined` where the grant does not say. */
export function nextOf(granted: BoltInstallation): string | undefined {
  const { appId, team, enterpriseUrl } = granted;
  if (granted.isEnterpriseInstall !== true) {
    return team && `https://app.slack.com/client/${encodeURIComponent(team.id)}`;
  }
  if (appId === undefined || !enterpriseUrl?.startsWith('https://')) return undefined;
  return `${enterpriseUrl}manage/organization/apps/profile/${encodeURIComponent(appId)}/workspaces/add`;
}
