import type { webApi } from '@slack/bolt';
import type { SuggestedQuestion } from '../../replies';
import { LIMITS } from './limits';
import { readString } from './payload';

/** What offering questions needs. */
export interface PromptDesk {
  readonly suggestions: readonly SuggestedQuestion[];
}

/**
 * Offers questions to click when somebody opens the messages tab.
 *
 * Without a thread: that is for the older assistant pane, and here it would make the call do nothing.
 */
export async function offerPrompts(
  desk: PromptDesk,
  client: webApi.WebClient,
  event: unknown,
): Promise<void> {
  const channel = readString(event, 'channel');
  const [first, ...others] = desk.suggestions.slice(0, LIMITS.prompts);
  const isMessagesTab = readString(event, 'tab') === 'messages';
  if (!isMessagesTab || channel === undefined || first === undefined) return;
  await client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: 'Questions to begin with',
    prompts: [first, ...others].map(({ title, message }) => ({ title, message })),
  });
}
