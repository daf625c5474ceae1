import { bestSplit } from '../decision/compound';
import type { Split } from '../decision/weigh-split';
import { JUDGEMENTS, type Judgement } from '../model';
import { fitLogistic, type Logistic, probability } from '../ranking/logistic';
import type { HeldOut, Outcome } from './held-out';

/** Weight of all texts of a rare form together, beside that of all others. */
const RARE_SHARE = 0.15;

/** How often the compound judgement is fitted; each fit chooses the cuts of the next. */
const PASSES = 3;

function isOurs({ label, teaches }: HeldOut): boolean {
  if (teaches === 'form') return label !== 'who-internal';
  return !label.startsWith('oos:') && !label.startsWith('smalltalk:');
}

/** What makes a text an example of a judgement; `undefined` = it says nothing about it. */
const EXAMPLES: Readonly<Record<Judgement, (held: HeldOut) => boolean | undefined>> = {
  ours: (held) => (held.teaches === 'form' && held.label === 'followup' ? undefined : isOurs(held)),
  overview: (held) => (isOurs(held) ? held.label === 'overview' : undefined),
  vague: (held) => (isOurs(held) ? held.label === 'clarify' : undefined),
  comparison: (held) => (isOurs(held) ? held.label === 'compare' : undefined),
  followUp: (held) => (isOurs(held) ? held.label === 'followup' : undefined),
  concept: ({ label }) => {
    if (label.startsWith('concept:')) return true;
    return label.startsWith('control:') ? false : undefined;
  },
};

function fitOn(
  held: readonly HeldOut[],
  example: (held: HeldOut) => boolean | undefined,
): Logistic {
  const used = held.flatMap((item) => {
    const target = example(item);
    return target === undefined ? [] : { item, target };
  });
  const positives = used.filter(({ target }) => target).length;
  const negatives = used.length - positives;
  const weight = Math.max(1, (RARE_SHARE * negatives) / Math.max(1, positives));
  return fitLogistic(
    used.map(({ item }) => item.evidence),
    used.map(({ target }) => target),
    used.map(({ target }) => (target ? weight : 1)),
  );
}

/** Fits every yes-or-no judgement on texts that the rankers have not seen. */
export function fitJudgements(held: readonly HeldOut[]): Record<Judgement, Logistic> {
  const fitted = JUDGEMENTS.map((name) => [name, fitOn(held, EXAMPLES[name])] as const);
  return Object.fromEntries(fitted) as Record<Judgement, Logistic>;
}

/** Fits the probability that what was judged is right. */
export function fitOutcomes(outcomes: readonly Outcome[]): Logistic {
  return fitLogistic(
    outcomes.map(({ features }) => features),
    outcomes.map(({ isRight }) => isRight),
  );
}

/** The cuts of one text, of which the best is weighed. */
export interface CutText {
  readonly splits: readonly Pick<Split, 'strength' | 'features'>[];
  readonly isCompound: boolean;
  readonly weight: number;
}

/**
 * Fits the probability that a message's best cut parts two questions: on the strongest cut of each text, then again
 * on those that are likeliest by the fit before.
 */
export function fitCompound(texts: readonly CutText[], passes = PASSES): Logistic {
  const known = passes > 1 ? fitCompound(texts, passes - 1) : undefined;
  const rate = known && (({ features }: CutText['splits'][number]) => probability(known, features));
  return fitLogistic(
    texts.map(({ splits }) => bestSplit(splits, rate)?.features ?? []),
    texts.map(({ isCompound }) => isCompound),
    texts.map(({ weight }) => weight),
  );
}
