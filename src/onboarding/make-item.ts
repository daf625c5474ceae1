import { createHash } from 'node:crypto';
import { type Fact, findFact, type KnowledgeBase, type Party } from '../knowledge';
import { createDice, shuffle } from './dice';
import { findDistractors, WRONG_OPTIONS } from './find-distractors';
import { type ItemFault, judgeItem } from './judge-item';
import { labelOf } from './label-of';
import { ITEM_FORMS, type ItemForm, type QuizItem } from './quiz-item';

/** What every item is made from. */
export interface ItemSource {
  readonly knowledge: KnowledgeBase;
  /** Ids of the facts that the learner has seen: wrong options come from there first. */
  readonly taught: readonly string[];
}

/** What the four options say where the question is who does it. */
const PARTY_OPTIONS: Readonly<Record<Party | 'nobody', string>> = {
  aws: 'AWS does it',
  customer: 'You do it',
  shared: 'Both do a part',
  nobody: 'Nobody has to',
};

const WHERE: Readonly<Record<Party, string>> = {
  aws: 'On which of these is this the builder’s part alone',
  customer: 'On which of these is this the owner’s part alone',
  shared: 'On which of these do both sides have a part in this',
};

const WHICH: Readonly<Record<Party, string>> = {
  aws: 'Which of these does the builder do for you',
  customer: 'Which of these is left to the owner',
  shared: 'In which of these do both sides have a part',
};

/**
 * Makes the item of a fact in a form, with its options in the order that the seed decides.
 *
 * `undefined` where no good one can be made: the fact is not sure, the neighbourhood has no three wrong options, or
 * the right one could be guessed.
 */
export function makeItem(
  source: ItemSource,
  id: string,
  form: ItemForm,
  seed: string,
): QuizItem | undefined {
  const item = draftItem(source, id, form, seed);
  return typeof item !== 'string' && judgeItem(item).length === 0 ? item : undefined;
}

/** Why no item is even tried. */
type Barrier = 'unsure' | 'distractors';

/** What is wrong with the items of a fact, one list for each form; an empty one = a good item. */
export function judgeItems(
  source: ItemSource,
  id: string,
  seed: string,
): readonly (readonly (ItemFault | Barrier)[])[] {
  return ITEM_FORMS.map((form) => {
    const item = draftItem(source, id, form, seed);
    return typeof item === 'string' ? [item] : judgeItem(item);
  });
}

function draftItem(
  { knowledge, taught }: ItemSource,
  id: string,
  form: ItemForm,
  seed: string,
): QuizItem | Barrier {
  const fact = findFact(knowledge, id);
  const source = fact && knowledge.sources.get(fact.finding.source);
  if (!fact?.isSure || source === undefined) return 'unsure';
  const dice = createDice(`${seed}/${id}/${form}`);
  const wrong = form === 'party' ? [] : findDistractors(knowledge, fact, form, taught, dice);
  if (form !== 'party' && wrong.length < WRONG_OPTIONS) return 'distractors';
  const right = form === 'party' ? PARTY_OPTIONS[fact.finding.party] : labelOf(fact, form);
  const options = shuffle(
    form === 'party'
      ? Object.values(PARTY_OPTIONS)
      : [right, ...wrong.map((other) => labelOf(other, form))],
    dice,
  );
  return {
    fact: id,
    form,
    hash: hashOf([fact, ...wrong]),
    question: questionOf(fact, form),
    options,
    right: options.indexOf(right),
    explanation: explain(fact),
    source: { id: source.id, url: source.url, title: source.title },
  };
}

function questionOf(fact: Fact, form: ItemForm): string {
  const { party } = fact.finding;
  const [place, topic] = [labelOf(fact, 'service'), labelOf(fact, 'topic')];
  if (form === 'party') return `Who looks after this on ${place}: ${topic}?`;
  if (form === 'service') return `${WHERE[party]}: ${topic}?`;
  return `${WHICH[party]} on ${place}?`;
}

function explain({ control, service, finding }: Fact): string {
  const { aws, customer, explanation } = finding;
  const parts = [`${control.name} on ${service.name}.`, `AWS: ${aws}`, `You: ${customer}`];
  return [...parts, ...(explanation === null ? [] : [explanation])].join(' ');
}

function hashOf(facts: readonly Fact[]): string {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact.id} ${fact.hash}\n`);
  return hash.digest('hex').slice(0, 12);
}
