import type { KnowledgeBase } from '../../knowledge';
import { findVariant } from '../entities/variants';
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

/** Content words up to which a message still leans on the one before. */
const SHORT = 5;

/** The words of a message that can name a topic: no fillers, no service, no variant. */
export function contentWords(
  message: Message,
  fillers: ReadonlySet<string>,
  variantWords: ReadonlySet<string>,
): readonly string[] {
  const named = new Set<number>();
  for (const { begin, end } of message.mentions) for (let i = begin; i < end; i++) named.add(i);
  return message.words
    .filter((word, i) => !named.has(i) && word.lower !== '?')
    .map((word) => word.lower)
    .filter((word) => !fillers.has(word) && !variantWords.has(word));
}

/** Probability from which a message counts as leaning on the one before. */
const LEANS = 0.2;

/** Score from which words that name a service also name a topic ("and NACLs?"). */
const NAMED = 1.3;

/** Score from which a topic of the message's own stands, whatever variant its words also name. */
const STRONG = 1.9;

/** True when the topic before has a fact of its own for the variant. */
function bears(knowledge: KnowledgeBase, context: MatchContext, service: string, variant: string) {
  const control = context.control;
  return (
    control !== undefined &&
    knowledge.overrides(service, control).some((override) => override.variant === variant)
  );
}

/**
 * Decides what a message takes over. It takes the whole topic when it names none of its own ("and on Lambda?",
 * "even if imported?"), a hint when it leans on what was said ("and who tests them?"), and nothing otherwise.
 * `followUp` is the fitted probability that the message leans on another.
 */
export function carryOver(
  knowledge: KnowledgeBase,
  { message, controls }: Reading,
  context: MatchContext,
  followUp: number,
): Carried {
  const [best] = controls;
  const own = message.services[0] ?? null;
  const service = own ?? context.service ?? null;
  const fresh: Carried = { kind: 'none', service: own, variant: null };
  if (!context.control && !context.service) return fresh;
  const variants = service ? (knowledge.services.get(service)?.variants ?? []) : [];
  const variant = findVariant(message.words, variants);
  const fillers = new Set(knowledge.lexicon.fillers);
  const named = new Set(
    (variants.find(({ name }) => name === variant)?.aliases ?? [])
      .concat(variant ?? [])
      .flatMap((alias) => alias.toLowerCase().split(/[^\p{L}\p{N}']+/u)),
  );
  const content = contentWords(message, fillers, named);
  const kept = variant ?? (own && own !== context.service ? null : (context.variant ?? null));
  if (context.control) {
    const isBare = content.length === 0;
    const isVariant =
      variant !== null && service !== null && bears(knowledge, context, service, variant);
    const isOther = best !== undefined && best.id !== context.control;
    const takesAll =
      (isBare && !(isOther && best.score >= NAMED)) ||
      (isVariant && !(isOther && best.score >= STRONG) && content.length <= SHORT);
    if (takesAll) return { kind: 'topic', service, variant: kept };
  }
  if (!context.control && !own) return { kind: 'hint', service, variant };
  const leans = followUp >= LEANS || (content.length <= 2 && message.cues.anaphora);
  if (!leans) return fresh;
  return { kind: 'hint', service, variant: kept };
}
