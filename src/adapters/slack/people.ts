import { webApi } from '@slack/bolt';
import type { Clock, People } from '../../dialog';
import type { Logger } from '../../telemetry';
import { type ClientIn, createClientPool } from './clients';
import type { Workspaces } from './installing/workspaces';
import type { SlackTiming } from './limits';
import { createPace } from './pace';
import { createProfiles, type Profiles } from './profiles';
import { createClientOptions, createUnaskedOptions, type Fetch } from './web-api';
import { createWriter } from './write-unasked';

/** What knowing people and writing to them needs. */
export interface PeopleParts {
  readonly tokenOf: Workspaces['tokenOf'];
  readonly apiUrl: string | undefined;
  /** For what is read; shared with what answers. */
  readonly fetch: Fetch;
  readonly timing: SlackTiming;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * The people of every workspace the bot is installed in.
 *
 * Messages go out through clients of their own, which never try again by themselves: a second try could be a second
 * message, and a crowd of them must not hold back the answers that somebody waits for.
 */
export function createPeople({
  tokenOf,
  apiUrl,
  fetch,
  timing,
  clock,
  logger,
}: PeopleParts): People & Pick<Profiles, 'remember'> {
  const readers = createClients(tokenOf, createClientOptions(apiUrl, timing, fetch));
  const writers = createClients(tokenOf, createUnaskedOptions(apiUrl, timing));
  const { profileOf, remember } = createProfiles(readers, clock);
  const pace = createPace(timing, clock);
  return { profileOf, remember, send: createWriter({ writers, profileOf, pace, logger }) };
}

function createClients(tokenOf: Workspaces['tokenOf'], options: webApi.WebClientOptions): ClientIn {
  const pool = createClientPool((token, teamId) => {
    const team = teamId === undefined ? {} : { teamId };
    return new webApi.WebClient(token, { ...options, ...team });
  });
  return async (tenant) => {
    const token = await tokenOf(tenant);
    // An organisation is no workspace: its token finds the person by itself.
    const teamId = tenant.startsWith('T') ? tenant : undefined;
    return token === undefined ? undefined : pool(tenant, token, teamId);
  };
}
