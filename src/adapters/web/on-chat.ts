import type { IncomingMessage } from 'node:http';
import { type Reply, renderPlainText } from '../../replies';
import { html } from './html';
import type { KeptAnswers } from './kept-answers';
import { parseMessage, type WebMessage } from './parse';
import type { WebPorts } from './ports';
import { renderReply } from './render';
import { renderChat } from './render-chat';
import { renderStart } from './render-start';
import { type Answer, json, page } from './respond';

/** What answers the chat's requests. */
export interface Chat {
  welcome(): Promise<Answer>;
  /** A form without JavaScript: the page again, with the answer. */
  answerForm(request: IncomingMessage, body: Buffer): Promise<Answer>;
  /** The script's message: the answer alone. */
  answerMessage(request: IncomingMessage, body: Buffer): Promise<Answer>;
}

const NOT_UNDERSTOOD = 'This is neither a question nor a button of this page. Please ask again.';
const READ_ONLY: Reply = {
  kind: 'notice',
  text: 'This page is open to everybody and read-only: votes are not taken here.',
  choices: [],
};

/** Creates the chat; what it answers is kept for its other views. */
export function createChat(ports: WebPorts, answers: KeptAnswers): Chat {
  const { exposure } = ports;
  const answer = async (message: WebMessage) => {
    const { turn, conversation } = message;
    const isVote = turn.input.kind === 'feedback';
    const reply = isVote && exposure === 'public' ? READ_ONLY : await ports.dialog.handleTurn(turn);
    answers.keep({ id: turn.id, conversation, reply, why: ports.explain(turn) });
    return { reply, markup: renderReply(reply, { conversation, answerId: turn.id, exposure }) };
  };
  return {
    async welcome() {
      const conversation = ports.newId();
      const setup = exposure === 'local' ? await ports.readSetup() : [];
      return page(renderChat({ conversation, start: renderStart(conversation, exposure, setup) }));
    },
    async answerForm(request, body) {
      const message = readMessage(ports, request, body);
      if (!message) {
        const reply = html`<article class="reply"><p>${NOT_UNDERSTOOD}</p></article>`;
        return page(renderChat({ conversation: ports.newId(), reply }), 400);
      }
      const { conversation, question } = message;
      const { markup: reply } = await answer(message);
      return page(renderChat({ conversation, ...(question && { question }), reply }));
    },
    async answerMessage(request, body) {
      const message = readMessage(ports, request, body);
      if (!message) return json({ error: NOT_UNDERSTOOD }, 400);
      const { reply, markup } = await answer(message);
      return json({
        id: message.turn.id,
        conversation: message.conversation,
        kind: reply.kind,
        text: renderPlainText(reply),
        html: markup.markup,
      });
    },
  };
}

/** Browsers say where a request comes from; other sites have no business asking or voting here. */
function readMessage(
  ports: WebPorts,
  request: IncomingMessage,
  body: Buffer,
): WebMessage | undefined {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return undefined;
  return parseMessage(request.headers['content-type'], body, ports.newId);
}
