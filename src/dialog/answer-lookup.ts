import { assertNever } from '../errors';
import { readModeKey } from '../knowledge';
import type { Match } from '../matcher';
import { buildFallback, type Lookup, type Reply } from '../replies';
import { attempt } from './attempt';
import { rememberMatch } from './conversation';
import type { DialogParts } from './dialog-parts';
import { replyToLookup, topicOf } from './reply-to-lookup';
import { conversationKey, personOf, type Turn } from './turn';

/** What asks the knowledge. */
type KnowledgeLookup = Exclude<Lookup, { kind: 'learn' }>;

function overviewOf({ service: key, side = 'both' }: Lookup & { kind: 'overview' }): Match {
  const [service, variant] = readModeKey(key);
  return { kind: 'overview', service, ...(variant !== undefined && { variant }), side };
}

/** What a button is about, as the match that words for the same would have had. */
function matchOf(lookup: KnowledgeLookup): Match | undefined {
  switch (lookup.kind) {
    case 'help':
      return undefined;
    case 'overview':
      return overviewOf(lookup);
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

/** The page that a reply shows, as conversations remember it. */
function pageOf(reply: Reply): { readonly page?: number } {
  return 'page' in reply ? { page: reply.page } : {};
}

/** Answers a pressed button or a filled form, and remembers its topic for the turns to come. */
export async function answerLookup(parts: DialogParts, turn: Turn, lookup: Lookup): Promise<Reply> {
  if (lookup.kind === 'learn') return learn(parts, turn, lookup.act);
  const reply = replyToLookup(parts.knowledge, lookup);
  if (!reply) return buildFallback(parts.knowledge, 'unclear');
  const match = matchOf(lookup);
  const state = match && rememberMatch(undefined, match, [], parts.clock());
  if (state) {
    const key = conversationKey(turn.conversation);
    const answered = { id: turn.id };
    await attempt(parts, 'conversations', () =>
      parts.conversations.write(key, { ...state, ...pageOf(reply), answered }),
    );
  }
  return reply;
}

/** A button of a journey, pressed where there are none any more, is answered like any other that has gone. */
async function learn(parts: DialogParts, turn: Turn, act: string): Promise<Reply> {
  const reply = parts.learning?.act(personOf(turn), act);
  return reply ?? buildFallback(parts.knowledge, 'unclear');
}
