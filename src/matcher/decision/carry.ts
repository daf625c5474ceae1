import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import { contentWords } from '../reading/content-words';
import type { Message } from '../reading/read-message';
import type { Reading } from '../reading/reading';
import type { Everywhere } from '../text/everywhere';
import { PLACING, pointsBack, variantOfKind } from './points-back';
import { isAbsent, stillThere } from './still-there';

/** What a message takes over from the turns before. */
export interface Carried {
  /** `topic` = the whole topic, since the message names none; `hint` = the topic helps, `none` = a fresh question. */
  readonly kind: 'none' | 'topic' | 'hint';
  /** The service talked about: the message's own, or the one before. */
  readonly service: string | null;
  readonly variant: string | null;
}

/** Probability from which a message counts as leaning on the one before. */
const LEANS = 0.2;

/** Probability from which a message about another service asks the same of it. */
const SURELY = 0.7;

/** Score from which words that name a service also name a topic ("and NACLs?"). */
const NAMED = 1.3;

/** Score from which a topic of the message's own stands, whatever variant its words also name. */
const STRONG = 1.9;

/** Score from which a topic of the message's own stands, whatever other service its words also name. */
const OWN = 1.6;

/** Words that only bind: "what must we do then?". */
const BINDING = ['must', 'shall'];

/** Content words up to which a named variant makes a message an addition to the one before. */
const SHORT = 5;

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

/** What decides how much a message leans on the turns before. */
interface Leaning {
  readonly context: MatchContext;
  /** Words that can name a topic. */
  readonly content: number;
  /** Names a variant for which the topic before has a fact of its own. */
  readonly bears: boolean;
  /** Names another service than the turns before. */
  readonly isMoved: boolean;
  /** Names the topic that fits its words best. */
  readonly isNamed: boolean;
  /** Best score of any other topic than the one before. */
  readonly other: number;
  /** Points back with "it" or "that" beside a word that is no topic's: "who decides that then?" */
  readonly isPointing: boolean;
  /** Fitted probability that the message leans on another. */
  readonly followUp: () => number;
}

/** True when the message names no topic of its own, but a service, a variant or nothing at all. */
function takesTopic({
  context,
  content,
  bears,
  isMoved,
  isNamed,
  other,
  isPointing,
  followUp,
}: Leaning): boolean {
  if (!context.control) return false;
  if (isPointing) return true;
  if (bears && content <= SHORT && other < STRONG) return true;
  // A topic that was only offered gives way to one that fits.
  const isOpen = content > 1 || context.asked !== undefined;
  const isOwn = isNamed || (isOpen && other >= OWN);
  if (isMoved && !isOwn && content <= SHORT && followUp() >= SURELY) return true;
  const isBare = content === 0 || (content === 1 && isMoved && followUp() >= LEANS);
  return isBare && other < NAMED;
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

/** What a message takes over that asks for the rule for all services: the topic, unless it names its own. */
function carryEverywhere(names: Names, reading: Reading, context: MatchContext): Carried {
  const { words } = names.everywhere(reading.message.words);
  const content = contentWords(reading.message, names, words).length;
  const other = scoreOfOther(reading, { context, names, content });
  const isBare = content === 0 || (content <= 2 && other < NAMED);
  return { kind: context.control && isBare ? 'topic' : 'hint', service: null, variant: null };
}

/** True when the words name the topic that fits them best. */
function namesBest(names: Names, { message, controls: [first] }: Reading): boolean {
  return first !== undefined && names.isNamed(message.words, first.id);
}

/** A service's own name draws topics to it ("ECS" the nodes), which count only where the words name them. */
function scoreOfOther(
  { message, controls: [first] }: Reading,
  { context, names, content }: Pick<Leaning, 'context' | 'content'> & { readonly names: Names },
): number {
  if (!first || first.id === context.control) return 0;
  const isDrawn = message.services.length > 0 && content === 0;
  return isDrawn && !names.isNamed(message.words, first.id) ? 0 : first.score;
}

/** What a message in a talk takes over from it. */
function carryHere(
  knowledge: KnowledgeBase,
  names: Names,
  reading: Reading,
  context: MatchContext,
  followUp: () => number,
): Carried {
  const { message } = reading;
  const own = ownService(names, message, context);
  const { service, variant, bears } = placeOf(knowledge, names, message, own, context);
  const others = new Set([...names.variantWords(service, variant), ...BINDING]);
  const content = contentWords(message, names, others).length;
  const isMoved = own !== null && own !== context.service;
  const other = scoreOfOther(reading, { context, names, content });
  const kept = { service, variant: variant ?? (isMoved ? null : (context.variant ?? null)) };
  const isNamed = namesBest(names, reading);
  const isPointing =
    !isMoved &&
    context.asked === undefined &&
    (pointsBack(names, reading) || isAbsent(knowledge, names, reading, service));
  if (takesTopic({ context, content, bears, isMoved, isNamed, other, isPointing, followUp })) {
    return { kind: 'topic', ...kept };
  }
  const isOpen = !context.control && !own;
  const isAnaphoric = content <= 2 && message.cues.anaphora;
  if (isOpen || isAnaphoric || followUp() >= LEANS) return { kind: 'hint', ...kept };
  return { kind: 'none', service: own ?? stillThere(knowledge, reading, context), variant: null };
}

/**
 * Decides what a message takes over. It takes the whole topic when it names none of its own ("and on Lambda?",
 * "even if imported?"), a hint when it leans on what was said ("and who tests them?"), and nothing otherwise.
 * `followUp` is the fitted probability that the message leans on another.
 */
export function carryOver(
  knowledge: KnowledgeBase,
  names: Names,
  reading: Reading,
  context: MatchContext,
  followUp: () => number,
): Carried {
  const { message } = reading;
  if (!context.control && !context.service) {
    return { kind: 'none', service: message.services[0] ?? null, variant: null };
  }
  return asksEverywhere(message, names.everywhere(message.words), context)
    ? carryEverywhere(names, reading, context)
    : carryHere(knowledge, names, reading, context, context.isCorrected ? () => 1 : followUp);
}
