import type { FallbackReason, KnowledgeBase } from '../knowledge';
import type { Choice, FallbackReply } from './reply';

/** Where no out-of-scope entry says it better. */
const TEXTS: Readonly<Record<FallbackReason, string>> = {
  'out-of-scope': 'That is outside what I know.',
  'other-cloud': 'That is about another cloud or vendor, and I only know AWS.',
  'how-to': 'That is a how-to question.',
  pricing: 'That is a question about prices.',
  troubleshooting: 'That sounds like troubleshooting.',
  unclear: 'I am not sure what you mean.',
  'too-short': 'That is too short for me to go by.',
  'unsupported-language': 'I understand English best.',
};

/** What is said of a half of a message that is not answered. */
const ASIDES: Readonly<Partial<Record<FallbackReason, string>>> = {
  'how-to': 'How to do it is not something I answer',
  pricing: 'What it costs is not something I answer',
  troubleshooting: 'What is wrong there is not something I can tell',
};

/** What is said of a half of which nothing was recognised. */
const LEFT_OUT =
  'This answers one half of your message; ask me the other one by itself, with the service and the topic.';

const OFFER =
  'I answer who is responsible for something on AWS: AWS, you, or both. Name the service and the topic, for example "backups on RDS", or ask your cloud platform team.';

/** What is known of a question that is not answered. */
export interface FallbackDetails {
  /** The out-of-scope entry that fits best. */
  readonly outOfScope?: string | null;
  /** The English name of the language of the question: it is told so in its own words first. */
  readonly language?: string | undefined;
  readonly choices?: readonly Choice[];
}

/** Builds a refusal: why in one sentence, then what can be asked and whom to ask instead. */
export function buildFallback(
  knowledge: KnowledgeBase,
  reason: FallbackReason,
  { outOfScope, language, choices = [] }: FallbackDetails = {},
): FallbackReply {
  const entry = outOfScope ? knowledge.outOfScope.get(outOfScope) : undefined;
  const spoken = entry?.languages?.find(({ name }) => name === language);
  const sentences = [spoken?.reply, entry?.reply ?? TEXTS[reason], OFFER];
  return { kind: 'fallback', reason, text: sentences.filter(Boolean).join(' '), choices };
}

/** One sentence on a half of a message that is left unanswered. */
export function sayAside(reason: FallbackReason): string {
  if (reason === 'unclear') return LEFT_OUT;
  const said = ASIDES[reason] ?? 'The other half of your message is outside what I know';
  return `${said}; I only say who is responsible.`;
}
