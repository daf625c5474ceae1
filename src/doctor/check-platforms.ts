import { readFileSync } from 'node:fs';
import type { Examination, Finding } from '../adapters/adapter';
import type { Config } from '../config';
import { SLACK_MANIFEST } from '../locations';
import { createKeyring } from '../stores';
import { listSecrets } from '../stores/sql';
import { checkClock } from './check-machine';

/** Workspaces whose tokens are tried; the line says so where there are more. */
const MOST_WORKSPACES = 200;

/** Asks each configured platform about its credentials, and compares clocks. */
export async function checkPlatforms(
  config: Pick<Config, 'slack' | 'teams' | 'storage' | 'encryptionKey' | 'previousKeys'>,
  clock: () => number,
): Promise<readonly Finding[]> {
  const { slack, teams } = config;
  const examined: Examination[] = [];
  if (slack) {
    const { examineSlack } = require('../adapters/slack') as typeof import('../adapters/slack');
    examined.push(await examineSlack({ ...slack, scopes: readManifestScopes() }));
  }
  if (teams) {
    const { examineTeams } = require('../adapters/teams') as typeof import('../adapters/teams');
    examined.push(await examineTeams(teams));
  }
  const now = clock();
  const told = examined.find(({ platformTime }) => platformTime !== undefined)?.platformTime;
  return [
    ...(slack ? [] : [skipped('Slack')]),
    ...(teams ? [] : [skipped('Teams')]),
    ...examined.flatMap(({ findings }) => findings),
    ...(slack?.oauth ? [await checkWorkspaces(config, clock())] : []),
    checkClock(told, now),
  ];
}

async function checkWorkspaces(
  { slack, storage, encryptionKey, previousKeys }: Parameters<typeof checkPlatforms>[0],
  now: number,
): Promise<Finding> {
  const { examineInstallations } =
    require('../adapters/slack') as typeof import('../adapters/slack');
  if (encryptionKey === undefined) return skipped('Slack workspaces');
  const keyring = createKeyring(encryptionKey, previousKeys);
  const listed = await listSecrets(storage, 'installation', keyring, MOST_WORKSPACES).catch(
    () => undefined,
  );
  if (listed === undefined) {
    const message = 'not looked at: the tables are not there yet, or cannot be read';
    return { name: 'Slack workspaces', kind: 'skipped', message };
  }
  const apiUrl = slack?.apiUrl;
  return examineInstallations({
    total: listed.total,
    kept: listed.secrets,
    scopes: readManifestScopes(),
    now,
    ...(apiUrl !== undefined && { apiUrl }),
  });
}

function readManifestScopes(): readonly string[] {
  return JSON.parse(readFileSync(SLACK_MANIFEST, 'utf8')).oauth_config.scopes.bot;
}

function skipped(name: string): Finding {
  return { name, kind: 'skipped', message: 'not configured' };
}
