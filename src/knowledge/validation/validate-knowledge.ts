import { draftKnowledge } from './draft-knowledge';
import type { Issue } from './issue';
import { checkMeaning } from './meaning';
import { readDraft } from './read-draft';
import { checkShape } from './shape';
import { checkWriting } from './writing';

/**
 * Returns every problem in the knowledge folder, sorted by file: shape, then meaning, then writing.
 *
 * A file whose shape is broken is left out of the later gates, so that one fault gives one issue. `today`
 * (`YYYY-MM-DD`) is the newest day a review can have. Throws `KNOWLEDGE_INVALID` only where a schema is broken.
 */
export function validateKnowledge(folder: string, today: string): readonly Issue[] {
  const draft = readDraft(folder);
  const shape = checkShape(folder, draft.files);
  const knowledge = draftKnowledge(draft, shape.sound);
  return [
    ...draft.issues,
    ...shape.issues,
    ...checkMeaning(knowledge, today),
    ...checkWriting(knowledge),
  ].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
