import type { webApi } from '@slack/bolt';
import { introduce } from './introduction';
import { type HomeDesk, onHomeOpened } from './on-home';
import { type JoiningDesk, onJoined } from './on-joined';
import { type LeavingDesk, onLeft } from './on-left';
import { type MessageDesk, onMessage } from './on-message';
import { onStep } from './on-step';
import { type Origin, parseMessage } from './parse';
import { offerPrompts, type PromptDesk } from './prompts';
import { failureName } from './web-api';

/** What answering events needs. */
export type EventDesk = MessageDesk & PromptDesk & HomeDesk & LeavingDesk & JoiningDesk;

type Handler = (
  desk: EventDesk,
  client: webApi.WebClient,
  event: unknown,
  origin: Origin,
  envelope: unknown,
) => Promise<void>;

/** Every event that is answered; `message` arrives for direct messages and for threads in channels. */
export const EVENT_HANDLERS: Readonly<Record<string, Handler>> = {
  app_home_opened: onTabOpened,
  app_mention: answerMessage,
  app_uninstalled: onLeft,
  function_executed: onStep,
  member_joined_channel: introduce,
  message: answerMessage,
  team_join: onJoined,
  tokens_revoked: onLeft,
};

/** Answers an event of a known type; any other is none of ours. `envelope` is what it came in. Never rejects. */
export async function onEvent(
  desk: EventDesk,
  client: webApi.WebClient,
  event: { readonly type: string },
  origin: Origin,
  envelope: unknown,
): Promise<void> {
  if (!Object.hasOwn(EVENT_HANDLERS, event.type)) return;
  try {
    await EVENT_HANDLERS[event.type]?.(desk, client, event, origin, envelope);
  } catch (error) {
    desk.logger.error('slack-event-failed', { type: event.type, error: failureName(error) });
  }
}

/** The Home tab is drawn anew; in the Messages tab questions are offered. */
async function onTabOpened(
  desk: EventDesk,
  client: webApi.WebClient,
  event: unknown,
  origin: Origin,
): Promise<void> {
  await Promise.all([onHomeOpened(desk, client, event, origin), offerPrompts(desk, client, event)]);
}

async function answerMessage(
  desk: EventDesk,
  client: webApi.WebClient,
  event: unknown,
  origin: Origin,
): Promise<void> {
  const incoming = parseMessage(event, origin);
  if (incoming !== undefined) await onMessage(desk, client, incoming);
}
