import { type CellParty, PARTIES, PARTY_WORDS } from '../../explore';
import { type Html, html } from './html';
import { renderShell } from './render-shell';

/** Puts a page of the explorer into its frame. */
export function renderExploreShell({
  title,
  main,
}: {
  readonly title: string;
  readonly main: Html;
}): string {
  return renderShell({
    title: `${title} · Demarc`,
    current: 'explore',
    styles: ['explore.css'],
    scripts: ['matrix.js', 'explore.js'],
    main: html`<main id="main">${main}</main>`,
  });
}

/** The word of a party in its colour and pattern. */
export function renderParty(party: CellParty): Html {
  return html`<span class="party party-${party}">${PARTY_WORDS[party]}</span>`;
}

/** What the words, colours and patterns stand for. */
export function renderKey(): Html {
  const meanings: Readonly<Record<CellParty, string>> = {
    customer: 'yours to do',
    shared: 'both have a part',
    depends: 'on the mode you run it in',
    aws: 'AWS does it',
    'not-applicable': 'nothing of the kind there',
  };
  const entries = PARTIES.map((party) => html`<li>${renderParty(party)} ${meanings[party]}</li>`);
  return html`<ul class="key" aria-label="Key">${entries}</ul>`;
}

/** Links to take a picture or its table away. `path` gives the address for a format. */
export function renderExports(path: (format: string) => string): Html {
  const links = [
    ['svg', 'SVG picture'],
    ['png', 'PNG picture'],
    ['csv', 'CSV table'],
    ['md', 'Markdown table'],
  ].map(([format = '', label]) => html`<li><a href="${path(format)}" download>${label}</a></li>`);
  return html`<ul class="exports" aria-label="Take it away">${links}</ul>`;
}

/** The way back, from the whole to this page. */
export function renderTrail(steps: readonly (readonly [label: string, path: string])[]): Html {
  const links = steps.map(([label, path]) => html`<li><a href="${path}">${label}</a></li>`);
  return html`<nav aria-label="Where you are"><ol class="trail">${links}</ol></nav>`;
}
