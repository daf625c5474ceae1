import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAssets } from './assets';
import { type Html, html } from './html';
import { type Answer, createSend, page } from './respond';

/** A certificate that was found, as a page shows it. */
export interface CertificateView {
  /** Whether it is good, in a sentence. */
  readonly verdict: string;
  /** What it says. */
  readonly lines: readonly string[];
  /** What the picture shows, in words. */
  readonly altText: string;
  /** Draws the picture as PNG. */
  readonly draw: () => Buffer;
}

/** Pictures are drawn once for many looks. */
const KEPT_PICTURES = 20;

/** What the pages look like; here too, since not every bot has the others. */
const FILES: readonly string[] = ['/web/page.css', '/web/icon.svg'];

const UNKNOWN =
  'This is no certificate of ours: there is none under this id. Check the twelve letters and digits of the id.';

/**
 * Creates what answers `/verify/<id>` with a page and `/verify/<id>.png` with a picture, for anyone; the same with a
 * playground and without one.
 */
export function createVerifyPages(
  find: (id: string) => Promise<CertificateView | undefined>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const files = createAssets().filter(({ path }) => FILES.includes(path));
  const send = createSend();
  const pictures = new Map<string, Buffer>();
  const pictureOf = (id: string, { draw }: CertificateView) => {
    const content = pictures.get(id) ?? draw();
    const [oldest] = pictures.keys();
    if (oldest !== undefined && pictures.size >= KEPT_PICTURES) pictures.delete(oldest);
    pictures.set(id, content);
    return content;
  };
  const answer = async (name: string): Promise<Answer> => {
    const file = files.find(({ path }) => path === `/web/${name}`);
    if (file) return { contentType: file.contentType, content: file.read() };
    const [, typed = '', isPicture] = /^([\w-]{1,40})(\.png)?$/.exec(name) ?? [];
    const id = typed.toUpperCase().replaceAll('-', '');
    const found = id === '' ? undefined : await find(id);
    if (found === undefined) return page(frame(html`<p>${UNKNOWN}</p>`), 404);
    return isPicture
      ? { contentType: 'image/png', content: pictureOf(id, found) }
      : page(frame(renderCertificate(id, found)));
  };
  return async (request, response) => {
    const name = /^\/verify\/([^?#]*)/.exec(request.url ?? '')?.[1] ?? '';
    const answered = await answer(name);
    // Whoever holds the id may look; nobody should find people by searching.
    await send(request, response, { ...answered, headers: { 'x-robots-tag': 'noindex' } });
  };
}

function renderCertificate(id: string, { verdict, lines, altText }: CertificateView): Html {
  return html`<p class="lead"><strong>${verdict}</strong></p>
${lines.map((line) => html`<p>${line}</p>`)}
<p class="picture"><img src="/verify/${id}.png" width="1200" height="848" alt="${altText}"></p>`;
}

function frame(content: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>A certificate of Demarc</title>
<link rel="icon" href="/verify/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/verify/page.css">
</head>
<body class="verify">
<main id="main">
<h1>Certificate</h1>
<article class="reply"><div class="panel">${content}</div></article>
</main>
</body>
</html>
`.markup;
}
