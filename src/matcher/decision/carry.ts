import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import type { Message } from '../reading/read-message';
import type { Reading } from '../reading/reading';

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

/** Score from which words that name a service also name a topic ("and NACLs?"). */
const NAMED = 1.3;

/** Score from which a topic of the message's own stands, whatever variant its words also name. */
const STRONG = 1.9;

/** Content words up to which a named variant makes a message an addition to the one before. */
const SHORT = 5;

/** The words of a message that can name a topic: no fillers, no service, no variant. */
function contentWords(message: Message, names: Names, variantWords: ReadonlySet<string>): number {
  const named = new Set<number>();
  for (const { begin, end } of message.mentions) for (let i = begin; i < end; i++) named.add(i);
  return message.words.filter(({ lower }, i) => {
    if (named.has(i) || lower === '?') return false;
    return !names.fillers.has(lower) && !variantWords.has(lower);
  }).length;
}

/** The service and variant a message talks about, given the turns before. */
function placeOf(
  knowledge: KnowledgeBase,
  names: Names,
  message: Message,
  context: MatchContext,
): { readonly service: string | null; readonly variant: string | null; readonly bears: boolean } {
  const service = message.services[0] ?? context.service ?? null;
  const control = context.control ?? '';
  if (!service) {
    const found = names.variantFor(message.words, control);
    return { service: found?.service ?? null, variant: found?.name ?? null, bears: found !== null };
  }
  const variant = names.variant(message.words, service, control);
  const overrides = knowledge.overrides(service, control);
  const bears = variant !== null && overrides.some((override) => override.variant === variant);
  return { service, variant, bears };
}

/**
 * Decides what a message takes over. It takes the whole topic when it names none of its own ("and on Lambda?",
 * "even if imported?"), a hint when it leans on what was said ("and who tests them?"), and nothing otherwise.
 * `followUp` is the fitted probability that the message leans on another.
 */
export function carryOver(
  knowledge: KnowledgeBase,
  names: Names,
  { message, controls }: Reading,
  context: MatchContext,
  followUp: number,
): Carried {
  const own = message.services[0] ?? null;
  const fresh: Carried = { kind: 'none', service: own, variant: null };
  if (!context.control && !context.service) return fresh;
  const { service, variant, bears } = placeOf(knowledge, names, message, context);
  const content = contentWords(message, names, names.variantWords(service, variant));
  const isMoved = own !== null && own !== context.service;
  const kept = { service, variant: variant ?? (isMoved ? null : (context.variant ?? null)) };
  const other = controls[0]?.id === context.control ? 0 : (controls[0]?.score ?? 0);
  const isBare = content === 0 || (content === 1 && isMoved && followUp >= LEANS);
  if (context.control) {
    const isAddition = bears && content <= SHORT && other < STRONG;
    if (isAddition || (isBare && other < NAMED)) return { kind: 'topic', ...kept };
  }
  const isAnaphoric = content <= 2 && message.cues.anaphora;
  const leans = followUp >= LEANS || isAnaphoric || (!context.control && !own);
  return leans ? { kind: 'hint', ...kept } : fresh;
}
