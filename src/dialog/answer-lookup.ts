import { assertNever } from '../errors';
import type { KnowledgeBase } from '../knowledge';
import type { Match } from '../matcher';
import { buildFallback, buildHelp, type Lookup, type Reply } from '../replies';
import { answerTopics } from './answer-topics';
import { attempt } from './attempt';
import { rememberMatch } from './conversation';
import type { DialogParts } from './dialog-parts';
import { comparisonReply, overviewReply, replyToMatch } from './reply-to-match';
import { conversationKey, type Turn } from './turn';

function topicOf(lookup: Lookup & { kind: 'control' }): Match & { kind: 'topics' } {
  const topic = {
    control: lookup.control,
    service: lookup.service ?? null,
    variant: lookup.variant ?? null,
    class: lookup.class ?? null,
    duty: null,
    confidence: 1,
  };
  return { kind: 'topics', topics: [topic], belief: null, runnerUp: null };
}

/** What a button asks for; `undefined` when its ids are no longer in the knowledge. */
export function replyToLookup(knowledge: KnowledgeBase, lookup: Lookup): Reply | undefined {
  switch (lookup.kind) {
    case 'help':
      return buildHelp();
    case 'overview':
      return overviewReply(knowledge, lookup.service, {
        side: lookup.side ?? 'both',
        page: lookup.page ?? 1,
      });
    case 'comparison':
      return comparisonReply(knowledge, lookup.services, {
        control: lookup.control ?? null,
        page: lookup.page ?? 1,
      });
    case 'concept':
      return knowledge.concepts.has(lookup.concept)
        ? replyToMatch(knowledge, { kind: 'concept', concept: lookup.concept, confidence: 1 })
        : undefined;
    case 'control': {
      const reply = answerTopics(knowledge, topicOf(lookup));
      return reply.answers.length ? reply : undefined;
    }
    default:
      return assertNever(lookup);
  }
}

/** What a button is about, as the match that words for the same would have had. */
function matchOf(lookup: Lookup): Match | undefined {
  switch (lookup.kind) {
    case 'help':
      return undefined;
    case 'overview':
      return { kind: 'overview', service: lookup.service, side: lookup.side ?? 'both' };
    case 'comparison':
      return { kind: 'comparison', services: lookup.services, control: lookup.control ?? null };
    case 'concept':
      return { kind: 'concept', concept: lookup.concept, confidence: 1 };
    case 'control':
      return topicOf(lookup);
    default:
      return assertNever(lookup);
  }
}

/** Answers a pressed button or a filled form, and remembers its topic for the turns to come. */
export async function answerLookup(parts: DialogParts, turn: Turn, lookup: Lookup): Promise<Reply> {
  const reply = replyToLookup(parts.knowledge, lookup);
  if (!reply) return buildFallback(parts.knowledge, 'unclear');
  const match = matchOf(lookup);
  const state = match && rememberMatch(undefined, match, [], parts.clock());
  if (state) {
    const key = conversationKey(turn.conversation);
    await attempt(parts, 'conversations', () => parts.conversations.write(key, state));
  }
  return reply;
}
