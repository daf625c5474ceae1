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
    const onEach = (isOne: boolean) => {
      const listed = onEachService(evidence, text, (part) => read(part, null), match, isOne);
      return listed && as('one question about several services', listed);
    };
    const listed = onEach(false);
    if (listed) return listed;
    if (explanation.rule === wordForWord.name) return onEach(true);
    const split = splitQuestions(evidence, text, read, judgement, match.kind);
    if (split) return as('several questions in one', split);
    if (match.kind === 'topics') return onEach(true);
    const byPremise = decide(readPremise(evidence, text, read));
    return byPremise.match.kind === 'topics' ? byPremise : undefined;
  };
}
