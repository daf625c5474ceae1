import type { Reply } from '../replies';
import { attempt } from './attempt';
import type { DialogParts } from './dialog-parts';
import type { PersonRef, Turn } from './turn';

type Forgetful = { forgetPerson(person: PersonRef): Promise<void> };

/**
 * Forgets a person: the conversations that are theirs alone, and their votes.
 *
 * What others read along is nobody's alone and goes 24 hours after its last turn, which the reply says.
 */
export async function forgetPerson(parts: DialogParts, turn: Turn): Promise<Reply> {
  const { platform, tenant } = turn.conversation;
  const person: PersonRef = { platform, tenant, user: turn.user.id };
  const done = await Promise.all([
    forgetIn(parts, 'conversations', parts.conversations, person),
    forgetIn(parts, 'feedback', parts.feedback, person),
  ]);
  const text = done.every(Boolean)
    ? 'Done. I have forgotten your own conversations with me and your votes. What a thread with others was about, I forget 24 hours after its last question.'
    : 'I could not forget everything just now. Please try again in a minute.';
  return { kind: 'notice', text, choices: [] };
}

async function forgetIn(
  parts: DialogParts,
  name: string,
  store: Forgetful,
  person: PersonRef,
): Promise<boolean> {
  const isDone = await attempt(parts, name, async () => {
    await store.forgetPerson(person);
    return true;
  });
  return isDone === true;
}
