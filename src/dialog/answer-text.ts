import { buildHelp, type Reply } from '../replies';
import { answerLookup } from './answer-lookup';
import { attempt } from './attempt';
import { type ConversationState, rememberMatch } from './conversation';
import type { DialogParts } from './dialog-parts';
import { explainAnswer } from './explain-answer';
import { forgetPerson } from './forget-person';
import { type Heard, hear, warned } from './hear';
import { type Command, readCommand } from './read-command';
import { readLearning } from './read-learning';
import { replyToMatch } from './reply-to-match';
import { conversationKey, personOf, type Turn } from './turn';
import { turnedTo } from './turn-page';

/** Answers words: a command to the bot, or a question in its conversation. */
export async function answerText(parts: DialogParts, turn: Turn, words: string): Promise<Reply> {
  const heard = hear(parts, words);
  return warned(await answerHeard(parts, turn, heard), heard.warning);
}

async function answerHeard(parts: DialogParts, turn: Turn, heard: Heard): Promise<Reply> {
  const command = readCommand(heard.asked);
  if (command !== undefined) return obey(parts, turn, command);
  const learning = turn.overheard ? undefined : readLearning(heard.asked);
  if (parts.learning && learning !== undefined) {
    return parts.learning.act(personOf(turn), learning);
  }
  const { knowledge, conversations } = parts;
  const key = conversationKey(turn.conversation);
  const before = await attempt(parts, 'conversations', () => conversations.read(key));
  const page = before && turnedTo(heard.asked, before);
  if (page) return answerLookup(parts, turn, page);
  const explained = parts.matcher.match(heard.asked, before ?? {});
  const { match, explanation } = explained;
  parts.onMatch?.(turn, explained);
  if (match.kind === 'explain') {
    return explainAnswer(knowledge, before ?? { at: 0 }, match.what, match.supposed);
  }
  const reply = replyToMatch(knowledge, match);
  const state = rememberMatch(before, match, explanation.services, parts.clock());
  if (state) await remember(parts, turn, heard, state);
  if (reply.kind === 'fallback') await keepUnanswered(parts, turn, heard, reply.reason);
  return reply;
}

function obey(parts: DialogParts, turn: Turn, command: Command): Reply | Promise<Reply> {
  if (command === 'help') return buildHelp();
  // What people say to each other erases nobody.
  const isAsked = command === 'forget-me' && turn.overheard !== true;
  return isAsked ? forgetPerson(parts, turn) : forget(parts, conversationKey(turn.conversation));
}

async function forget(parts: DialogParts, key: string): Promise<Reply> {
  const isDone = await attempt(parts, 'conversations', async () => {
    await parts.conversations.forget(key);
    return true;
  });
  const text = isDone
    ? 'Done. I have forgotten this conversation.'
    : 'I could not forget it just now. Please try again in a minute.';
  return { kind: 'notice', text, choices: [] };
}

/** The words that may be kept; what people say to each other is kept nowhere. */
function keptWords(turn: Turn, { kept }: Heard): string | undefined {
  return turn.overheard === true ? undefined : kept;
}

async function remember(
  parts: DialogParts,
  turn: Turn,
  heard: Heard,
  state: ConversationState,
): Promise<void> {
  const isKept = parts.keepQuestions?.(turn.conversation) === 'all';
  const question = isKept ? keptWords(turn, heard) : undefined;
  const answered = { id: turn.id, ...(question !== undefined && { question }) };
  const key = conversationKey(turn.conversation);
  await attempt(parts, 'conversations', () =>
    parts.conversations.write(key, { ...state, answered }),
  );
}

async function keepUnanswered(
  parts: DialogParts,
  turn: Turn,
  heard: Heard,
  reason: string,
): Promise<void> {
  const isKept = parts.keepQuestions?.(turn.conversation) !== 'none';
  const text = isKept ? keptWords(turn, heard) : undefined;
  if (text === undefined) return;
  const { platform, tenant } = turn.conversation;
  const question = { platform, tenant, text, reason, at: parts.clock() };
  await attempt(parts, 'unanswered', () => parts.unanswered.record(question));
}
