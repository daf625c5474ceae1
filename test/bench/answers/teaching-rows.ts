import type { KnowledgeBase } from '../../../src/knowledge';
import {
  collectFormTexts,
  collectTrainingTexts,
} from '../../../src/matcher/training/training-texts';
import type { LabelledText } from '../classifiers/classifier';

/** Forms of a message that a rival's matcher can act on. */
const FORMS = new Set(['overview', 'compare', 'clarify', 'followup', 'who-internal']);

/**
 * Rows below this weight are no questions; a classifier that cannot weigh rows does better without them.
 */
const LEAST_WEIGHT = 0.5;

/** The rows that Demarc's own matcher is trained on, for a rival: forms are labels `form:…` among them. */
export function collectTeachingRows(knowledge: KnowledgeBase): readonly LabelledText[] {
  const forms = collectFormTexts(knowledge)
    .filter(({ label }) => FORMS.has(label))
    .map((row) => ({ ...row, label: `form:${row.label}` }));
  const topics = collectTrainingTexts(knowledge).filter(({ weight }) => weight >= LEAST_WEIGHT);
  return [...topics, ...forms];
}
