import { type Duty, dutiesAt, type KnowledgeBase, type Party } from '../../knowledge';
import { THRESHOLDS } from '../decision/thresholds';
import type { Topic } from '../match';
import type { Counted } from '../ranking/counted';
import type { Span } from '../ranking/linear';
import { type Logistic, probability } from '../ranking/logistic';
import type { Message } from './read-message';
import { plainParty } from './reading';

/** What a message is about before its duty is read. */
export type DutyPlace = Pick<Topic, 'control' | 'service' | 'variant' | 'class'>;

/** Reads which duty of its topic a message asks for; `null` where it asks for the topic as a whole. */
export type ReadDuty = (
  message: Message,
  place: DutyPlace,
  /** The message adds to a talk about the control, so that it need not name it. */
  isAddition?: boolean,
) => Topic['duty'];

/** The duty that fits a message best, whether or not it asks for one. */
export interface DutyReading {
  readonly duty: Duty;
  /** What the judgement weighs; see `weighed`. */
  readonly features: readonly number[];
  /** How far it stands above the next duty of its side. */
  readonly lead: number;
  /** How far it stands above the control as a whole. */
  readonly overWhole: number;
}

/** The label of a duty, and, without one, of messages about the control as a whole. */
export function dutyLabel(control: string, duty = ''): string {
  return `${control}/${duty}`;
}

/** Weight of the words of a side, learnt over all controls, when a duty is chosen. */
const SIDE_WORDS = 0.5;
/** Weight of the words of the duty's own texts. */
const OWN_WORDS = 0.5;

/** How well a duty fits, all told. */
function totalOf(fit: { readonly score: number; readonly words: number }, side: number): number {
  return fit.score + OWN_WORDS * fit.words + SIDE_WORDS * side;
}

/** What stands in for the other side's best duty where that side has none. */
const NO_OTHER = -1.5;

/** What a message and its topic say for a side beside the duties: length, whom it speaks of, whose the topic is. */
function weighed(
  { cues, words }: Message,
  side: Duty['side'],
  party: Party | 'not-applicable',
): readonly number[] {
  const towards = side === 'customer' ? 1 : -1;
  const [us, aws] = [Number(cues.us), Number(cues.aws)];
  return [
    Math.log(1 + words.length),
    us,
    aws,
    towards * us,
    towards * aws,
    towards,
    Number(party === 'shared'),
    Number(party === side),
  ];
}

/** Ranks the duties of a topic that exist where the message is about; `undefined` where there is none. */
export type RankDuties = (message: Message, place: DutyPlace) => DutyReading | undefined;

/** What the labels of the two sides stand under, which are no control's. */
const SIDES = '';

/** Where the labels of each control stand, and those of the sides. */
function spansOf(labels: readonly string[]): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  labels.forEach((label, at) => {
    const control = label.includes('/') ? label.slice(0, label.indexOf('/')) : SIDES;
    spans.set(control, { first: spans.get(control)?.first ?? at, end: at + 1 });
  });
  return spans;
}

/** Prepares the ranking; labels that the model lacks count as never meant. */
export function createDutyRanking(knowledge: KnowledgeBase, counted: Counted): RankDuties {
  const spans = spansOf(counted.labels);
  const numbers = new Map(counted.labels.map((label, i) => [label, i]));
  const read = (message: Message) => {
    const scores = counted.score(message.ownFeatures);
    const { machines } = scores(spans.get(SIDES));
    const scoreOf = (side: Duty['side']) => machines[numbers.get(side) ?? -1] ?? -1;
    return { message, scores, towardsAws: scoreOf('aws') - scoreOf('customer') };
  };
  let last: ReturnType<typeof read> | undefined;
  return (message, place) => {
    // A message is read for its runner-up too, so that its features serve twice.
    if (last?.message !== message) last = read(message);
    const { scores, towardsAws } = last;
    const { machines, words } = scores(spans.get(place.control));
    const scoreOf = (label: string) => machines[numbers.get(label) ?? -1] ?? -1;
    const wordsOf = (label: string) => words[numbers.get(label) ?? -1] ?? 0;
    const sideWords = (side: Duty['side']) => (side === 'aws' ? towardsAws : -towardsAws);
    const ranked = dutiesAt(knowledge, {
      control: place.control,
      service: place.service ?? undefined,
      variant: place.variant ?? undefined,
      class: place.class ?? undefined,
    })
      .map((duty) => ({ duty, label: dutyLabel(place.control, duty.id) }))
      .map(({ duty, label }) => ({ duty, score: scoreOf(label), words: wordsOf(label) }))
      .map((one) => ({ ...one, total: totalOf(one, sideWords(one.duty.side)) }))
      .sort((a, b) => b.total - a.total);
    const [first] = ranked;
    if (!first) return undefined;
    const { side } = first.duty;
    const next = ranked.find((one) => one !== first && one.duty.side === side);
    const other = ranked.find((one) => one.duty.side !== side);
    const overWhole = first.score - scoreOf(dutyLabel(place.control));
    const features = [
      first.score,
      overWhole,
      sideWords(side),
      first.words,
      Math.max(...ranked.map(({ words }) => words)),
      first.total - (other?.total ?? NO_OTHER),
      ...weighed(message, side, plainParty(knowledge, place.control, place.service)),
    ];
    return { duty: first.duty, features, lead: first.total - (next?.total ?? NO_OTHER), overWhole };
  };
}

/** An addition to a talk about the control may say less of it, where its words tell the duties apart. */
function leastOverWhole({ lead }: DutyReading, isAddition: boolean): number {
  const isTelling = isAddition && lead >= THRESHOLDS.addedDutyLead;
  return isTelling ? THRESHOLDS.addedDutyOverWhole : THRESHOLDS.dutyOverWhole;
}

/** The probability from which the reading's side counts as asked for. */
function leastProbability({ lead, overWhole }: DutyReading): number {
  const { duty, ...clear } = THRESHOLDS.clearDuty;
  return overWhole >= clear.overWhole && lead >= clear.lead ? duty : THRESHOLDS.duty;
}

/** Prepares the reading with the fitted probability that the best duty's side is asked for. */
export function createDutyReader(rank: RankDuties, judgement: Logistic): ReadDuty {
  return (message, place, isAddition = false) => {
    const reading = rank(message, place);
    if (!reading || reading.overWhole < leastOverWhole(reading, isAddition)) return null;
    if (probability(judgement, reading.features) < leastProbability(reading)) return null;
    const { id, side } = reading.duty;
    return { id: reading.lead >= THRESHOLDS.dutyLead ? id : null, side, nearest: id };
  };
}
