import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { DISCLAIMER } from '../../../replies';

/** A line of a page: words, or words that lead to an address. */
export type PageLine = string | { readonly text: string; readonly href: string };

/** A page that says one thing and what to do next. */
export interface Page {
  readonly title: string;
  readonly lines: readonly PageLine[];
  /** Shown as a list under the lines. */
  readonly list?: readonly string[];
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:3rem auto;max-width:40rem;padding:0 1rem;overflow-wrap:anywhere}a{background:#1f4f8f;border-radius:.3rem;color:#fff;display:inline-block;padding:.5rem 1rem;text-decoration:none}footer{margin-top:2rem;opacity:.8}';

/** Nothing is loaded, nothing runs; the one style is known by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Writes a page as HTML; every word in it is escaped. */
export function renderPage({ title, lines, list = [] }: Page): string {
  const items = list.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${lines.map(renderLine).join('\n')}
${items && `<ul>\n${items}\n</ul>`}
</main>
<footer><p>${escapeHtml(DISCLAIMER)}</p></footer>
</body>
</html>
`;
}

/** Answers with a page. */
export function sendPage(response: ServerResponse, status: number, page: Page): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(renderPage(page));
}

/** Makes a page safe before it is written: nothing from elsewhere, and kept by no cache. */
export function protectPage(response: ServerResponse): void {
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('cache-control', 'no-store');
}

function renderLine(line: PageLine): string {
  if (typeof line === 'string') return `<p>${escapeHtml(line)}</p>`;
  return `<p><a href="${escapeHtml(line.href)}">${escapeHtml(line.text)}</a></p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
