import { createDialog, type Dialog, type Turn } from '../dialog';
import { type KnowledgeBase, loadKnowledge } from '../knowledge';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from '../locations';
import { type ExplainedMatch, loadMatcher } from '../matcher';

import {
  createMemoryConversationStore,
  createMemoryFeedbackStore,
  createMemoryUnansweredStore,
} from '../stores';
import { createLocalLearning } from './create-local-learning';

/** A dialog in this process, with the knowledge it answers from. */
export interface LocalDialog {
  readonly knowledge: KnowledgeBase;
  readonly dialog: Dialog;
  /** How the words of the last turn were understood; `undefined` = they were no question. */
  explain(turn: Turn): ExplainedMatch | undefined;
}

/** Creates the dialog of a terminal: the real one, with stores that end with the process, but for journeys. */
export function createLocalDialog(): LocalDialog {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  const { desk: learning, personal } = createLocalLearning(knowledge);
  let last: { readonly turn: string; readonly match: ExplainedMatch } | undefined;
  const dialog = createDialog({
    knowledge,
    matcher: loadMatcher(MODEL_FILE, knowledge),
    conversations: createMemoryConversationStore(Date.now),
    feedback: createMemoryFeedbackStore(),
    unanswered: createMemoryUnansweredStore(),
    clock: Date.now,
    ...{ learning, personal },
    onMatch: (turn, match) => {
      last = { turn: turn.id, match };
    },
  });
  return { knowledge, dialog, explain: ({ id }) => (last?.turn === id ? last.match : undefined) };
}
