import type { Choice, NoticeReply } from '../../replies';
import { type Block, lineSections } from './blocks';
import { LIMITS } from './limits';
import { escapeText, isWebAddress, linkText, shorten } from './text';

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

/** A notice: its lines, with addresses as links, the options of a question in full, and its picture. */
export function renderNotice({ text, choices, picture }: NoticeReply): readonly Block[] {
  const options = isSpelledOut(choices)
    ? choices.map(({ label }, index) => `*${letterOf(index)}* ${escapeText(label, LIMITS.name)}`)
    : [];
  return [
    ...lineSections(text.split('\n').map(linkLine)),
    ...lineSections(options),
    ...renderPicture(picture),
  ];
}

/** The choices as they stand on buttons: with the letter of the option where those are spelled out above. */
export function labelChoices(choices: readonly Choice[]): readonly Choice[] {
  if (!isSpelledOut(choices)) return choices;
  return choices.map((choice, index) => ({
    ...choice,
    label: `${letterOf(index)}: ${choice.label}`,
  }));
}

/** Slack cuts what stands on a button to some thirty characters, and half an option is no option. */
function isSpelledOut(choices: readonly Choice[]): boolean {
  const isOption = ({ lookup }: Choice) =>
    lookup.kind === 'learn' && lookup.act.startsWith('answer ');
  return choices.every(isOption) && choices.some(({ label }) => label.length > LIMITS.buttonShown);
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function linkLine(line: string): string {
  let rest = 0;
  let linked = '';
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    linked += escapePart(line.slice(rest, index)) + linkText(address, address);
    rest = index + address.length;
  }
  return linked + escapePart(line.slice(rest));
}

/** Escapes a part of a line; the spaces around it stay. */
function escapePart(part: string): string {
  if (part.trim() === '') return part;
  return `${/^\s/.test(part) ? ' ' : ''}${escapeText(part)}${/\s$/.test(part) ? ' ' : ''}`;
}

function renderPicture(picture: NoticeReply['picture']): readonly Block[] {
  if (picture === undefined || !isWebAddress(picture.url)) return [];
  const alt = shorten(picture.alt, LIMITS.altText);
  return [{ type: 'image', image_url: picture.url, alt_text: alt || 'Picture' }];
}
