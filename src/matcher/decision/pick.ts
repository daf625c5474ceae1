import type { Match, Offered, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import { plainWords } from '../text/tokenize';
import { answerOf } from './ask-back';
import { meantOn } from './broad-word';
import type { Evidence } from './evidence';
import { namesPlace } from './leaning';
import type { Rule } from './rule';
import { topicOf } from './topic';

/** Confidence of a topic that the asker chose among those offered. */
const PICKED_CONFIDENCE = 0.9;

/** Letters from which a word of a variant's name tells it from another: not "on". */
const SHORTEST_WORD = 3;

/** True when the phrase is the whole message, or all that is in it beside words without meaning. */
function isSaid({ reading, names }: Evidence, phrase: string): boolean {
  const words = reading.message.words.map(({ lower }) => lower).filter((word) => word !== '?');
  if (words.join(' ') === phrase) return true;
  if (names.fillers.has(phrase)) return false;
  const [before, after, ...again] = ` ${words.join(' ')} `.split(` ${phrase} `);
  if (before === undefined || after === undefined || again.length) return false;
  return [before, after].every((rest) =>
    rest.split(' ').every((word) => word === '' || names.fillers.has(word)),
  );
}

/** What is meant by "the second", "2", "the last one" or "both"; `undefined` = the message says no place. */
function byPlace<T>(evidence: Evidence, asked: readonly T[]): readonly T[] | undefined {
  const { places, last, all, none } = evidence.knowledge.lexicon.picks;
  const isOneOf = (phrases: readonly string[]) =>
    phrases.some((phrase) => isSaid(evidence, phrase));
  if (isOneOf(none)) return [];
  if (isOneOf(all)) return asked;
  if (isOneOf(last)) return asked.slice(-1);
  const place = places.slice(0, asked.length).findIndex(isOneOf);
  return place < 0 ? undefined : asked.slice(place, place + 1);
}

/**
 * The topic whose own words the message says ("the OS one"); words that all topics share tell none apart. A
 * message with as many words of another topic is a new question.
 */
function byWords(evidence: Evidence, asked: readonly Offered[]): Offered | undefined {
  const { reading, names } = evidence;
  const words = contentWords(reading.message, names);
  const holders = words.map((word) => asked.filter(({ control }) => names.holds(control, word)));
  const telling = holders.filter(({ length }) => length < asked.length);
  const count = (one: Offered) => telling.filter((list) => list.includes(one)).length;
  const most = Math.max(...asked.map(count));
  const foreign = holders.filter(({ length }) => length === 0).length;
  if (most <= foreign) return undefined;
  const rank = ({ control }: Offered) => reading.controls.findIndex(({ id }) => id === control);
  const [first, ...others] = asked
    .filter((one) => count(one) === most)
    .sort((a, b) => rank(a) - rank(b));
  // Words of the topic tell none of its ways of use apart.
  const isOpen = others.some((one) => one.control === first?.control && one.variant !== undefined);
  if (!first || !isOpen) return first;
  const { variant: _, ...topic } = first;
  return topic;
}

/** The way of using a service, among those offered, that words of its name tell: "the customer managed ones". */
function byVariant({ reading }: Evidence, asked: readonly Offered[]): Offered | undefined {
  const said = new Set(reading.message.words.map(({ lower }) => lower));
  const offered = asked.filter(({ variant }) => variant !== undefined);
  const wordsOf = ({ variant = '' }: Offered) =>
    plainWords(variant).filter((word) => word.length >= SHORTEST_WORD && said.has(word));
  const all = offered.flatMap(wordsOf);
  const isTelling = (word: string) => all.filter((one) => one === word).length < offered.length;
  const named = offered.filter((one) => wordsOf(one).some(isTelling));
  const begun = named.filter(({ variant = '' }) => said.has(plainWords(variant)[0] ?? ''));
  return [named, begun].find(({ length }) => length === 1)?.[0];
}

/** What was offered on the service itself; else what was offered without a place among several. */
function placedOn(service: string, asked: readonly Offered[]): readonly Offered[] {
  const own = asked.filter((one) => one.service === service);
  if (own.length > 0) return own;
  const places = new Set(asked.flatMap((one) => one.service ?? []));
  const open = asked.filter((one) => one.service === undefined);
  return places.size < 2 || open.length === 0 ? asked : open;
}

/** What broad words that were asked back mean on the service: one topic for each answer, the customer's first. */
function onService(evidence: Evidence, service: string, asked: readonly Offered[]) {
  const { knowledge } = evidence;
  const broad = knowledge.lexicon.broad.find(
    ({ meanings }) =>
      meanings.length === asked.length &&
      meanings.every(({ control }, at) => control === asked[at]?.control),
  );
  const meant = broad ? meantOn(evidence, broad, service) : [];
  const { aws, ...others } = Object.fromEntries(
    meant.toReversed().map((topic) => [answerOf(evidence, topic), topic]),
  );
  return [...Object.values(others), ...(aws ? [aws] : [])];
}

/** The topics that are meant by a message that names nothing but a service. */
function byService(evidence: Evidence, asked: readonly Offered[]): readonly Topic[] {
  const { knowledge, reading, names } = evidence;
  const service = knowledge.services.get(reading.message.services[0] ?? '');
  if (!service || contentWords(reading.message, names).length) return [];
  const meant = onService(evidence, service.id, asked);
  if (meant.length > 0) return meant;
  const arises = ({ control }: Offered) =>
    knowledge.overrides(service.id, control).length > 0 ||
    knowledge.responsibility(service.class, control)?.party !== 'not-applicable';
  const placed = placedOn(service.id, asked);
  const first = placed.find(arises) ?? placed[0];
  return first ? [complete(evidence, first)] : [];
}

/** The topic that fits best a message which names only a place: "for the web shop behind our ALB". */
function byRank({ names, reading }: Evidence, asked: readonly Offered[]): Offered | undefined {
  if (!namesPlace(names, reading)) return undefined;
  const [first] = reading.controls.filter(({ id }) => asked.some(({ control }) => control === id));
  return asked.find(({ control }) => control === first?.id);
}

/** What was offered, on the service of the message where it names one. */
function complete(evidence: Evidence, offered: Offered): Topic {
  const [own] = evidence.reading.message.services;
  const isMoved = own !== undefined && own !== offered.service;
  const service = own ?? offered.service ?? null;
  const variant = isMoved ? null : (offered.variant ?? null);
  const placed = { ...evidence, carried: { kind: 'topic', service, variant } as const };
  const found = topicOf(placed, offered.control, PICKED_CONFIDENCE);
  // A place names no part.
  const topic = namesPlace(evidence.names, evidence.reading) ? { ...found, duty: null } : found;
  return service ? topic : { ...topic, class: topic.class ?? offered.class ?? null };
}

/** The service that is meant where whole services were offered: by its place, or by its name alone. */
function wholeService(evidence: Evidence, asked: readonly string[]): string | undefined {
  const { reading, names } = evidence;
  if (asked.length === 0) return undefined;
  const isBare = contentWords(reading.message, names).length === 0;
  const [named] = isBare ? reading.message.services : [];
  return named ?? byPlace(evidence, asked)?.[0];
}

/** What was offered and is meant by the message's own words. */
function meantBy(evidence: Evidence, asked: readonly Offered[]): readonly Topic[] {
  const one = byVariant(evidence, asked) ?? byWords(evidence, asked);
  if (one) return [complete(evidence, one)];
  const there = byService(evidence, asked);
  const likely = there.length === 0 ? byRank(evidence, asked) : undefined;
  return likely ? [complete(evidence, likely)] : there;
}

/** Reads the message after a question back as its answer, where it is one. */
export const pick: Rule = {
  name: 'the answer to the question put back',
  decide: (evidence): Match | undefined => {
    const { asked, askedServices = [] } = evidence.context;
    const service = wholeService(evidence, askedServices);
    if (service) return { kind: 'overview', service, side: 'both' };
    if (!asked?.length) return undefined;
    const place = byPlace(evidence, asked);
    const topics = place?.map((one) => complete(evidence, one)) ?? meantBy(evidence, asked);
    if (topics.length) {
      return { kind: 'topics', topics, belief: null };
    }
    const isNone = place !== undefined;
    return isNone ? { kind: 'unmatched', reason: 'unclear', outOfScope: null } : undefined;
  },
};
