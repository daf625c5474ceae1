import { buildHelp, type Reply } from '../replies';
import { attempt } from './attempt';
import { type ConversationState, rememberMatch } from './conversation';
import type { DialogParts } from './dialog-parts';
import { explainAnswer } from './explain-answer';
import { type Heard, hear, warned } from './hear';
import { readCommand } from './read-command';
import { replyToMatch } from './reply-to-match';
import { conversationKey, type Turn } from './turn';

/** Answers words: a command to the bot, or a question in its conversation. */
export async function answerText(parts: DialogParts, turn: Turn, words: string): Promise<Reply> {
  const heard = hear(parts, words);
  return warned(await answerHeard(parts, turn, heard), heard.warning);
}

async function answerHeard(parts: DialogParts, turn: Turn, heard: Heard): Promise<Reply> {
  const { text } = heard;
  const key = conversationKey(turn.conversation);
  const command = readCommand(text);
  if (command === 'help') return buildHelp();
  if (command === 'forget') return forget(parts, key);
  const { knowledge, conversations } = parts;
  const before = await attempt(parts, 'conversations', () => conversations.read(key));
  const explained = parts.matcher.match(text, before ?? {});
  const { match, explanation } = explained;
  parts.onMatch?.(turn, explained);
  if (match.kind === 'explain') return explainAnswer(knowledge, before ?? { at: 0 }, match.what);
  const reply = replyToMatch(knowledge, match);
  const state = rememberMatch(before, match, explanation.services, parts.clock());
  if (state) await remember(parts, turn, heard, state);
  if (reply.kind === 'fallback') await keepUnanswered(parts, turn, heard, reply.reason);
  return reply;
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

/** What people say to each other is kept nowhere. */
function mayKeepWords(turn: Turn, heard: Heard): boolean {
  return heard.mayKeep && turn.overheard !== true;
}

async function remember(
  parts: DialogParts,
  turn: Turn,
  heard: Heard,
  state: ConversationState,
): Promise<void> {
  const isKept = parts.keepQuestions === 'all' && mayKeepWords(turn, heard);
  const answered = { id: turn.id, ...(isKept && { question: heard.text }) };
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
  if (parts.keepQuestions === 'none' || !mayKeepWords(turn, heard)) return;
  const { platform, tenant } = turn.conversation;
  const question = { platform, tenant, text: heard.text, reason, at: parts.clock() };
  await attempt(parts, 'unanswered', () => parts.unanswered.record(question));
}
