import type { RespondFn } from '@slack/bolt';
import { readSubcommand, type Turn } from '../../dialog';
import type { Reply } from '../../replies';
import type { Answer, Render } from './answering';
import { section } from './blocks';
import { MESSAGE_CAPABILITIES } from './capabilities';
import { explainPeople } from './learning-words';
import { LIMITS } from './limits';
import { COMMAND } from './names';
import { respondPrivately } from './posting';
import { type RenderedMessage, renderReply, renderSentence } from './render';
import { renderPrivately } from './render-share';
import { renderUsage } from './render-usage';
import type { SurfaceDesk } from './surface-desk';
import { escapeText } from './text';
import { failureName } from './web-api';

const UNCLEAR: readonly string[] = ['unclear', 'too-short'];

/** Answers a slash command so that only the asker sees it. Never rejects. */
export async function onCommand(desk: SurfaceDesk, respond: RespondFn, turn: Turn): Promise<void> {
  try {
    await respondPrivately(respond, await answerCommand(desk, turn), false);
  } catch (error) {
    desk.logger.error('slack-command-failed', { turn: turn.id, error: failureName(error) });
  }
}

async function answerCommand(
  { answer, catalogue }: SurfaceDesk,
  turn: Turn,
): Promise<RenderedMessage> {
  const { input } = turn;
  if (input.kind !== 'text') return (await answer(turn, renderPrivately())).message;
  const unclear = explainPeople(turn);
  if (unclear !== undefined) return renderSentence(unclear);
  const asked = readSubcommand(input.text, catalogue, COMMAND);
  if (asked.kind === 'say') return renderSentence(asked.text);
  if (asked.kind === 'choose') return renderReply(asked.reply, turn.id);
  const { reply, message } = await answer({ ...turn, input: asked.input }, renderPrivately());
  return isUnknownWord(input.text, reply) ? helpAbout(answer, turn, input.text) : message;
}

/** One word that means nothing to us was meant as a sub-command; a refusal that says more stands. */
function isUnknownWord(text: string, reply: Reply | undefined): boolean {
  const isUnclear = reply?.kind === 'fallback' && UNCLEAR.includes(reply.reason);
  return isUnclear && !/\s/.test(text.trim());
}

async function helpAbout(answer: Answer, turn: Turn, word: string): Promise<RenderedMessage> {
  const echo = escapeText(word, LIMITS.echo);
  const before = [section(`I do not know \`${COMMAND} ${echo}\`.`)];
  const opening = `I do not know ${COMMAND} ${echo}.`;
  const render: Render = (reply, answerId) => {
    const after = renderUsage(reply);
    return renderReply(reply, answerId, MESSAGE_CAPABILITIES, { before, after, opening });
  };
  const help = { kind: 'lookup', lookup: { kind: 'help' } } as const;
  return (await answer({ ...turn, input: help }, render)).message;
}
