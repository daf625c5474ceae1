import { type Control, type Fact, findFact, type KnowledgeBase } from '../knowledge';
import { type Dice, shuffle } from './dice';
import { labelOf } from './label-of';

/** Beside the right one. */
export const WRONG_OPTIONS = 3;
/** Names of very different length would give the right one away. */
const LENGTH_RATIO = 1.8;

/**
 * Three facts of the neighbourhood that make wrong options: other services for the same control, or other controls on
 * the same service, each sure and with another side responsible. Fewer where there are no three.
 */
export function findDistractors(
  knowledge: KnowledgeBase,
  fact: Fact,
  form: 'service' | 'topic',
  taught: readonly string[],
  dice: Dice,
): readonly Fact[] {
  const found: Fact[] = [];
  for (const id of candidates(knowledge, fact, form, taught, dice)) {
    const other = findFact(knowledge, id);
    if (other?.isSure && isWrong(fact, other) && isAlike(fact, other, form)) found.push(other);
    if (found.length === WRONG_OPTIONS) break;
  }
  return found;
}

/** What the learner has seen comes first, then what the knowledge itself names as examples, then the rest. */
function* candidates(
  knowledge: KnowledgeBase,
  { control, service }: Fact,
  form: 'service' | 'topic',
  taught: readonly string[],
  dice: Dice,
): Generator<string> {
  const isService = form === 'service';
  const groups = [
    () => taught.map((id) => id.split('@')[isService ? 1 : 0] ?? ''),
    () => (isService ? examplesOf(control) : neighboursOf(knowledge, control)),
    () => [...(isService ? knowledge.services : knowledge.controls).keys()],
  ];
  const seen = new Set([isService ? service.id : control.id]);
  for (const group of groups) {
    for (const id of shuffle([...new Set(group())], dice)) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield isService ? `${control.id}@${id}` : `${id}@${service.id}`;
    }
  }
}

function examplesOf({ general }: Control): readonly string[] {
  return [...general.awsExamples, ...general.customerExamples, ...general.sharedExamples];
}

function neighboursOf(knowledge: KnowledgeBase, { layer }: Control): readonly string[] {
  const near = [...knowledge.controls.values()].filter((each) => each.layer === layer);
  return near.map(({ id }) => id);
}

function isWrong(fact: Fact, other: Fact): boolean {
  return fact.finding.party !== other.finding.party;
}

function isAlike(fact: Fact, other: Fact, form: 'service' | 'topic'): boolean {
  const [own, theirs] = [labelOf(fact, form).length, labelOf(other, form).length];
  return Math.max(own, theirs) <= LENGTH_RATIO * Math.min(own, theirs);
}
