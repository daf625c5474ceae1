import { type Fact, findFact, type KnowledgeBase } from '../knowledge';
import { type Dice, shuffle } from './dice';
import { labelOf } from './label-of';

const WRONG_OPTIONS = 3;
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
function candidates(
  knowledge: KnowledgeBase,
  { control, service }: Fact,
  form: 'service' | 'topic',
  taught: readonly string[],
  dice: Dice,
): readonly string[] {
  const { awsExamples, customerExamples, sharedExamples } = control.general;
  const seen = taught.map((id) => id.split('@')[form === 'service' ? 1 : 0] ?? '');
  const near =
    form === 'service'
      ? [...awsExamples, ...customerExamples, ...sharedExamples]
      : [...knowledge.controls.values()]
          .filter(({ layer }) => layer === control.layer)
          .map(({ id }) => id);
  const rest = [...(form === 'service' ? knowledge.services : knowledge.controls).keys()];
  const ordered = [seen, near, rest].flatMap((group) => shuffle([...new Set(group)], dice));
  const own = form === 'service' ? service.id : control.id;
  return [...new Set(ordered)]
    .filter((id) => id !== own)
    .map((id) => (form === 'service' ? `${control.id}@${id}` : `${id}@${service.id}`));
}

function isWrong(fact: Fact, other: Fact): boolean {
  return fact.finding.party !== other.finding.party;
}

function isAlike(fact: Fact, other: Fact, form: 'service' | 'topic'): boolean {
  const [own, theirs] = [labelOf(fact, form).length, labelOf(other, form).length];
  return Math.max(own, theirs) <= LENGTH_RATIO * Math.min(own, theirs);
}
