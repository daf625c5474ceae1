import { DISCLAIMER } from '../../replies';
import { type Html, html } from './html';

/** A page without its frame. */
export interface PageParts {
  readonly title: string;
  /** Where in the navigation the page stands. */
  readonly current: 'chat' | 'explore';
  /** Files of `/web/` beside the page's own. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  readonly main: Html;
}

/** Puts a page into the frame that all share; it can be read without JavaScript. */
export function renderShell({
  title,
  current,
  styles = [],
  scripts = [],
  main,
}: PageParts): string {
  const link = (name: PageParts['current'], path: string, label: string) =>
    html`<a href="${path}"${name === current && html` aria-current="page"`}>${label}</a>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Who is responsible for this on AWS: AWS, you, or both? From reviewed facts, with the source.">
<title>${title}</title>
<link rel="icon" href="/web/icon.svg" type="image/svg+xml">
<link rel="preload" href="/web/inter-400.woff2" as="font" type="font/woff2" crossorigin>
${['page.css', ...styles].map((file) => html`<link rel="stylesheet" href="/web/${file}">\n`)}
${scripts.map((file) => html`<script src="/web/${file}" defer></script>\n`)}
</head>
<body class="${current}">
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<a class="brand" href="/"><img src="/web/icon.svg" width="28" height="28" alt=""> Demarc</a>
<nav aria-label="Pages">${link('chat', '/', 'Chat')}${link('explore', '/explore', 'Explore')}</nav>
</header>
${main}
<footer>
<p>${DISCLAIMER}</p>
</footer>
</body>
</html>
`.markup;
}
