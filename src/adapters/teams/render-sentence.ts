import { SUBCOMMANDS } from '../../dialog';
import type { HelpReply, NoticeReply, Picture } from '../../replies';
import { type CardElement, labelled, textBlock } from './card';
import { type CardRoom, LIMITS } from './limits';
import { escapeMarkdown, plainText, readWebAddress } from './markdown';

/** A sentence on its own; never empty. */
export function renderSentence(text: string, room: CardRoom): readonly CardElement[] {
  return [textBlock(escapeMarkdown(text, room.sentence) || '–')];
}

/** Lines of a notice: the first leads the others; then its picture. Never empty. */
export function renderNotice({ text, picture }: NoticeReply, room: CardRoom) {
  const lines = linesOf(text);
  const shown = lines.slice(0, room.entries * LINES_PER_ENTRY);
  const left = lines.length - shown.length;
  const more = left > 0 ? [textBlock(`… and ${left} more lines.`, { isSubtle: true })] : [];
  if (lines.length < 2) return [...renderSentence(text, room), ...renderPicture(picture, room)];
  const [lead = '', ...rest] = shown.map((line) => escapeMarkdown(line, room.sentence));
  const look = lead.length <= LIMITS.name ? ({ weight: 'Bolder', style: 'heading' } as const) : {};
  const said = rest.filter((line) => line !== '').map((line) => textBlock(line, SMALL));
  return [textBlock(lead || '–', look), ...said, ...more, ...renderPicture(picture, room)];
}

/** True where a notice says more than a line of text can show well. */
export function isLong({ text, picture }: NoticeReply): boolean {
  return picture !== undefined || linesOf(text).length > 1;
}

/** A line of a notice is short, an entry of a list is a paragraph. */
const LINES_PER_ENTRY = 10;
const SMALL = { spacing: 'Small' } as const;

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** A picture of the web alone: a client of Teams knows no other place. */
function renderPicture(picture: Picture | undefined, room: CardRoom): readonly CardElement[] {
  const url = picture && readWebAddress(picture.url);
  if (url === undefined || url.length > room.url) return [];
  const altText = plainText(picture?.alt ?? '', room.sentence) || 'A picture';
  return [{ type: 'Image', url, altText, size: 'Stretch', spacing: 'Medium' }];
}

/** How to ask, by example, what else can be typed, and what the answers are worth. */
export function renderHelp(reply: HelpReply, room: CardRoom): readonly CardElement[] {
  const examples = reply.examples
    .slice(0, room.entries)
    .map((example) => escapeMarkdown(example, room.sentence))
    .filter((example) => example !== '');
  const commands = Object.entries(SUBCOMMANDS).map(([words, does]) => `**${words}** – ${does}`);
  const disclaimer = escapeMarkdown(reply.disclaimer, room.sentence);
  return [
    ...renderSentence(reply.text, room),
    ...(examples.length > 0 ? labelled('For example', examples) : []),
    ...labelled('Commands', commands.slice(0, room.entries)),
    ...(disclaimer === ''
      ? []
      : [textBlock(disclaimer, { size: 'Small', isSubtle: true, spacing: 'Medium' })]),
  ];
}
