import type { Party } from '../../knowledge';
import type { Selection, Topic } from '../match';
import { asksOnlyWho, contentWords } from '../reading/content-words';
import { best } from '../reading/reading';
import { answerOf } from './ask-back';
import { namedPlaces } from './claims';
import { isChoice } from './cuts';
import type { Evidence } from './evidence';
import { topicOf } from './topic';

/** Reads a part of the message on its own, on a service where it names none. */
type Read = (part: string, service: string | null) => Evidence;

/** The letters or numbers with which what one may choose from begins: "A) … B) …". */
const OPTION = /(?:^|[\s(:])([a-e1-5])[).:]\s+/gi;
/** Marks and words between things that are listed. */
const BETWEEN = /\s*,\s*(?:(?:and|or|plus|&)\s+)?|\s+(?:and|or|plus|&)\s+|\s*[;+]\s*/i;

/** The fewest things that are a list, and the most that are answered. */
const FEWEST = 3;
const MOST = 4;

/** The longest message that is searched, in characters, and the longest thing in a list, in words. */
const LONGEST = 500;
const LONGEST_ITEM = 7;

/** Score from which a thing in a list is clearly a topic, and from which it is one beyond doubt. */
const CLEAR = 1;
const SURE = 2;

/** Words by which one is to choose. */
const PICKING = new Set(['which', 'what']);

/** Words by which an exam speaks to the customer: "which remains with you". */
const EXAMINED = new Set(['you', 'your', 'yours']);

/** A list, and what stands before it. */
interface List {
  readonly head: string;
  readonly items: readonly string[];
  /** The marks before each; empty where they have none. */
  readonly marks: readonly string[];
  /** One may choose from it, so that each thing is meant to be a topic. */
  readonly isChoice: boolean;
}

/** What one may choose from; `undefined` where the marks do not count. */
function optionsOf(text: string): List | undefined {
  const marks = [...text.matchAll(OPTION)];
  const code = (mark: string | undefined) => mark?.toLowerCase().charCodeAt(0) ?? 0;
  const first = code(marks[0]?.[1]);
  if (marks.length < FEWEST || marks.some(({ 1: mark }, at) => code(mark) !== first + at)) return;
  const items = marks.map((mark, at) => {
    const end = marks[at + 1]?.index ?? text.length;
    return text.slice(mark.index + mark[0].length, end).trim();
  });
  const named = marks.map(([, mark = '']) => mark.toUpperCase());
  return { head: text.slice(0, marks[0]?.index), items, marks: named, isChoice: true };
}

/** Where a list begins that a message announces: "which of these is ours: …". */
const ANNOUNCED = /:\s+/;

/** What is named after an announcement, such as the things that one may choose from. */
function announcedIn(text: string): List | undefined {
  const [head, list, ...more] = text.split(ANNOUNCED);
  const found = head && list && more.length === 0 ? itemsOf(list) : undefined;
  return found && head ? { ...found, head, isChoice: isChoice(head) } : undefined;
}

/** What a message names one after the other: "TLS, scaling and patches". */
function itemsOf(text: string): List | undefined {
  const items = text.split(BETWEEN).map((item) => item.trim());
  const isShort = (item: string) => item !== '' && item.split(/\s+/).length <= LONGEST_ITEM;
  return text.includes(',') && items.every(isShort)
    ? { head: text, items, marks: [], isChoice: false }
    : undefined;
}

/** True for a thing that is one topic: clearly where one may choose, and else by its name or beyond doubt. */
function isTopic({ reading: { message, controls }, names }: Evidence, isOption: boolean): boolean {
  const score = best(controls);
  const isNamed = names.isNamed(message.words, controls[0]?.id ?? '');
  return score >= (isOption || isNamed ? CLEAR : SURE);
}

/** True for a thing that is a service by its name and no more: in "NACLs and WAF" that is a topic, not the place. */
function isServiceAlone({ reading: { message }, names }: Evidence): boolean {
  return message.services.length > 0 && contentWords(message, names).length === 0;
}

/** The service that the whole list is asked of: the one that stands before it, or the one carried over. */
function placeOf({ reading: { message }, carried }: Evidence): string | null {
  const [only, ...others] = message.services;
  return others.length > 0 ? null : (only ?? carried.service);
}

