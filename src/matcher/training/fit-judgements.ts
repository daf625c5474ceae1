import type { KnowledgeBase } from '../../knowledge';
import { bestSplit, splitsOf } from '../decision/compound';
import { confidenceFeatures } from '../decision/confidence-features';
import { evidenceFeatures } from '../decision/evidence-features';
import type { Split } from '../decision/weigh-split';
import { createNames } from '../entities/names';
import { JUDGEMENTS, type Judgement, type MatcherModel } from '../model';
import { fitLogistic, type Logistic, probability } from '../ranking/logistic';
import type { ReadMessage } from '../reading/read-message';
import { createReadPart } from '../reading/read-part';
import { plainParty } from '../reading/reading';
import type { HeldOut } from './held-out';

/** Weight of all texts of a rare form together, beside that of all others. */
const RARE_SHARE = 0.15;

/** What a topic text counts beside one of two questions: there are many more than people ask. */
const TOPIC_WEIGHT = 0.2;

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
  features: (held: HeldOut) => readonly number[],
): Logistic {
  const used = held.flatMap((item) => {
    const target = example(item);
    return target === undefined ? [] : { item, target };
  });
  const positives = used.filter(({ target }) => target).length;
  const negatives = used.length - positives;
  const weight = Math.max(1, (RARE_SHARE * negatives) / Math.max(1, positives));
  return fitLogistic(
    used.map(({ item }) => features(item)),
    used.map(({ target }) => target),
    used.map(({ target }) => (target ? weight : 1)),
  );
}

/** Fits every yes-or-no judgement on texts that the rankers have not seen. */
export function fitJudgements(held: readonly HeldOut[]): Record<Judgement, Logistic> {
  const features = ({ reading, forms }: HeldOut) => evidenceFeatures(reading, forms);
  const fitted = JUDGEMENTS.map((name) => [name, fitOn(held, EXAMPLES[name], features)] as const);
  return Object.fromEntries(fitted) as Record<Judgement, Logistic>;
}

/** Fits the probability that the party of the best control is the right one. */
export function fitConfidence(knowledge: KnowledgeBase, held: readonly HeldOut[]): Logistic {
  const own = held.filter(({ label }) => label.startsWith('control:'));
  const party = (control: string, { reading }: HeldOut) =>
    plainParty(knowledge, control, reading.service);
  return fitLogistic(
    own.map(({ reading }) => confidenceFeatures(knowledge, reading)),
    own.map(
      (item) =>
        party(item.reading.controls[0]?.id ?? '', item) ===
        party(item.label.slice('control:'.length), item),
    ),
  );
}

/** The cuts of one text, of which the best is weighed. */
interface Example {
  readonly splits: readonly Split[];
  readonly isCompound: boolean;
  readonly weight: number;
}

/** Fits on the strongest cut of each text, then again on those that are likeliest by the fit before. */
function fitSplits(examples: readonly Example[], passes = PASSES): Logistic {
  const known = passes > 1 ? fitSplits(examples, passes - 1) : undefined;
  const rate = known && (({ features }: Split) => probability(known, features));
  return fitLogistic(
    examples.map(({ splits }) => bestSplit(splits, rate)?.features ?? []),
    examples.map(({ isCompound }) => isCompound),
    examples.map(({ weight }) => weight),
  );
}

/** Fits the probability that a message's best cut parts two questions. */
export function fitCompound(
  knowledge: KnowledgeBase,
  held: readonly HeldOut[],
  judgements: MatcherModel['judgements'],
  read: ReadMessage,
): Logistic {
  const fitted = { judgements, confidence: fitConfidence(knowledge, held) };
  const names = createNames(knowledge);
  const examples: Example[] = [];
  held.forEach((item) => {
    const isTopic = item.teaches === 'topic';
    if (isTopic && !item.label.startsWith('control:')) return;
    const judges = { ...item.rankers, names, readDuty: () => null, fitted };
    const readPart = createReadPart(knowledge, judges, read);
    const splits = splitsOf(readPart(item.text, null), item.text, null, readPart);
    const weight = isTopic ? TOPIC_WEIGHT : 1;
    if (splits.length) examples.push({ splits, isCompound: item.label === 'compound', weight });
  });
  return fitSplits(examples);
}
