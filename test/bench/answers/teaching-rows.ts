import type { KnowledgeBase } from '../../../src/knowledge';
import {
  collectFormTexts,
  collectTrainingTexts,
} from '../../../src/matcher/training/training-texts';
import type { LabelledText } from '../classifiers/classifier';

/** Forms of a message that a rival's matcher can act on. */
const FORMS = new Set(['overview', 'compare', 'clarify', 'followup', 'who-internal']);

/** The rows that Demarc's own matcher is trained on, forms as labels `form:…` among them. */
export function collectTeachingRows(knowledge: KnowledgeBase): readonly LabelledText[] {
  const forms = collectFormTexts(knowledge)
    .filter(({ label }) => FORMS.has(label))
    .map((row) => ({ ...row, label: `form:${row.label}` }));
  return [...collectTrainingTexts(knowledge), ...forms];
}
