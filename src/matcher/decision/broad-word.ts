import type { BroadWords, KnowledgeBase, Meaning } from '../../knowledge';
import type { Topic } from '../match';
import { contentWords } from '../reading/content-words';
import { answerOf, findingOf } from './ask-back';
import type { Evidence } from './evidence';
import type { Rule } from './rule';
import { sharperControl } from './topic';

/** The longest message that counts as a word alone: "who is responsible for keys". */
const MOST_WORDS = 5;
/** The same for one that does not ask who, and so says less: "is my data safe on AWS?". */
const MOST_WITHOUT_WHO = 6;

/** The words that are all a short message names beside one service at most; empty where it says more. */
function wordsAlone({ reading: { message }, names }: Evidence): readonly string[] {
  const { words, mentions, cues } = message;
  const isOther = cues.howTo || cues.price || cues.trouble || cues.otherClouds || cues.compare;
  const most = cues.who ? MOST_WORDS : MOST_WITHOUT_WHO;
  const isShort = words.filter(({ lower }) => lower !== '?').length <= most;
  const isPlaced = mentions.every(({ strength }) => strength === 'firm') && mentions.length <= 1;
  if (isOther || !isShort || !isPlaced) return [];
  const asking = [...names.askers(words)].map((at) => words[at]?.lower ?? '');
  return contentWords(message, names, new Set(asking));
}

function topicFor({ control, service, variant }: Meaning): Topic {
  return {
    control,
    service: service ?? null,
    variant: variant ?? null,
    class: null,
    duty: null,
    confidence: 1,
  };
}

/** A control on a service, or the sharper one that answers there. */
function sharpened(knowledge: KnowledgeBase, control: string, service: string): Topic {
  const sharper = sharperControl(knowledge, control, service);
  const topic = topicFor({ control: sharper, service });
  return sharper === control ? topic : { ...topic, general: control };
}

/** What broad words may mean without a service; a place is kept where it tells two of them apart. */
function meantAnywhere({ meanings }: BroadWords): readonly Topic[] {
  return meanings.map((one) => {
    const isOnly = meanings.filter(({ control }) => control === one.control).length === 1;
    return topicFor(isOnly && one.variant === undefined ? { control: one.control } : one);
  });
}

/** What broad words may mean on a service, as far as it arises there. */
export function meantOn(
  { knowledge }: Pick<Evidence, 'knowledge'>,
  { meanings, onClass = {}, onService }: BroadWords,
  service: string,
): readonly Topic[] {
  const own = meanings.filter((one) => one.service === service);
  if (own.length > 0) return own.map(topicFor);
  const serviceClass = knowledge.services.get(service)?.class ?? '';
  const controls = onClass[serviceClass] ?? [onService].flatMap((control) => control ?? []);
  return controls
    .map((control) => sharpened(knowledge, control, service))
    .filter((topic) => findingOf({ knowledge }, topic).kind !== 'not-applicable');
}

const ROLES = ['default', 'mode', 'aspect'] as const;

/** True when the message names a way of using the service, which says more than the service. */
function namesVariant({ knowledge, names, reading }: Evidence, service: string): boolean {
  const entry = knowledge.services.get(service);
  return entry !== undefined && names.variants(reading.message.words, entry, ROLES).length > 0;
}

/** True where the answer shows all ways of using the service by itself. */
function isSplit({ knowledge }: Evidence, [first]: readonly Topic[]): boolean {
  if (!first?.variant) return false;
  return findingOf({ knowledge }, { ...first, variant: null }).kind === 'depends';
}

/** What the words may mean on the service that the message names, or without one. */
function meant(evidence: Evidence, broad: BroadWords): readonly Topic[] {
  const { service } = evidence.carried;
  if (!service) return meantAnywhere(broad);
  const found = namesVariant(evidence, service) ? [] : meantOn(evidence, broad, service);
  return isSplit(evidence, found) ? [] : found;
}

/** Asks back what a word that several topics go by means, or answers where all of them have the same answer. */
export const broadWord: Rule = {
  name: 'a word that several topics go by, and nothing else',
  decide: (evidence) => {
    const { context, names } = evidence;
    if (context.control || context.asked) return undefined;
    const broad = names.broad(wordsAlone(evidence));
    if (!broad) return undefined;
    const candidates = meant(evidence, broad);
    const answers = candidates.map((topic) => answerOf(evidence, topic));
    if (new Set(answers).size > 1) return { kind: 'ambiguous', cause: 'vague', candidates };
    const topics = candidates.slice(0, 1);
    return topics.length > 0 ? { kind: 'topics', topics, belief: null } : undefined;
  },
};
