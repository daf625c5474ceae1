import { readFileSync } from 'node:fs';
import type { Examination, Finding } from '../adapters/adapter';
import type { Config, Env } from '../config';
import { SLACK_MANIFEST } from '../locations';
import { checkClock } from './check-machine';

/** Asks each configured platform about its credentials, and compares clocks. */
export async function checkPlatforms(
  config: Pick<Config, 'slack' | 'teams'>,
  env: Env,
  clock: () => number,
): Promise<readonly Finding[]> {
  const { slack, teams } = config;
  const examined: Examination[] = [];
  if (slack) {
    const { examineSlack } = require('../adapters/slack') as typeof import('../adapters/slack');
    const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env;
    const installing = { ...(clientId && { clientId }), ...(clientSecret && { clientSecret }) };
    examined.push(await examineSlack({ ...slack, ...installing, scopes: readManifestScopes() }));
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
