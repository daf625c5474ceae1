import { readFileSync } from 'node:fs';
import type { Examination, Finding } from '../adapters/adapter';
import type { Config } from '../config';
import { SLACK_MANIFEST } from '../locations';
import { checkClock } from './check-machine';

/** Asks each configured platform about its credentials, and compares clocks. */
export async function checkPlatforms(
  config: Pick<Config, 'slack' | 'teams'>,
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
    checkClock(told, now),
  ];
}

function readManifestScopes(): readonly string[] {
  return JSON.parse(readFileSync(SLACK_MANIFEST, 'utf8')).oauth_config.scopes.bot;
}

function skipped(name: string): Finding {
  return { name, kind: 'skipped', message: 'not configured' };
}
