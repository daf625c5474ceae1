import type { KnowledgeBase, TalkFamily } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import { contentWords } from '../reading/content-words';
import type { Message } from '../reading/read-message';
import { plainParty, type Reading } from '../reading/reading';
import type { Everywhere } from '../text/everywhere';
import { TALKING } from '../text/talk';
import {
  asksFurther,
  bearsTopic,
  isForeign,
  type Judged,
  LEANS,
  type Leaning,
  pointsBack,
  takesTopic,
} from './leaning';

/** What a message takes over from the turns before. */
export interface Carried {
  /** `topic` = the whole topic, since the message names none; `hint` = the topic helps, `none` = a fresh question. */
  readonly kind: 'none' | 'topic' | 'hint';
  /** The service talked about: the message's own, or the one before. */
  readonly service: string | null;
  readonly variant: string | null;
}

/** Words before which a common word stands for a place: "and on the VMs?", but not "and the topics?". */
const PLACING = new Set(['on', 'for', 'in', 'with', 'at']);

/**
 * True when only a common word means the service and the message says more: then it may mean a part of the one
 * before. A word that is the service's own ("IAM users") means no part of another.
 */
function isPart({ mentions, words }: Message, service: string): boolean {
  return mentions.every(({ service: one, strength, begin, end }) => {
    const before = words.slice(Math.max(0, begin - 2), begin);
    const isPlace = before.some(({ lower }) => PLACING.has(lower));
    const isOwn = words.slice(begin, end).some(({ lower }) => lower === service);
    return one !== service || (strength === 'soft' && !isPlace && !isOwn);
  });
}

/** The service that a message names; in a conversation an English word alone may ("glue?"). */
function ownService(names: Names, message: Message, context: MatchContext): string | null {
  const isBare = contentWords(message, names).length === 0;
  const [named] = message.services;
  if (named && context.service && !isBare && isPart(message, named)) return context.service;
  const own = named ?? (isBare ? message.weakServices[0] : undefined);
  if (!own) return null;
  return (context.service && names.compose(context.service, own)) ?? own;
}

const ONES = new Set(['one', 'ones']);

/** The variant that one word beside "ones" tells from the others that have facts of their own: "the imported ones". */
function variantOfKind(
  names: Names,
  message: Message,
  service: string,
  held: readonly (string | undefined)[],
): string | null {
  const [word, ...others] = contentWords(message, names);
  const isKind = message.words.some(({ lower }) => ONES.has(lower));
  if (word === undefined || others.length > 0 || !isKind) return null;
  const told = held.flatMap((variant) =>
    variant !== undefined && names.variantWords(service, variant).has(word) ? variant : [],
  );
  return told.length === 1 ? (told[0] ?? null) : null;
}

/** The service and variant a message talks about, given the turns before. */
function placeOf(
  knowledge: KnowledgeBase,
  names: Names,
  message: Message,
  own: string | null,
  context: MatchContext,
): { readonly service: string | null; readonly variant: string | null; readonly bears: boolean } {
  const service = own ?? context.service ?? null;
  const control = context.control ?? '';
  if (!service) {
    const found = names.variantFor(message.words, control);
    return { service: found?.service ?? null, variant: found?.name ?? null, bears: found !== null };
  }
  const overrides = knowledge.overrides(service, control);
  const held = overrides.map(({ variant }) => variant);
  const variant =
    names.variant(message.words, service, control) ?? variantOfKind(names, message, service, held);
  const bears = variant !== null && overrides.some((override) => override.variant === variant);
  return { service, variant, bears };
}

/** True when a message in a talk about a service asks for the rule for all: "in general?", "not only on RDS". */
function asksEverywhere(
  { services }: Message,
  { isSaid, isBeyond }: Everywhere,
  { service }: MatchContext,
) {
  if (!service || services.some((id) => id !== service)) return false;
  return services.length > 0 ? isBeyond : isSaid;
}

/** Score up to which two words are no topic of their own beside "in general". */
const GENERAL = 1.3;

/** What a message takes over that asks for the rule for all services: the topic, unless it names its own. */
function carryEverywhere(
  knowledge: KnowledgeBase,
  names: Names,
  reading: Reading,
  context: MatchContext,
): Carried {
  const { words } = names.everywhere(reading.message.words);
  const content = contentWords(reading.message, names, words).length;
  const other = scoreOfOther(knowledge, reading, { context, names, content });
  const isBare = content === 0 || (content <= 2 && other < GENERAL);
  return { kind: context.control && isBare ? 'topic' : 'hint', service: null, variant: null };
}

/** True when the words name the topic that fits them best. */
function namesBest(names: Names, { message, controls: [first] }: Reading): boolean {
  return first !== undefined && names.isNamed(message.words, first.id);
}

/**
 * A service's own name draws topics to it ("ECS" the nodes), which count only where the words name them; where the
 * topic talked about has a fact there, its name is but the place: "what about Site-to-Site VPN?".
 */
