import { assertNever } from '../errors';
import type { Match } from '../matcher';
import { buildFallback, type Lookup, type Reply } from '../replies';
import { attempt } from './attempt';
import { rememberMatch } from './conversation';
import type { DialogParts } from './dialog-parts';
import { replyToLookup, topicOf } from './reply-to-lookup';
import { conversationKey, type Turn } from './turn';

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
