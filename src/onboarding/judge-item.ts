import type { QuizItem } from './quiz-item';

/** What makes an item a bad one. */
export type ItemFault = 'options' | 'length' | 'wording' | 'explanation';

const OPTIONS = 4;
const LONGEST_LABEL = 60;
/** The longest option may have so many times the letters of the shortest. */
const LENGTH_RATIO = 3;
/** The right option may stand out from the others by so much. */
const RIGHT_RATIO = 1.5;
/** What the names of topics say of a side, by its first letters: AWS, Amazon, customer, owner, shared. */
const SIDES: readonly string[] = ['aws', 'amazo', 'custo', 'owner', 'share'];

/** Finds what would let a reader guess the right option, or learn nothing from it; empty = a good item. */
export function judgeItem(item: Omit<QuizItem, 'fact' | 'hash' | 'source'>): readonly ItemFault[] {
  const faults: ItemFault[] = [];
  if (!hasGoodOptions(item.options)) faults.push('options');
  if (!hasEvenLengths(item)) faults.push('length');
  if (isGivenAway(item)) faults.push('wording');
  if (item.explanation.trim() === '') faults.push('explanation');
  return faults;
}

function hasGoodOptions(options: readonly string[]): boolean {
  const distinct = new Set(options.map((option) => option.trim().toLowerCase()));
  return (
    options.length === OPTIONS &&
    distinct.size === OPTIONS &&
    options.every(({ length }) => length > 0 && length <= LONGEST_LABEL)
  );
}

function hasEvenLengths({ options, right }: Pick<QuizItem, 'options' | 'right'>): boolean {
  const own = options[right]?.length ?? 0;
  const others = options.filter((_, index) => index !== right).map(({ length }) => length);
  const [shortest, longest] = [Math.min(...others), Math.max(...others)];
  return (
    Math.max(longest, own) <= LENGTH_RATIO * Math.min(shortest, own) &&
    own <= RIGHT_RATIO * longest &&
    own * RIGHT_RATIO >= shortest
  );
}

/** A word that the question shares with the right option and no other, or the name of a side where none belongs. */
function isGivenAway({
  form,
  question,
  options,
  right,
}: Omit<QuizItem, 'fact' | 'hash' | 'source' | 'explanation'>): boolean {
  const asked = stemsOf(question);
  if (form === 'party' && SIDES.some((side) => asked.has(side))) return true;
  const telling = form === 'party' ? asked : new Set([...asked, ...SIDES]);
  const others = new Set(
    options.flatMap((option, index) => (index === right ? [] : [...stemsOf(option)])),
  );
  return [...stemsOf(options[right] ?? '')].some((stem) => telling.has(stem) && !others.has(stem));
}

/** Five letters make "owner" and "ownership" one; short words (is, on, you) tell nothing. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];
  return new Set(words.map((word) => word.slice(0, 5)));
}
