import type { IncomingMessage } from 'node:http';
import { type Reply, renderPlainText } from '../../replies';
import { type Html, html } from './html';
import type { Inbox } from './inbox';
import type { KeptAnswers } from './kept-answers';
import { INBOX_EVERY_MS } from './limits';
import { parseMessage, type WebMessage } from './parse';
import type { WebPorts } from './ports';
import { renderReply } from './render';
import { type ChatContent, renderChat } from './render-chat';
import { renderStart } from './render-start';
import { type Answer, json, page } from './respond';

/** What answers the chat's requests. */
export interface Chat {
  welcome(): Promise<Answer>;
  /** A form without JavaScript: the page again, with the answer. */
  answerForm(request: IncomingMessage, body: Buffer): Promise<Answer>;
  /** The script's message: the answer alone. */
  answerMessage(request: IncomingMessage, body: Buffer): Promise<Answer>;
  /** What was written unasked since the page asked last. */
  takeMessages(request: IncomingMessage): Answer;
}

const NOT_UNDERSTOOD = 'This is neither a question nor a button of this page. Please ask again.';
const READ_ONLY: Reply = {
  kind: 'notice',
  text: 'This page is open to everybody and read-only: votes are not taken here.',
  choices: [],
};

/** Creates the chat; what it answers is kept for its other views. */
export function createChat(ports: WebPorts, answers: KeptAnswers, inbox: Inbox): Chat {
  const { exposure } = ports;
  const answer = async (message: WebMessage) => {
    const { turn, conversation } = message;
    const isVote = turn.input.kind === 'feedback';
    const reply = isVote && exposure === 'public' ? READ_ONLY : await ports.dialog.handleTurn(turn);
    answers.keep({ id: turn.id, conversation, reply, why: ports.explain(turn) });
    return { reply, markup: renderReply(reply, { conversation, answerId: turn.id, exposure }) };
  };
  const show = (content: ChatContent, status?: number) => showChat(exposure, content, status);
  const renderMessages = (conversation: string) =>
    inbox.take().map((reply) => {
      const id = ports.newId();
      answers.keep({ id, conversation, reply, why: [] });
      return renderReply(reply, { conversation, answerId: id, exposure });
    });
  return {
    async welcome() {
      const conversation = ports.newId();
      const setup = exposure === 'local' ? await ports.readSetup() : [];
      const start = renderStart(conversation, exposure, setup);
      return show({ conversation, start, reply: html`${renderMessages(conversation)}` });
    },
    async answerForm(request, body) {
      const message = readMessage(ports, request, body);
      if (!message) {
        const reply = html`<article class="reply"><p>${NOT_UNDERSTOOD}</p></article>`;
        return show({ conversation: ports.newId(), reply }, 400);
      }
      const { conversation, question } = message;
      const { markup: reply } = await answer(message);
      return show({ conversation, ...(question && { question }), reply });
    },
    async answerMessage(request, body) {
      const message = readMessage(ports, request, body);
      if (!message) return json({ error: NOT_UNDERSTOOD }, 400);
      const { reply, markup } = await answer(message);
      return json(describe(message, reply, markup));
    },
    takeMessages(request) {
      if (isFromElsewhere(request)) return json({ error: NOT_UNDERSTOOD }, 400);
      return json({ html: html`${renderMessages(ports.newId())}`.markup });
    },
  };
}

function describe({ turn: { id }, conversation }: WebMessage, reply: Reply, { markup }: Html) {
  return { id, conversation, kind: reply.kind, text: renderPlainText(reply), html: markup };
}

function showChat(exposure: 'local' | 'public', content: ChatContent, status?: number): Answer {
  const inbox = exposure === 'local' ? { inboxEvery: INBOX_EVERY_MS } : {};
  return page(renderChat({ ...content, ...inbox }), status);
}

function readMessage(
  ports: WebPorts,
  request: IncomingMessage,
  body: Buffer,
): WebMessage | undefined {
  if (isFromElsewhere(request)) return undefined;
  return parseMessage(request.headers['content-type'], body, ports.newId);
}

/** Browsers say where a request comes from; other sites have no business asking or voting here. */
function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
