import { webApi } from '@slack/bolt';
import type { Clock, People, PersonRef, Sending } from '../../dialog';
import type { Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import { VIEW_CAPABILITIES } from './capabilities';
import { createClientPool } from './clients';
import type { Workspaces } from './installing/workspaces';
import type { SlackTiming } from './limits';
import { createPace } from './pace';
import { post } from './posting';
import { createProfiles, type Profiles } from './profiles';
import { renderReply } from './render';
import { crowdedMs, sendingOf } from './sending';
import { createClientOptions, createUnaskedOptions, failureName } from './web-api';

/** What knowing people and writing to them needs. */
export interface PeopleParts {
  readonly tokenOf: Workspaces['tokenOf'];
  readonly apiUrl: string | undefined;
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
  timing,
  clock,
  logger,
}: PeopleParts): People & Pick<Profiles, 'remember'> {
  const readers = createClientPool((token, teamId) => {
    return new webApi.WebClient(token, {
      ...createClientOptions(apiUrl, timing),
      ...(teamId === undefined ? {} : { teamId }),
    });
  });
  const writers = createClientPool((token, teamId) => {
    return new webApi.WebClient(token, {
      ...createUnaskedOptions(apiUrl, timing),
      ...(teamId === undefined ? {} : { teamId }),
    });
  });
  const pace = createPace(timing, clock);

  /** The token of the day; `undefined` where the bot is not installed any more. */
  async function clientIn(pool: typeof readers, tenant: string) {
    const token = await tokenOf(tenant);
    // An organisation is no workspace: its token finds the person by itself.
    const teamId = tenant.startsWith('T') ? tenant : undefined;
    return token === undefined ? undefined : pool(tenant, token, teamId);
  }

  const { profileOf, remember } = createProfiles((tenant) => clientIn(readers, tenant), clock);

  async function send(person: PersonRef, reply: Reply): Promise<Sending> {
    const { tenant, user } = person;
    const wait = pace.take(tenant, user);
    if (wait > 0) return { kind: 'later', afterMs: wait };
    const client = await clientIn(writers, tenant).catch((error: unknown) => {
      note(tenant, 'later', error);
      return null;
    });
    if (client === null) return { kind: 'later' };
    return client === undefined ? { kind: 'unreachable' } : write(client, person, reply);
  }

  async function write(
    client: webApi.WebClient,
    person: PersonRef,
    reply: Reply,
  ): Promise<Sending> {
    const { tenant, user } = person;
    try {
      await post(client, { channel: user }, renderReply(reply, '', VIEW_CAPABILITIES));
      return { kind: 'sent' };
    } catch (error) {
      const crowded = crowdedMs(error);
      pace.hold(tenant, crowded ?? 0);
      const sending = sendingOf(error);
      note(tenant, sending?.kind ?? 'unknown', error);
      if (sending === undefined) throw error;
      const isOdd = sending.kind === 'later' && crowded === undefined;
      return isOdd && (await isGone(person)) ? { kind: 'unreachable' } : sending;
    }
  }

  /** Slack has many words for an account that was closed. */
  async function isGone(person: PersonRef): Promise<boolean> {
    return profileOf(person).then(
      ({ isGuest }) => isGuest === true,
      () => false,
    );
  }

  function note(team: string, how: Sending['kind'] | 'unknown', error: unknown): void {
    logger.warn('slack-person-not-written', { team, how, error: failureName(error) });
  }

  return {
    profileOf,
    remember,
    send: async (person, reply, signal) => {
      // Surely not sent, so another process may.
      return signal.aborted ? { kind: 'later', afterMs: 0 } : send(person, reply);
    },
  };
}
