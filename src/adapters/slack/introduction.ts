import type { webApi } from '@slack/bolt';
import type { MessageDesk } from './on-message';
import type { Origin } from './parse';
import { readString } from './payload';
import { whisper } from './posting';
import { renderSentence } from './render';

const INTRODUCTION = [
  'Thanks for inviting me. I answer who is responsible for something on AWS: AWS, you, or both.',
  'Mention me with a question, for example "who patches the OS of RDS?", and I answer in a thread.',
  'I speak only when mentioned and in threads I was asked in; "mute" in a thread silences me there.',
].join(' ');

/**
 * Introduces the bot to the person who invited it into a channel, seen by that person only.
 *
 * Once for each channel and person, however often the event comes; other people's joins say nothing.
 */
export async function introduce(
  desk: Pick<MessageDesk, 'once'>,
  client: webApi.WebClient,
  event: unknown,
  origin: Origin,
): Promise<void> {
  const channel = readString(event, 'channel');
  const user = readString(event, 'inviter');
  const isOwnJoin = readString(event, 'user') === origin.botUserId;
  if (!isOwnJoin || channel === undefined || user === undefined) return;
  if (!(await desk.once(`slack:${origin.tenant}:join:${channel}:${user}`))) return;
  const to = { place: { channel }, user };
  await whisper(client, to, renderSentence(INTRODUCTION));
}
