import type { webApi } from '@slack/bolt';
import type { PersonRef } from '../../dialog';
import type { Logger } from '../../telemetry';
import { isFullMember } from './member';
import type { Origin } from './parse';
import { readString, readValue } from './payload';
import type { Profiles } from './profiles';
import { tryAgain } from './try-again';
import { failureName } from './web-api';

/** What taking note of new people needs. */
export interface JoiningDesk {
  readonly once: (id: string) => Promise<boolean>;
  /** Keeps what Slack says of them here: hundreds who join in a minute are more than it answers questions about. */
  readonly remember: Profiles['remember'];
  /** Told of new people; absent where nothing is done for them. */
  readonly joined?: (person: PersonRef) => Promise<void>;
  /** First pause before what failed is tried again; doubles. Milliseconds. */
  readonly forgetPause: number;
  readonly logger: Logger;
}

/** Passes on that a full member has joined the workspace, once for each person; bots and guests are nobody. Never rejects. */
export async function onJoined(
  { once, remember, joined, forgetPause: storePause, logger }: JoiningDesk,
  _client: webApi.WebClient,
  event: unknown,
  { tenant }: Origin,
): Promise<void> {
  const user = readString(event, 'user', 'id');
  if (joined === undefined || user === undefined) return;
  if (!isFullMember(readValue(event, 'user'))) return;
  if (!(await once(`slack:${tenant}:team-join:${user}`))) return;
  const person = { platform: 'slack', tenant, user };
  remember(person, readValue(event, 'user'));
  const work = () => joined(person);
  await tryAgain(work, storePause, (error, left) => {
    logger.error('slack-join-not-noted', { team: tenant, left, error: failureName(error) });
  });
}
