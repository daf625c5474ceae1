import type { ExplainedMatch, Match } from '../match';
import type { Logistic } from '../ranking/logistic';
import type { ReadPart } from '../reading/read-part';
import { splitQuestions } from './compound';
import { withConceptHalf } from './concept-half';
import { decide } from './decide';
import { withDutyOfAll } from './duty-of-all';
import { eachOnEach } from './each-on-each';
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
function byPremise(
  match: Match,
  evidence: Evidence,
  text: string,
  read: ReadPart,
): ExplainedMatch | undefined {
  // Who takes all of a service to be one side's is told that first, whatever follows from it.
  if (match.kind === 'overview' && givesWhole(evidence, 0)) return undefined;
  const decided = decide(readPremise(evidence, text, read));
  return decided.match.kind === 'topics' ? decided : undefined;
}

/** Prepares the search for further services and questions in a message. */
export function createWiden(read: ReadPart, judgement: Logistic): Widen {
  return (decided, evidence, text) => {
    const { match, explanation } = decided;
    const as = (rule: string, wider: Match | undefined): ExplainedMatch | undefined => {
      return wider && { match: wider, explanation: { ...explanation, rule } };
    };
    const onEach = (isOne: boolean) => {
      const listed = onEachService(evidence, text, (part) => read(part, null), match, isOne);
      return as('one question about several services', listed);
    };
    const ofAll = () => as(explanation.rule, withDutyOfAll(match, evidence, text, read));
    const alone = () =>
      match.kind === 'topics' ? (onEach(true) ?? ofAll()) : byPremise(match, evidence, text, read);
    if (explanation.rule === sideBySide.name) return undefined;
    const listed = onEach(false);
    if (listed) {
      const each = eachOnEach(evidence, text, read, judgement, listed.match);
      return as('several questions about several services', each) ?? listed;
    }
    if (explanation.rule === wordForWord.name) return onEach(true);
    const split = splitQuestions(evidence, text, read, judgement, match.kind);
    return (
      as('several questions in one', split) ??
      withConceptHalf(decided, evidence, text, read) ??
      alone()
    );
  };
}
