import { createDialog, type Dialog } from '../../src/dialog';
import { type KnowledgeBase, loadKnowledge } from '../../src/knowledge';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from '../../src/locations';
import { loadMatcher, type Matcher } from '../../src/matcher';
import type { Reply } from '../../src/replies';
import {
  createMemoryConversationStore,
  createMemoryFeedbackStore,
  createMemoryUnansweredStore,
} from '../../src/stores';
import { aConversation, aTurn } from './builders';

/** The shipped knowledge and model, loaded once a suite. */
export interface Shipped {
  readonly knowledge: KnowledgeBase;
  readonly matcher: Matcher;
}

/** Loads the shipped knowledge and the model that the build trained. */
export function loadShipped(): Shipped {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  return { knowledge, matcher: loadMatcher(MODEL_FILE, knowledge) };
}

/** A dialog over the shipped knowledge with stores of its own and a clock that stands still. */
export function aDialog(shipped: Shipped): Dialog {
  return createDialog({
    ...shipped,
    conversations: createMemoryConversationStore(() => 0),
    feedback: createMemoryFeedbackStore(),
    unanswered: createMemoryUnansweredStore(),
    clock: () => 0,
  });
}

/** Says the texts one after the other in one conversation and gives the last reply. */
export async function say(dialog: Dialog, ...texts: readonly string[]): Promise<Reply> {
  const conversation = aConversation();
  let reply: Reply | undefined;
  for (const text of texts) reply = await dialog.handleTurn(aTurn({ text, conversation }));
  if (!reply) throw new TypeError('say() needs a text');
  return reply;
}
