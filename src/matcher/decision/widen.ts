import type { ExplainedMatch, Match } from '../match';
import type { Logistic } from '../ranking/logistic';
import type { ReadPart } from '../reading/read-part';
import { splitQuestions } from './compound';
import { decide } from './decide';
import type { Evidence } from './evidence';
import { readPremise } from './premise';
import { onEachService } from './several-services';
import { sideBySide } from './whole-services';
import { wordForWord } from './word-for-word';

/** What a message asks beside what was decided; `undefined` where that is all. */
export type Widen = (
  decided: ExplainedMatch,
  evidence: Evidence,
  text: string,
) => ExplainedMatch | undefined;

/** Prepares the search for further services and questions in a message. */
export function createWiden(read: ReadPart, judgement: Logistic): Widen {
  return ({ match, explanation }, evidence, text) => {
    const as = (rule: string, wider: Match): ExplainedMatch => {
      return { match: wider, explanation: { ...explanation, rule } };
    };
    if (explanation.rule === sideBySide.name) return undefined;
    const listed = onEachService(evidence, text, (part) => read(part, null), match);
    if (listed) return as('one question about several services', listed);
    if (explanation.rule === wordForWord.name) return undefined;
    const split = splitQuestions(evidence, text, read, judgement, match.kind);
    if (split) return as('several questions in one', split);
    if (match.kind === 'topics') return undefined;
    const byPremise = decide(readPremise(evidence, text, read));
    return byPremise.match.kind === 'topics' ? byPremise : undefined;
  };
}
