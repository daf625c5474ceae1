import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext, Offered } from '../match';
import { anyOf } from '../text/any-of';
import { plainWords } from '../text/tokenize';
import type { Message, ReadMessage } from './read-message';

/** A message and what it is to be read after. */
export interface Turned {
  readonly text: string;
  readonly context: MatchContext;
}

/** Reads a message that goes back to what was talked about earlier: "back to the bucket: who encrypts it?". */
export type GoBack = (text: string, context: MatchContext) => Turned;

/** The most characters before the phrase: "fine, let us go". */
const LEAD = 24;

/** The fewest letters of the end of a name that stand for it: the trail of CloudTrail. */
const TAIL = 4;

function createPattern(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined;
  const stop = '[,:;.?!–—\\n]';
  return new RegExp(
    `^(.{0,${LEAD}}?)\\b${anyOf(phrases)}\\s+([^,:;.?!–—\\n]+)(?:${stop}+\\s*(.*))?$`,
    'is',
  );
}

/** What was talked about, the last first. */
function talkedAbout({
  control,
  service,
  variant,
  earlier = [],
}: MatchContext): readonly Offered[] {
  const place = { ...(service && { service }), ...(variant && { variant }) };
  return control ? [{ control, ...place }, ...earlier] : earlier;
}

/** Prepares the search for what is gone back to among what was talked about. */
function createFind(knowledge: KnowledgeBase, names: Names) {
  /** True when a word is one of the service's names, or the end of one: the trail of CloudTrail. */
  const isOf = (service: string, word: string) => {
    const entry = knowledge.services.get(service);
    if (!entry) return false;
    const { proper, generic, ordinary } = entry.aliases;
    const words = [entry.name, ...proper, ...generic, ...ordinary, ...entry.cues];
    const isTail = (one: string) => word.length >= TAIL && one.endsWith(word);
    return words.flatMap(plainWords).some((one) => one === word || isTail(one));
  };
  return ({ services, mentions, words }: Message, topics: readonly Offered[]) => {
    const named = new Set([...services, ...mentions.map((one) => one.service)]);
    const byName = topics.find(({ service }) => service && named.has(service));
    if (byName || services.length > 0) return byName;
    const said = words.map(({ lower }) => lower).filter((word) => !names.fillers.has(word));
    return (
      topics.find(({ service = '' }) => said.some((word) => isOf(service, word))) ??
      topics.find(({ control }) => said.some((word) => names.holds(control, word)))
    );
  };
}

/** What is asked, under the name of what it is asked about. */
function headed(name: string, asked: string): string {
  return [name, asked].filter(Boolean).join(': ');
}

/** Prepares the reading by the lexicon's phrases. */
export function createGoBack(knowledge: KnowledgeBase, names: Names, read: ReadMessage): GoBack {
  const pattern = createPattern(knowledge.lexicon.talk.returns);
  const find = createFind(knowledge, names);
  const isEmpty = (text: string) => read(text).words.every(({ lower }) => names.fillers.has(lower));
  const nameOf = ({ service = '', control }: Offered, asked: string) => {
    const place = knowledge.services.get(service)?.name;
    return place ?? (asked ? '' : (knowledge.controls.get(control)?.name ?? ''));
  };
  return (text, context) => {
    const topics = talkedAbout(context);
    const found = topics.length > 0 ? pattern?.exec(text) : null;
    const [, lead = '', said = '', rest = ''] = found ?? [];
    if (!said || !isEmpty(lead)) return { text, context };
    const target = read(said);
    const topic = find(target, topics);
    const asked = rest.trim();
    if (topic) {
      return { text: headed(nameOf(topic, asked), asked), context: { ...topic, earlier: topics } };
    }
    // One cannot go back to what was not talked about: it is a question about that.
    return { text: target.services.length > 0 ? headed(said, asked) : text, context };
  };
}
