import type { Lexicon } from '../../../src/knowledge';
import type { ClassifierKind } from './classifier';
import { demarcRanker } from './demarc-ranker';
import { NATURAL_BAYES } from './natural-bayes';
import { NLP_JS } from './nlp-js';

/** The rivals' classifiers, each as its own guide sets it up. */
export const RIVALS: readonly ClassifierKind[] = [NATURAL_BAYES, NLP_JS];

/** Demarc's ranker with the features of the shipped bot and with all it can take, then the rivals. */
export function listKinds(lexicon: Lexicon): readonly ClassifierKind[] {
  return [demarcRanker('small', lexicon), demarcRanker('rich', lexicon), ...RIVALS];
}
