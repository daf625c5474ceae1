import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext, Offered } from '../match';
import { plainWords } from '../text/tokenize';
import type { ReadMessage } from './read-message';

/** A message and what it is to be read after. */
export interface Turned {
  readonly text: string;
  readonly context: MatchContext;
}

/** Reads a message that goes back to what was talked about earlier: "back to the bucket: who encrypts it?". */
export type GoBack = (text: string, context: MatchContext) => Turned;

/** The most characters before the phrase: "fine, let us go". */
const LEAD = 24;

function createPattern(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined;
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length).join('|');
  const stop = '[,:;.?!–—\\n]';
  return new RegExp(
    `^(.{0,${LEAD}}?)\\b(?:${longestFirst})\\s+([^,:;.?!–—\\n]+)(?:${stop}+\\s*(.*))?$`,
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

/** Prepares the reading by the lexicon's phrases. */
export function createGoBack(knowledge: KnowledgeBase, names: Names, read: ReadMessage): GoBack {
  const pattern = createPattern(knowledge.lexicon.talk.returns);
  /** True when a word is one of the service's names, or the end of one: the trail of CloudTrail. */
  const isOf = (service: string, word: string) => {
    const entry = knowledge.services.get(service);
    if (!entry) return false;
    const { proper, generic, ordinary } = entry.aliases;
    const words = [entry.name, ...proper, ...generic, ...ordinary, ...entry.cues];
    return words.flatMap(plainWords).some((one) => one === word || one.endsWith(word));
  };
  const find = (target: string, topics: readonly Offered[]): Offered | undefined => {
    const { services, mentions } = read(target);
    const named = new Set([...services, ...mentions.map((one) => one.service)]);
    const words = plainWords(target).filter((word) => !names.fillers.has(word));
    const byName = topics.find(({ service }) => service && named.has(service));
    const byPart = () =>
      topics.find(({ service = '' }) => words.some((word) => isOf(service, word)));
    const byTopic = () =>
      topics.find(({ control }) => words.some((word) => names.holds(control, word)));
    return byName ?? byPart() ?? byTopic();
  };
  return (text, context) => {
    const topics = talkedAbout(context);
    const [, lead = '', target = '', rest = ''] = (topics.length && pattern?.exec(text)) || [];
    const isLed = () => read(lead).words.every(({ lower }) => names.fillers.has(lower));
    const topic = target && isLed() ? find(target, topics) : undefined;
    if (!topic) return { text, context };
    const { service, control } = topic;
    const place = service ? knowledge.services.get(service)?.name : undefined;
    const asked = rest.trim();
    const heads = place ?? (asked ? undefined : knowledge.controls.get(control)?.name);
    return {
      text: [heads, asked].filter(Boolean).join(': '),
      context: { ...topic, earlier: topics },
    };
  };
}
