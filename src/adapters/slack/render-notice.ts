import type { Choice, NoticeReply } from '../../replies';
import { type Block, context, lineSections, section } from './blocks';
import { LIMITS } from './limits';
import { escapeRow, escapeText, isWebAddress, linkText, shorten } from './text';

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

const FENCE = '```';

/** The page that something rests on, as its own line. */
const SOURCE = /^Source: (?<title>.+), (?<url>https?:\/\/\S+)$/;

/**
 * A notice: the first of several lines stands out, few lines stand apart, many close together; then the question
 * with its options in full, and the picture.
 */
export function renderNotice({ text, choices, picture }: NoticeReply): readonly Block[] {
  if (text.includes('\r\n')) return renderRows(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const question = isQuestion(choices) ? lines.pop() : undefined;
  return [
    ...renderLines(lines, question !== undefined),
    ...(question === undefined ? [] : renderQuestion(question, choices, lines.length > 0)),
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

/** Rows to be copied as they are, such as CSV: no letter is made a look-alike of itself but the fence's own. */
function renderRows(text: string): readonly Block[] {
  const rows = text.trimEnd().split(/\r?\n/);
  const blocks: Block[] = [];
  let fenced = '';
  for (const row of rows.map((each) => escapeRow(each))) {
    if (fenced.length + row.length + FENCE.length * 2 + 2 > LIMITS.section) {
      blocks.push(section(`${FENCE}${fenced}${FENCE}`));
      fenced = '';
    }
    fenced += fenced === '' ? row : `\n${row}`;
  }
  return [...blocks, section(`${FENCE}${fenced}${FENCE}`)];
}

function renderLines(lines: readonly string[], hasMore: boolean): readonly Block[] {
  const [head = '', ...rest] = lines;
  if (head === '' && hasMore) return [];
  if (rest.length === 0 && !hasMore) return [renderLine(head)];
  const isAiry = rest.length <= LIMITS.airyLines;
  return [
    section(`*${escapeText(head)}*`),
    ...(isAiry ? rest.map(renderLine) : lineSections(rest.map(linkLine))),
  ];
}

function renderLine(line: string): Block {
  const { title, url } = SOURCE.exec(line)?.groups ?? {};
  if (title === undefined || url === undefined) return section(linkLine(line));
  return context(`Source: ${linkText(url, title)}`);
}

function renderQuestion(
  question: string,
  choices: readonly Choice[],
  isBelow: boolean,
): readonly Block[] {
  const options = choices.map(
    ({ label }, index) => `*${letterOf(index)}*  ${escapeText(label, LIMITS.name)}`,
  );
  return [
    ...(isBelow ? [{ type: 'divider' } as const] : []),
    section(`*${escapeText(question)}*`),
    ...(isSpelledOut(choices) ? lineSections(options) : []),
  ];
}

/** Whether the choices are the options of a question, which then is the last line. */
function isQuestion(choices: readonly Choice[]): boolean {
  const isOption = ({ lookup }: Choice) =>
    lookup.kind === 'learn' && lookup.act.startsWith('answer ');
  return choices.length > 1 && choices.every(isOption);
}

/** Slack cuts what stands on a button to some thirty characters, and half an option is no option. */
function isSpelledOut(choices: readonly Choice[]): boolean {
  return isQuestion(choices) && choices.some(({ label }) => label.length > LIMITS.buttonShown);
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
