import type { Reply } from '../replies';
import type { DialogParts } from './dialog-parts';
import { erasePerson } from './erase-person';
import type { ConversationStore, PersonalStore } from './ports';
import { conversationKey, type Turn } from './turn';

/** What a person calls what a store keeps; any other store is named as it is. */
const NAMES: Readonly<Record<string, string>> = {
  conversations: 'your own conversations with me',
  enrolments: 'your journeys',
  feedback: 'your votes',
  jobs: 'what I was to do for you later',
  references: 'where I can write to you',
  unanswered: 'the questions that name you',
};

/**
 * Forgets a person: the conversations that are theirs alone, their votes, and whatever else is kept about them.
 * A conversation that nobody else reads is theirs, also where its key does not say whose it is.
 *
 * What others read along is nobody's alone and goes 24 hours after its last turn, which the reply says.
 */
export async function forgetPerson(parts: DialogParts, turn: Turn): Promise<Reply> {
  const { platform, tenant } = turn.conversation;
  const { conversations, feedback, personal } = parts;
  const stores = { conversations, feedback, ...personal };
  const receipts = await erasePerson(
    turn.scope === 'personal'
      ? { ...stores, conversations: withThis(conversations, turn) }
      : stores,
    { platform, tenant, user: turn.user.id },
  );
  const failed = receipts.filter((receipt) => receipt.kind === 'failed');
  for (const { store, cause } of failed) parts.onStoreFailure?.(store, cause);
  const left = failed.map(({ store }) => NAMES[store] ?? store).join(', ');
  const text =
    left === ''
      ? 'Done. I have forgotten your own conversations with me, your votes and your journeys. What a thread with others was about, I forget 24 hours after its last question.'
      : `I could not forget everything just now; what is left: ${left}. Please try again in a minute.`;
  return { kind: 'notice', text, choices: [] };
}

function withThis(conversations: ConversationStore, turn: Turn): PersonalStore {
  return {
    exportPerson: (person) => conversations.exportPerson(person),
    async forgetPerson(person) {
      await conversations.forget(conversationKey(turn.conversation));
      return conversations.forgetPerson(person);
    },
  };
}
