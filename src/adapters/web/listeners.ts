import type { IncomingMessage } from 'node:http';
import type { Endpoint } from '../../http';
import { createAssets } from './assets';
import { createGate, type Refusal } from './gate';
import { html } from './html';
import type { Inbox } from './inbox';
import { createKeptAnswers } from './kept-answers';
import { onAnswer } from './on-answer';
import { createChat } from './on-chat';
import { onExplore } from './on-explore';
import type { WebPorts } from './ports';
import { createRehearsal } from './rehearse';
import { renderShell } from './render-shell';
import { type Answer, createSend, json, page } from './respond';

/** Answers one request of a page. */
type Handle = (request: IncomingMessage, body: Buffer) => Promise<Answer> | Answer;

/** Creates what answers the browser: the pages, their messages and their files, all behind one gate. */
export function createEndpoints(ports: WebPorts, inbox: Inbox): readonly Endpoint[] {
  const gate = createGate(ports.exposure, ports.clock);
  const answers = createKeptAnswers();
  const chat = createChat(ports, answers, inbox);
  const rehearse = createRehearsal(ports);
  const send = createSend();
  const endpoint = (method: 'GET' | 'POST', path: string, handle: Handle): Endpoint => ({
    method,
    path,
    async handle(request, response, body) {
      const refusal = gate(request);
      const answer = refusal ? refuse(request, refusal) : await handle(request, body);
      await send(request, response, answer);
      // While the browser draws its first page.
      if (isPage(answer)) await rehearse();
    },
  });
  const files = createAssets().map((asset) =>
    endpoint('GET', asset.path, () => {
      return { contentType: asset.contentType, content: asset.read(), headers: FILE_HEADERS };
    }),
  );
  const explore: Handle = ({ url, headers }) =>
    onExplore(ports, addressOf(url), headers['demarc-cells'] === 'coded' ? 'coded' : 'written');
  return [
    endpoint('GET', '/', () => chat.welcome()),
    endpoint('POST', '/', chat.answerForm),
    endpoint('POST', '/web/messages', chat.answerMessage),
    endpoint('POST', '/web/inbox', (request) => chat.takeMessages(request)),
    endpoint('GET', '/answers/*', ({ url }) => onAnswer(ports, answers, addressOf(url))),
    endpoint('GET', '/explore', explore),
    endpoint('GET', '/explore/*', explore),
    ...files,
  ];
}

function isPage({ status = 200, contentType }: Answer): boolean {
  return status === 200 && contentType.startsWith('text/html');
}

/** A minute spares the files between two pages; a new version is there a minute later. */
const FILE_HEADERS = { 'cache-control': 'private, max-age=60' };

/** The path and the query; the origin is of no account. */
function addressOf(url: string | undefined): URL {
  const path = url?.startsWith('/') ? url.replace(/^\/+/, '/') : '/';
  return new URL(path, 'http://localhost');
}

function refuse(request: IncomingMessage, { status, sentence, headers = {} }: Refusal): Answer {
  const isMessage = request.method === 'POST' && request.url?.startsWith('/web/');
  if (isMessage) return { ...json({ error: sentence }, status), headers };
  const main = html`<main id="main"><article class="reply"><p>${sentence}</p></article></main>`;
  return {
    ...page(renderShell({ title: 'Demarc', current: 'chat', main }), status),
    headers,
  };
}
