import { LIMITS } from './limits';

const MENTION = /<at\b[^<>]*>[^<]*<\/at>/gi;
const SPAN = /<span\b[^<>]*>/gi;
const SPAN_END = '</span>';
const TAG = /<\/?([a-z][a-z0-9]*)\b[^<>]*>/gi;
const BLOCKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'blockquote', 'pre']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What a person typed, and whether the message carried a card put there by a message extension. */
export interface MessageText {
  readonly text: string;
  readonly hasComposeCard: boolean;
}

/** What is to stand for a mention, by its text `<at>…</at>`; a mention is dropped where nothing is. */
export type NameMention = (mention: string) => string | undefined;

/**
 * Frees a message's text from mentions, markup and cards; at most 40,000 characters.
 *
 * Time grows with the length only, whatever the text holds.
 */
export function readMessageText(raw: string, nameOf: NameMention = () => undefined): MessageText {
  const { text, hasComposeCard } = dropComposeCard(raw.slice(0, LIMITS.incomingText));
  const words = text
    .replace(MENTION, (mention) => ` ${nameOf(mention) ?? ''} `)
    .replace(TAG, (_tag, name: string) => (BLOCKS.has(name.toLowerCase()) ? '\n' : ''));
  return { text: tidy(decode(words)), hasComposeCard };
}

/** A card from the message extension is no question: it goes with all it holds. */
function dropComposeCard(text: string): MessageText {
  const spans = [...text.matchAll(SPAN)];
  const card = spans.find(([tag]) => tag.includes('inline-compose-card'));
  if (!card) return { text, hasComposeCard: false };
  const end = text.lastIndexOf(SPAN_END);
  const rest = end > card.index ? text.slice(end + SPAN_END.length) : '';
  return { text: `${text.slice(0, card.index)} ${rest}`, hasComposeCard: true };
}

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return ENTITIES[code.toLowerCase()] ?? whole;
    const point =
      code[1]?.toLowerCase() === 'x'
        ? Number.parseInt(code.slice(2), 16)
        : Number.parseInt(code.slice(1), 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
  });
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '')
    .trim();
}
