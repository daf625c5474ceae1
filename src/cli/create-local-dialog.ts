import { createDialog } from '../dialog';
import { type KnowledgeBase, loadKnowledge } from '../knowledge';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from '../locations';
import { loadMatcher } from '../matcher';
import {
  createMemoryConversationStore,
  createMemoryFeedbackStore,
  createMemoryUnansweredStore,
} from '../stores';

/** A dialog in this process, with the knowledge it answers from. */
export interface LocalDialog {
  readonly knowledge: KnowledgeBase;
  readonly dialog: ReturnType<typeof createDialog>;
}

/** Creates the dialog of a terminal: the real one, with stores that end with the process. */
export function createLocalDialog(): LocalDialog {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  const dialog = createDialog({
    knowledge,
    matcher: loadMatcher(MODEL_FILE, knowledge),
    conversations: createMemoryConversationStore(Date.now),
    feedback: createMemoryFeedbackStore(),
    unanswered: createMemoryUnansweredStore(),
    clock: Date.now,
  });
  return { knowledge, dialog };
}
