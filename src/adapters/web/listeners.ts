import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dialog } from '../../dialog';
import type { Endpoint } from '../../http';
import { type Reply, renderPlainText } from '../../replies';
import type { Asset } from './assets';
import { html } from './html';
import { parseMessage, type WebMessage } from './parse';
import { renderReply } from './render';
import { renderPage } from './render-page';

/** What the page's endpoints work with. */
export interface WebPorts {
  readonly dialog: Dialog;
  /** Gives a new id at each call. */
  readonly newId: () => string;
}

const NOT_UNDERSTOOD = 'This is neither a question nor a button of this page. Please ask again.';

/** Creates what answers the browser: the page, its messages and its files. */
export function createEndpoints(ports: WebPorts, assets: readonly Asset[]): readonly Endpoint[] {
  return [
    { method: 'GET', path: '/', handle: (_request, response) => welcome(ports, response) },
    {
      method: 'POST',
      path: '/',
      handle: (request, response, body) => answerForm(ports, request, response, body),
    },
    {
      method: 'POST',
      path: '/web/messages',
      handle: (request, response, body) => answerMessage(ports, request, response, body),
    },
    ...assets.map(
      (asset): Endpoint => ({
        method: 'GET',
        path: asset.path,
        handle: (_request, response) => send(response, 200, asset.contentType, asset.content),
      }),
    ),
  ];
}

async function welcome(ports: WebPorts, response: ServerResponse): Promise<void> {
  const [conversation, answerId] = [ports.newId(), ports.newId()];
  const reply = await ports.dialog.handleTurn({
    id: answerId,
    conversation: { platform: 'web', tenant: 'local', channel: conversation },
    user: { id: 'local' },
    scope: 'personal',
    input: { kind: 'lookup', lookup: { kind: 'help' } },
  });
  sendPage(
    response,
    200,
    renderPage({ conversation, reply: renderReply(reply, { conversation, answerId }) }),
  );
}

async function answerForm(
  ports: WebPorts,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const message = readMessage(ports, request, body);
  if (!message) {
    const reply = html`<article class="reply"><p>${NOT_UNDERSTOOD}</p></article>`;
    sendPage(response, 400, renderPage({ conversation: ports.newId(), reply }));
    return;
  }
  const { conversation, question } = message;
  const reply = renderMessageReply(await ports.dialog.handleTurn(message.turn), message);
  sendPage(response, 200, renderPage({ conversation, ...(question && { question }), reply }));
}

async function answerMessage(
  ports: WebPorts,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const message = readMessage(ports, request, body);
  if (!message) {
    sendJson(response, 400, { error: NOT_UNDERSTOOD });
    return;
  }
  const reply = await ports.dialog.handleTurn(message.turn);
  sendJson(response, 200, {
    id: message.turn.id,
    conversation: message.conversation,
    kind: reply.kind,
    text: renderPlainText(reply),
    html: renderMessageReply(reply, message).markup,
  });
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

function renderMessageReply(reply: Reply, { conversation, turn }: WebMessage) {
  return renderReply(reply, { conversation, answerId: turn.id });
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  send(response, status, 'text/html; charset=utf-8', Buffer.from(page));
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value)));
}

function send(response: ServerResponse, status: number, type: string, content: Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': content.length,
    'cache-control': 'no-store',
  });
  response.end(content);
}
