/** Characters that turn a card's text around or hide in it: controls except line ends, and direction marks. */
const UNSEEN = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const MARKS = /[\\`*_[\]~|]/g;
const LINE_MARKS = /^([ \t]*)([-+#=]|\d{1,9}(?=[.)]))/gm;
/** What clients make links and mentions of by themselves; a zero-width space keeps them words. */
const LINKED = /:(?=\/\/)|\bwww(?=\.)|\bmailto(?=:)|@/gi;
const ZERO_WIDTH_SPACE = '\u200B';

/** Plain text on one line: labels, names, notifications. At most `max` characters. */
export function plainText(value: string, max: number): string {
  return cut(tidy(value, max).replace(/\s+/g, ' '), max);
}

/** Plain text that keeps its lines. At most `max` characters. */
export function plainLines(value: string, max: number): string {
  return cut(tidy(value, max), max);
}

/**
 * Text that a Markdown field shows as it was typed: no formatting, link, mention or tag can come of it.
 *
 * Angle brackets become look-alikes, since clients disagree about escapes for them. At most `max` characters.
 */
export function escapeMarkdown(value: string, max: number): string {
  const text = tidy(value, max);
  const escaped = escapeAll(cut(text, max));
  // Escapes at most double a text.
  return escaped.length <= max ? escaped : escapeAll(cut(text, Math.floor(max / 2)));
}

/** A Markdown link with a safe label; the label alone when the address is no plain web address or too long. */
export function linkMarkdown(label: string, address: string, maxName: number, maxUrl: number) {
  const name = escapeMarkdown(label.replace(/\s+/g, ' '), maxName);
  const url = readWebAddress(address);
  if (name === '' || url === undefined || url.length > maxUrl) return name;
  return `[${name}](${url})`;
}

/** An http(s) address in its normal form, safe inside Markdown; `undefined` for anything else. */
export function readWebAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    if (!isWeb || url.username !== '' || url.password !== '') return undefined;
    return url.href.replace(/[()[\]*_~`\\|]/g, (mark) => {
      return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
    });
  } catch {
    return undefined;
  }
}

function escapeAll(text: string): string {
  return text
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(MARKS, '\\$&')
    .replace(LINE_MARKS, (_whole, indent: string, mark: string) => {
      return /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`;
    })
    .replace(LINKED, `$&${ZERO_WIDTH_SPACE}`);
}

/** Looks at a little more than fits, so that time grows with what is shown and not with what is given. */
function tidy(value: string, max: number): string {
  return value
    .slice(0, max * 2 + 100)
    .replace(UNSEEN, ' ')
    .replace(LONE_SURROGATE, '')
    .trim();
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, Math.max(0, max - 1)).replace(LONE_SURROGATE, '');
  return `${kept.trimEnd()}…`;
}
