import { assertNever } from '../errors';
import type { KnowledgeBase } from '../knowledge';
import type { Match } from '../matcher';
import { buildHelp, type Lookup, type Reply } from '../replies';
import { answerTopics } from './answer-topics';
import { comparisonReply, overviewReply, replyToMatch } from './reply-to-match';

/** The match that words for a topic would have had, were they sure. */
export function topicOf(lookup: Lookup & { kind: 'control' }): Match & { kind: 'topics' } {
  const topic = {
    control: lookup.control,
    service: lookup.service ?? null,
    variant: lookup.variant ?? null,
    class: lookup.class ?? null,
    duty: null,
    confidence: 1,
  };
  return { kind: 'topics', topics: [topic], belief: null };
}

/**
 * What a button asks for, apart from any conversation; `undefined` when its ids are no longer in the knowledge, and
 * for a button of a journey, which asks nothing of it.
 */
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
    case 'learn':
      return undefined;
    default:
      return assertNever(lookup);
  }
}
