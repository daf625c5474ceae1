import { LIMITS } from './limits';
import { cut } from './markup';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Slack has no escape for its formatting marks, so they are swapped for characters that look alike. The
 * knowledge holds none of them; this is for labels that came from elsewhere.
 */
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', '`': 'ˋ', '~': '∼' };

/** Escapes data for Slack text: no link, mention or formatting can come of it. At most `max` characters. */
export function escapeText(value: string, max: number = LIMITS.sentence): string {
  const safe = tidy(value).replace(/[*`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => {
    return LOOKALIKES[mark] ?? 'ˍ';
  });
  return escapeWithin(safe, max);
}

/** Escapes for the fallback `text`, where formatting marks do no harm; never empty, Slack refuses that. */
export function escapeFallback(value: string): string {
  return escapeWithin(tidy(value), LIMITS.fallbackText) || '–';
}

/** Escapes a row that stands between fences, where nothing but the fence and angle brackets has a meaning. */
export function escapeRow(value: string): string {
  return escapeWithin(value.replaceAll('`', 'ˋ').replace(/\p{Cc}/gu, ' '), LIMITS.sentence);
}

/** Text of a button: no escapes are needed there, so angle brackets become look-alikes. */
export function labelText(value: string, max: number): string {
  return plainText(value.replaceAll('\n', ' '), max);
}

/** Text for a place that may or may not read markup: angle brackets become look-alikes, lines stay. */
export function plainText(value: string, max: number): string {
  return shorten(tidy(value).replaceAll('<', '‹').replaceAll('>', '›'), max);
}

/** A link with a safe label; the label alone when the address is not a plain web address. */
export function linkText(url: string, label: string): string {
  const line = label.replaceAll('|', '¦').replaceAll('\n', ' ');
  const name = escapeText(line, LIMITS.name) || 'page';
  return isWebAddress(url) ? `<${url.replaceAll('&', '&amp;')}|${name}>` : name;
}

/** True for an address that can stand in a message without being anything but a link. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>|"\\^`{}]+$/.test(url) && url.length <= LIMITS.url;
}

/** The first `max` characters, the last of them "…" when something was left out. */
export function shorten(value: string, max: number): string {
  return value.length <= max ? value : `${cut(value, max - 1)}…`;
}

function escapeWithin(value: string, max: number): string {
  // Most texts hold nothing to escape, and every answer escapes a dozen of them.
  if (value.length <= max && !/[&<>]/.test(value)) return value;
  let escaped = '';
  let kept = '';
  for (const character of value) {
    escaped += ESCAPES[character] ?? character;
    if (escaped.length > max) return `${kept}…`;
    if (escaped.length < max) kept = escaped;
  }
  return escaped;
}

/** Slack refuses some control characters and shows none. */
function tidy(value: string): string {
  return value.replace(/(?!\n)\p{Cc}/gu, ' ').trim();
}