/** Whose is to be selected by what stands before a list: "which of these is ours"; `undefined` where nothing is. */
function sideSelected({ head, isChoice: isOption }: List, read: Read): Party | undefined {
  const part = read(head, null);
  const named = namedPlaces(part);
  const words = part.reading.message.words.map(({ lower }, at) => (named.has(at) ? '' : lower));
  const begin = words.findIndex((word) => PICKING.has(word));
  if (!isOption || begin < 0) return undefined;
  const asked = words.slice(begin);
  const side = part.names.sideIn(asked)?.side;
  return side ?? (asked.some((word) => EXAMINED.has(word)) ? 'customer' : undefined);
}

/** Whose a topic is, its part counted. */
function partyOf(evidence: Evidence, topic: Topic): string {
  const party = answerOf(evidence, topic);
  return party === 'shared' ? (topic.duty?.side ?? party) : party;
}

/** A thing in a list with what it is read as. */
interface Item {
  readonly topic: Topic;
  readonly part: Evidence;
  readonly mark: string;
}

/** True for a thing whose topic none before it has. */
function isNew({ topic }: Item, at: number, all: readonly Item[]): boolean {
  return all.findIndex((other) => other.topic.control === topic.control) === at;
}

/**
 * The options of which one is to be selected: those that are topics, as long as one of them is it; of more than can be
 * answered only these.
 */
function selectedOf(items: readonly Item[], side: Party): Listed | undefined {
  const known = items.filter(({ part }) => isTopic(part, true)).filter(isNew);
  const isIt = ({ part, topic }: Item) => partyOf(part, topic) === side;
  const shown = known.length > MOST ? known.filter(isIt) : known;
  if (known.length < 2 || shown.length > MOST || !shown.some(isIt)) return undefined;
  const selection = { side, marks: shown.map(({ mark }) => mark) };
  return { topics: shown.map(({ topic }) => topic), selection };
}

/** The topics of a list, with what is to be selected of them. */
export interface Listed {
  readonly topics: readonly Topic[];
  readonly selection?: Selection;
}

/** The list that a message holds, without the words at its end that only ask who; `undefined` where it holds none. */
function listIn(text: string, read: Read): List | undefined {
  if (text.length > LONGEST) return undefined;
  const list = optionsOf(text) ?? announcedIn(text) ?? itemsOf(text);
  if (!list || list.items.length > MOST + 1) return undefined;
  const isAsker = (item: string) => {
    const { reading, names } = read(item, null);
    return asksOnlyWho(reading.message, names);
  };
  const isLast = !list.isChoice && list.items.findIndex(isAsker) === list.items.length - 1;
  const items = isLast ? list.items.slice(0, -1) : list.items;
  return items.length < FEWEST ? undefined : { ...list, items };
}

/** The things of a list as topics, each where the whole list is. */
function itemsIn({ head, items, marks }: List, read: Read): readonly Item[] {
  const isAlone = items.some((item) => isServiceAlone(read(item, null)));
  const service = isAlone ? null : placeOf(read(head, null));
  return items.map((item, at) => {
    const part = read(item, service);
    const topic = topicOf(part, part.reading.controls[0]?.id ?? '', part.confidence);
    return { part, topic, mark: marks[at] ?? '' };
  });
}

/**
 * The topics of a message that lists three or four: the options of an exam question, or things named one after the
 * other. Nothing unless each thing is a topic of its own, since an enumeration is mostly of something else; of options
 * of which one is to be selected, some may be none.
 */
export function listedTopics(text: string, read: Read): Listed | undefined {
  const list = listIn(text, read);
  if (!list) return undefined;
  const items = itemsIn(list, read);
  const side = sideSelected(list, read);
  const selected = side && selectedOf(items, side);
  if (selected) return selected;
  const isEach = items.filter(isNew).every(({ part }) => isTopic(part, list.isChoice));
  if (items.length > MOST || items.filter(isNew).length < items.length || !isEach) return undefined;
  const selection = side && { side, marks: list.marks };
  return { topics: items.map(({ topic }) => topic), ...(selection && { selection }) };
}
