import type { NoticeReply, Picture } from '../../replies';
import { type CardElement, textBlock } from './card';
import { type CardRoom, LIMITS } from './limits';
import { escapeMarkdown, linkMarkdown, plainText, readWebAddress } from './markdown';
import { renderSentence } from './render-sentence';

/** Lines of a notice: the first leads the others, a question stands out; then its picture. Never empty. */
export function renderNotice(reply: NoticeReply, room: CardRoom): readonly CardElement[] {
  const { text, picture } = reply;
  const lines = linesOf(text);
  const shown = lines.slice(0, room.entries * LINES_PER_ENTRY);
  const left = lines.length - shown.length;
  const more = left > 0 ? [textBlock(`… and ${left} more lines.`, { isSubtle: true })] : [];
  const asked = asksSomething(reply) ? lines.length - 1 : undefined;
  const said = shown.map((line, index) => {
    const words = linkEnd(line, picture, room) ?? escapeMarkdown(line, room.sentence);
    if (index === asked) return textBlock(words || '–', QUESTION);
    if (index > 0) return textBlock(words || '–', SMALL);
    const isLead = lines.length > 1 && words.length <= LIMITS.name;
    return textBlock(words || '–', isLead ? LEAD : {});
  });
  if (said.length === 0) return renderSentence(text, room);
  return [...said, ...more, ...renderPicture(picture, room)];
}

/** True where a notice says more than a line of text can show well. */
export function isLong({ text, picture }: NoticeReply): boolean {
  return picture !== undefined || linesOf(text).length > 1;
}

/** A line of a notice is short, an entry of a list is a paragraph. */
const LINES_PER_ENTRY = 10;
const SMALL = { spacing: 'Small' } as const;
const LEAD = { weight: 'Bolder', style: 'heading' } as const;
const QUESTION = { weight: 'Bolder', spacing: 'Medium' } as const;
/** A line that ends in an address: what stands before it, and a source's title. */
const ENDS_IN_LINK = /^(Source: )?(.*?),? (https?:\/\/\S+)$/;

/** True where the buttons are the answers to the last line. */
function asksSomething({ choices }: NoticeReply): boolean {
  const isAnswer = ({ lookup }: NoticeReply['choices'][number]) =>
    lookup.kind === 'learn' && lookup.act.startsWith('answer ');
  return choices.length > 1 && choices.every(isAnswer);
}

/**
 * A source by its title, and a page of the bot's own, as links; `undefined` for any other line, whose address may be
 * somebody's own words.
 */
function linkEnd(line: string, picture: Picture | undefined, room: CardRoom): string | undefined {
  const [, source, before = '', url = ''] = ENDS_IN_LINK.exec(line) ?? [];
  if (source !== undefined) return source + linkMarkdown(before, url, room.sentence, room.url);
  if (url === '' || !picture?.url.startsWith(url)) return undefined;
  const name = url.replace(/^https?:\/\//, '');
  return `${escapeMarkdown(before, room.sentence)} ${linkMarkdown(name, url, LIMITS.name, room.url)}`;
}

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
