import type { Topic } from '../match';
import { asksOnlyWho, contentWords } from '../reading/content-words';
import { best } from '../reading/reading';
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
const LONGEST = 300;
const LONGEST_ITEM = 7;

/** Score from which a thing in a list is clearly a topic, and from which it is one beyond doubt. */
const CLEAR = 1;
const SURE = 2;

/** A list, and what stands before it. */
interface List {
  readonly head: string;
  readonly items: readonly string[];
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
  return { head: text.slice(0, marks[0]?.index), items, isChoice: true };
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
    ? { head: text, items, isChoice: false }
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

/**
 * The topics of a message that lists three or four: the options of an exam question, or things named one after the
 * other. Empty unless each thing is a topic of its own, since an enumeration is mostly of something else.
 */
export function listedTopics(text: string, read: Read): readonly Topic[] {
  if (text.length > LONGEST) return [];
  const list = optionsOf(text) ?? announcedIn(text) ?? itemsOf(text);
  if (!list || list.items.length < FEWEST || list.items.length > MOST + 1) return [];
  const alone = list.items.map((item) => read(item, null));
  const end = alone.findIndex((part) => asksOnlyWho(part.reading.message, part.names));
  const isAsker = !list.isChoice && end === alone.length - 1;
  const items = isAsker ? list.items.slice(0, end) : list.items;
  if (items.length < FEWEST || items.length > MOST) return [];
  const service = alone.some(isServiceAlone) ? null : placeOf(read(list.head, null));
  const parts = items.map((item, at) => (service ? read(item, service) : (alone[at] as Evidence)));
  if (!parts.every((part) => isTopic(part, list.isChoice))) return [];
  const controls = parts.map(({ reading }) => reading.controls[0]?.id ?? '');
  if (new Set(controls).size < controls.length) return [];
  return parts.map((part, at) => topicOf(part, controls[at] ?? '', part.confidence));
}
