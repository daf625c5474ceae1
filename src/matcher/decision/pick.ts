import type { Match, Offered, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import type { Evidence } from './evidence';
import { namesPlace } from './leaning';
import type { Rule } from './rule';
import { topicOf } from './topic';

/** Confidence of a topic that the asker chose among those offered. */
const PICKED_CONFIDENCE = 0.9;

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
function byPlace(evidence: Evidence, asked: readonly Offered[]): readonly Offered[] | undefined {
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
  return asked.filter((one) => count(one) === most).sort((a, b) => rank(a) - rank(b))[0];
}

/** The first topic that arises on the service that is all the message names. */
function byService(evidence: Evidence, asked: readonly Offered[]): Offered | undefined {
  const { knowledge, reading, names } = evidence;
  const service = knowledge.services.get(reading.message.services[0] ?? '');
  if (!service || contentWords(reading.message, names).length) return undefined;
  const arises = ({ control }: Offered) =>
    knowledge.overrides(service.id, control).length > 0 ||
    knowledge.responsibility(service.class, control)?.party !== 'not-applicable';
  return asked.find(arises) ?? asked[0];
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

/** Reads the message after a question back as its answer, where it is one. */
export const pick: Rule = {
  name: 'the answer to the question put back',
  decide: (evidence): Match | undefined => {
    const { asked } = evidence.context;
    if (!asked?.length) return undefined;
    const one = () =>
      byWords(evidence, asked) ?? byService(evidence, asked) ?? byRank(evidence, asked);
    const picked = byPlace(evidence, asked) ?? [one()].flatMap((found) => found ?? []);
    if (picked.length) {
      const topics = picked.map((offered) => complete(evidence, offered));
      return { kind: 'topics', topics, belief: null, runnerUp: null };
    }
    const isNone = byPlace(evidence, asked) !== undefined;
    return isNone ? { kind: 'unmatched', reason: 'unclear', outOfScope: null } : undefined;
  },
};
