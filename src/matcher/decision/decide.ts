import { CUE_FAMILIES } from '../../knowledge';
import type { ExplainedMatch } from '../match';
import type { Reading } from '../reading/reading';
import { bestForm, type Evidence } from './evidence';
import { withLikeness } from './likened';
import { RULES } from './rules';

const EXPLAINED_READINGS = 5;

function readings(reading: Reading) {
  const label = (family: string, list: Reading['controls']) =>
    list.slice(0, EXPLAINED_READINGS).map(({ id, score }) => ({ label: `${family}:${id}`, score }));
  return [
    ...label('control', reading.controls),
    ...label('concept', reading.concepts),
    ...label('out-of-scope', reading.outOfScope),
    ...label('small-talk', reading.smallTalk),
  ]
    .sort((a, b) => b.score - a.score)
    .slice(0, EXPLAINED_READINGS);
}

/** Decides what a message asks for by the first rule that knows, with how that came about. */
export function decide(evidence: Evidence): ExplainedMatch {
  for (const rule of RULES) {
    const match = rule.decide(evidence);
    if (!match) continue;
    return {
      match: withLikeness(evidence, match),
      explanation: {
        rule: rule.name,
        services: evidence.reading.message.services,
        cues: CUE_FAMILIES.filter((family) => evidence.reading.message.cues[family]),
        readings: readings(evidence.reading),
        ours: evidence.judged.ours,
        confidence: evidence.confidence,
        form: bestForm(evidence),
      },
    };
  }
  throw new TypeError('no rule decided: the knowledge holds no control');
}