function scoreOfOther(
  knowledge: KnowledgeBase,
  { message, controls: [first] }: Reading,
  { context, names, content }: Pick<Leaning, 'context' | 'names'> & { readonly content: number },
): number {
  if (!first || first.id === context.control) return 0;
  const isAct = names.talk.says(message.words, 'acts');
  const isDrawn = (message.services.length > 0 || isAct) && content === 0;
  if (isDrawn && bearsTopic(knowledge, message, context.control ?? '')) return 0;
  const isNamed = names.isNamed(message.words, first.id) || isCommonName(names, message, first.id);
  return isDrawn && !isNamed ? 0 : first.score;
}

/** True when a common word for the service is one of the topic's name as well: "but the nodes are ours, right?". */
function isCommonName(names: Names, { mentions, words }: Message, control: string): boolean {
  return mentions.some(
    ({ strength, begin, end }) =>
      strength === 'soft' &&
      words.slice(begin, end).some(({ lower }) => names.holdsInName(control, lower)),
  );
}

/**
 * The words that can name a topic: none of the variant, none that only say how the message goes on; nor what is done,
 * where that is all: "who triggers that?".
 */
function topicWords(
  names: Names,
  { message }: Reading,
  variant: ReadonlySet<string>,
): readonly string[] {
  const { words } = message;
  const wordsOf = (families: readonly TalkFamily[]) =>
    families
      .flatMap((family) => [...names.talk.places(words, family)])
      .map((at) => words[at]?.lower ?? '');
  const all = contentWords(message, names, new Set([...variant, ...wordsOf(TALKING)]));
  const acts = new Set(wordsOf(['acts']));
  return all.every((word) => acts.has(word)) ? [] : all;
}

/** The most words of a question that may be about the service talked about without saying so. */
const FEW = 3;

/**
 * True when another topic that few words fit best is another's on the service talked about: the disk of an Outposts
 * rack.
 */
function differsThere(
  knowledge: KnowledgeBase,
  service: string | null,
  { reading: { controls }, content, context }: Pick<Leaning, 'reading' | 'content' | 'context'>,
): boolean {
  const [first] = controls;
  if (!service || !first || first.id === context.control || content.length > FEW) return false;
  const there = plainParty(knowledge, first.id, service);
  return there !== 'not-applicable' && there !== plainParty(knowledge, first.id, null);
}

/** True when what was said helps to read a message with a topic of its own. */
function leansOn(leaning: Leaning, own: string | null): boolean {
  const { reading, context, content, judged } = leaning;
  const isOpen = !own && (!context.control || asksFurther(leaning));
  const isAnaphoric = content.length <= 2 && reading.message.cues.anaphora;
  return isOpen || isAnaphoric || pointsBack(leaning) || judged().followUp >= LEANS;
}

/** What a message in a talk takes over from it. */
function carryHere(
  knowledge: KnowledgeBase,
  names: Names,
  reading: Reading,
  context: MatchContext,
  judged: () => Judged,
): Carried {
  const { message } = reading;
  const own = ownService(names, message, context);
  const { service, variant, bears } = placeOf(knowledge, names, message, own, context);
  const content = topicWords(names, reading, names.variantWords(service, variant));
  const isMoved = own !== null && own !== context.service;
  const size = content.length;
  const other = scoreOfOther(knowledge, reading, { context, names, content: size });
  const kept = { service, variant: variant ?? (isMoved ? null : (context.variant ?? null)) };
  const isNamed = namesBest(names, reading);
  const leaning = { names, reading, context, content, bears, isMoved, isNamed, other, judged };
  if (isForeign(leaning)) return { kind: 'none', service: own, variant: null };
  if (takesTopic(leaning)) return { kind: 'topic', ...kept };
  const isKept = leansOn(leaning, own) || (!own && differsThere(knowledge, service, leaning));
  return isKept ? { kind: 'hint', ...kept } : { kind: 'none', service: own, variant: null };
}

/**
 * Decides what a message takes over. It takes the whole topic when it names none of its own ("and on Lambda?",
 * "even if imported?"), a hint when it leans on what was said ("and who tests them?"), and nothing otherwise.
 */
export function carryOver(
  knowledge: KnowledgeBase,
  names: Names,
  reading: Reading,
  context: MatchContext,
  judged: () => Judged,
): Carried {
  const { message } = reading;
  if (!context.control && !context.service) {
    return { kind: 'none', service: message.services[0] ?? null, variant: null };
  }
  // What is put right leans on what it puts right.
  const leaning = () => ({ ...judged(), followUp: 1 });
  return asksEverywhere(message, names.everywhere(message.words), context)
    ? carryEverywhere(knowledge, names, reading, context)
    : carryHere(knowledge, names, reading, context, context.isCorrected ? leaning : judged);
}
