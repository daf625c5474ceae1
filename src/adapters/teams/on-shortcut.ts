import { conversationKey, type Turn } from '../../dialog';
import { joinReplies } from '../../replies';
import { CAPABILITIES } from './capabilities';
import type { Desk } from './desk';
import {
  dialogWithCard,
  dialogWithSentence,
  type InvokeAnswer,
  searchResults,
} from './invoke-response';
import { OLD_BUTTON } from './on-press';
import type { DialogPress } from './parse-shortcut';
import { renderCard } from './render';
import { renderResult } from './render-search';

const WORDLESS = 'That message holds no words I can read. Ask me in words who is responsible.';

/** Tells one person, in a dialog, who is responsible for what a message says. */
export async function onMessageShortcut(desk: Desk, turn: Turn): Promise<InvokeAnswer> {
  if (turn.input.kind === 'text' && turn.input.text === '') return dialogWithSentence(WORDLESS);
  const key = conversationKey(turn.conversation);
  const { invoke } = desk.timing;
  const { reply } = await desk.thinking.run(key, () => desk.answer(turn, invoke));
  desk.logger.info('turn-answered', { platform: 'teams', kind: reply.kind });
  return dialogWithCard(renderCard(reply, CAPABILITIES.dialog));
}

/** Answers a button of the dialog in it, or puts its answer into the compose box. */
export async function onDialogPress(
  desk: Desk,
  { press, turn }: DialogPress,
): Promise<InvokeAnswer> {
  if (press.kind === 'lookup' && turn) return onMessageShortcut(desk, turn);
  const lookups = press.kind === 'share' ? press.lookups : [];
  const reply = joinReplies(lookups.flatMap((lookup) => desk.show(lookup) ?? []));
  return reply ? searchResults([renderResult(reply)]) : dialogWithSentence(OLD_BUTTON);
}
