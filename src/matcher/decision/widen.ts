import type { ExplainedMatch, Match } from '../match';
import type { Logistic } from '../ranking/logistic';
import type { ReadPart } from '../reading/read-part';
import { splitQuestions } from './compound';
import { decide } from './decide';
import type { Evidence } from './evidence';
import { readPremise } from './premise';
import { onEachService } from './several-services';
import { givesWhole, sideBySide } from './whole-services';
import { wordForWord } from './word-for-word';

/** What a message asks beside what was decided; `undefined` where that is all. */
export type Widen = (
  decided: ExplainedMatch,
  evidence: Evidence,
  text: string,
) => ExplainedMatch | undefined;

/** A message read by the clause that holds its premise, where that names a topic. */
function byPremise(match: Match, evidence: Evidence, text: string, read: ReadPart) {
  // Who takes all of a service to be one side's is told that first, whatever follows from it.
  if (match.kind === 'overview' && givesWhole(evidence, 0)) return undefined;
  const decided = decide(readPremise(evidence, text, read));
  return decided.match.kind === 'topics' ? decided : undefined;
}

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
    return match.kind === 'topics' ? onEach(true) : byPremise(match, evidence, text, read);
  };
}
