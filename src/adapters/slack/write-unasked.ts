import type { webApi } from '@slack/bolt';
import type { People, PersonRef, Sending } from '../../dialog';
import type { Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import { VIEW_CAPABILITIES } from './capabilities';
import type { ClientIn } from './clients';
import type { Pace } from './pace';
import { post } from './posting';
import type { Profiles } from './profiles';
import { renderReply } from './render';
import { crowdedMs, sendingOf } from './sending';
import { failureName } from './web-api';

/** What writing to people unasked needs. */
export interface WriterParts {
  readonly writers: ClientIn;
  readonly profileOf: Profiles['profileOf'];
  readonly pace: Pace;
  readonly logger: Logger;
}

/** Gives what writes a direct message to somebody, at the pace that Slack allows. */
export function createWriter({ writers, profileOf, pace, logger }: WriterParts): People['send'] {
  async function write(client: webApi.WebClient, person: PersonRef, reply: Reply) {
    try {
      const message = renderReply(reply, '', VIEW_CAPABILITIES);
      await post(client, { channel: person.user }, message);
      return { kind: 'sent' } as const;
    } catch (error) {
      return readFailure(person, error);
    }
  }

  async function readFailure(person: PersonRef, error: unknown): Promise<Sending> {
    const crowded = crowdedMs(error);
    pace.hold(person.tenant, crowded ?? 0);
    const sending = sendingOf(error);
    note(person, sending?.kind ?? 'unknown', error);
    if (sending === undefined) throw error;
    const isOdd = sending.kind === 'later' && crowded === undefined;
    return isOdd && (await isGone(person)) ? { kind: 'unreachable' } : sending;
  }

  /** Slack has many words for an account that was closed. */
  function isGone(person: PersonRef): Promise<boolean> {
    return profileOf(person).then(
      ({ isGuest }) => isGuest === true,
      () => false,
    );
  }

  function note({ tenant }: PersonRef, how: Sending['kind'] | 'unknown', error: unknown): void {
    logger.warn('slack-person-not-written', { team: tenant, how, error: failureName(error) });
  }

  return async (person, reply, signal) => {
    // Surely not sent, so another process may.
    if (signal.aborted) return { kind: 'later', afterMs: 0 };
    const wait = pace.take(person.tenant, person.user);
    if (wait > 0) return { kind: 'later', afterMs: wait };
    const client = await writers(person.tenant).catch((error: unknown) => {
      note(person, 'later', error);
      return null;
    });
    if (client === null) return { kind: 'later' };
    return client === undefined ? { kind: 'unreachable' } : write(client, person, reply);
  };
}
