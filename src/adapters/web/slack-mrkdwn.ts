import { type Html, html } from './html';

/** A link or mention, or a run of code, bold, italic or struck text. */
const MARKS =
  /<(?<target>[^<>|\n]+)(?:\|(?<label>[^<>\n]*))?>|`(?<code>[^`\n]+)`|\*(?<bold>[^*\n]+)\*|(?<![\p{L}\p{N}])_(?<italic>[^_\n]+)_(?![\p{L}\p{N}])|~(?<struck>[^~\n]+)~|(?<end>\n)/gu;

/** Slack's own markup as HTML; everything else stays text. */
export function renderMrkdwn(text: string): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    parts.push(plain(text.slice(at, match.index)), renderMark(match.groups ?? {}));
    at = match.index + match[0].length;
  }
  return html`${[...parts, plain(text.slice(at))]}`;
}

function renderMark(groups: Readonly<Record<string, string | undefined>>): Html {
  const { target, label, code, bold, italic, struck } = groups;
  if (target !== undefined) return renderTarget(unescapeText(target), label);
  if (code !== undefined) return html`<code>${plain(code)}</code>`;
  if (bold !== undefined) return html`<strong>${renderMrkdwn(bold)}</strong>`;
  if (italic !== undefined) return html`<em>${renderMrkdwn(italic)}</em>`;
  if (struck !== undefined) return html`<s>${renderMrkdwn(struck)}</s>`;
  return html`<br>`;
}

function renderTarget(target: string, label: string | undefined): Html {
  const words = plain(label ?? target);
  if (!/^https?:\/\//.test(target)) return html`<span class="slack-mention">${words}</span>`;
  return html`<a href="${target}" rel="noopener noreferrer" target="_blank">${words}</a>`;
}

function plain(text: string): Html {
  return html`${unescapeText(text)}`;
}

/** Slack escapes three characters. */
function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
