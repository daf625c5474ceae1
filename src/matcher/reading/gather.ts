import type { KnowledgeBase } from '../../knowledge';
import { type Carried, carryOver } from '../decision/carry';
import { confidenceFeatures } from '../decision/confidence-features';
import type { Evidence } from '../decision/evidence';
import { evidenceFeatures } from '../decision/evidence-features';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import { JUDGEMENTS, type Judgement, type MatcherModel } from '../model';
import { formFeatures } from '../ranking/form-features';
import { probability } from '../ranking/logistic';
import type { Ranker } from '../ranking/ranker';
import { plainWords } from '../text/tokenize';
import { lazily } from './lazily';
import { withOwnParts } from './own-parts';
import type { ReadDuty } from './read-duty';
import type { Message } from './read-message';
import { type Reading, rankTopics } from './reading';

/** Added to the topic before when a message leans on it. */
const CONTEXT_BOOST = 0.5;

/** The same to topics of the same act as the one before, where "even" asks about them. */
const KINDRED_BOOST = 0.8;

/** The trained parts that judge a message. */
export interface Judges {
  readonly names: Names;
  readonly topics: Ranker;
  readonly forms: Ranker;
  readonly readDuty: ReadDuty;
  readonly fitted: Pick<MatcherModel, 'judgements' | 'confidence'>;
}

/** Added to a control that the message names before it asks: "regarding backups: …". */
const HEADED_BOOST = 0.9;

/** Added to a control of which a variant that the message names has a fact of its own. */
const FACT_BOOST = 0.4;

/** The topics of the same act as the one before, which "even the OS?" asks about: other kinds of patching. */
function kindredOf(
  knowledge: KnowledgeBase,
  names: Names,
  { words }: Message,
  control: string,
): readonly string[] {
  if (!names.talk.says(words, 'even')) return [];
  const name = knowledge.controls.get(control)?.name ?? '';
  const own = plainWords(name).filter((word) => !names.fillers.has(word));
  const isKindred = (id: string) => own.some((word) => names.holdsInName(id, word));
  return [...knowledge.controls.keys()].filter(isKindred);
}

function contextBoost(
  carried: Carried,
  { control, asked = [] }: MatchContext,
  kindred: (control: string) => readonly string[],
): readonly [string, number][] {
  if (carried.kind !== 'hint' || control === undefined) return [];
  const pending = asked.map((one) => one.control);
  const boosted = new Map(kindred(control).map((one) => [one, KINDRED_BOOST]));
  for (const one of [control, ...pending]) boosted.set(one, boosted.get(one) ?? CONTEXT_BOOST);
  return [...boosted].map(([one, boost]) => [`control:${one}`, boost]);
}

function factBoosts(
  knowledge: KnowledgeBase,
  names: Names,
  { words }: Message,
  service: string | null,
): readonly [string, number][] {
  const overrides = (service && knowledge.services.get(service)?.overrides) || [];
  return overrides.flatMap(({ control, variant }): readonly [string, number][] => {
    const isNamed = variant !== undefined && names.variant(words, service, control) === variant;
    return isNamed ? [[`control:${control}`, FACT_BOOST]] : [];
  });
}

/** The score of each form of a message. */
export function scoreForms(forms: Ranker, message: Message): ReadonlyMap<string, number> {
  const scores = forms.score(formFeatures(message));
  return new Map(forms.labels.map((label, i) => [label, scores[i] as number]));
}

function judgeAll(
  judgements: MatcherModel['judgements'],
  features: readonly number[],
): Readonly<Record<Judgement, number>> {
  const judged = JUDGEMENTS.map((name) => [name, probability(judgements[name], features)]);
  return Object.fromEntries(judged) as Record<Judgement, number>;
}

/**
 * Gathers everything that the rules weigh, for a message in its conversation; `heading` is the control that it names
 * before it asks.
 */
export function gatherEvidence(
  knowledge: KnowledgeBase,
  { names, topics, forms, readDuty, fitted }: Judges,
  read: Message,
  context: MatchContext,
  heading: string | null = null,
): Evidence {
  const message = withOwnParts(knowledge, read, context.service);
  const scores = lazily(() => scoreForms(forms, message));
  const rank = (service: string | null, boosts: readonly [string, number][]) => {
    const facts = factBoosts(knowledge, names, message, service);
    return rankTopics(knowledge, topics, message, service, new Map([...facts, ...boosts]));
  };
  const headed: readonly [string, number][] = heading ? [[`control:${heading}`, HEADED_BOOST]] : [];
  const alone = rank(message.services[0] ?? null, headed);
  const judge = (of: Reading) =>
    lazily(() => judgeAll(fitted.judgements, evidenceFeatures(of, scores())));
  const first = judge(alone);
  const carried = carryOver(knowledge, names, alone, context, first);
  const isFresh = carried.kind === 'none';
  const kindred = (control: string) => kindredOf(knowledge, names, message, control);
  const reading = isFresh
    ? alone
    : rank(carried.service, [...headed, ...contextBoost(carried, context, kindred)]);
  const judged = isFresh ? first : judge(reading);
  const confidence = lazily(() =>
    probability(fitted.confidence, confidenceFeatures(knowledge, reading)),
  );
  // A part of a message is mostly discarded for its topics alone.
  return {
    knowledge,
    names,
    readDuty,
    reading,
    get forms() {
      return scores();
    },
    get judged() {
      return judged();
    },
    get confidence() {
      return confidence();
    },
    context,
    heading,
    carried,
  };
}
