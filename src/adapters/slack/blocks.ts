import type { types } from '@slack/bolt';
import { LIMITS } from './limits';
import { shorten } from './text';

/** A block of a message. */
export type Block = types.KnownBlock;

/** A paragraph. `text` is escaped already; what is beyond a section's limit is cut, blank gives a dash. */
export function section(text: string): Block {
  return { type: 'section', text: mrkdwn(text.trim() === '' ? '–' : text, LIMITS.section) };
}

/** Small print. `text` is escaped already. */
export function context(text: string): Block {
  return { type: 'context', elements: [mrkdwn(text, LIMITS.context)] };
}

/** Paragraphs made of lines, as few as the limit of a section allows. Each line is escaped already. */
export function lineSections(lines: readonly string[]): readonly Block[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || last.length + 1 + line.length > LIMITS.section) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${last}\n${line}`;
  }
  return paragraphs.map(section);
}

/**
 * Puts a message together so that it is never refused: the body is cut at a whole block where the limits
 * of a message end, the tail (buttons) is always kept.
 */
export function fitMessage(body: readonly Block[], tail: readonly Block[]): Block[] {
  const rest = context('Shortened. Ask about one topic to read all of it.');
  let characters = countText([...tail, rest]);
  const kept: Block[] = [];
  for (const block of body) {
    characters += countText(block);
    const isFull = kept.length + tail.length + 1 >= LIMITS.blocksPerMessage;
    if (isFull || characters > LIMITS.charactersPerMessage) return [...kept, rest, ...tail];
    kept.push(block);
  }
  return [...kept, ...tail];
}

/** The blocks without their pictures: Slack refuses a whole message for one that it cannot fetch. */
export function withoutPictures<T extends { readonly type: string }>(blocks: readonly T[]): T[] {
  return blocks.filter(({ type }) => type !== 'image');
}

/** Characters of every text a person sees in the blocks, the way Slack adds them up for a message. */
export function countText(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let characters = 0;
  for (const [key, part] of Object.entries(value)) {
    characters += key === 'text' && typeof part === 'string' ? part.length : countText(part);
  }
  return characters;
}

function mrkdwn(text: string, max: number): types.MrkdwnElement {
  // Verbatim: Slack must not make links, channels or mentions of what merely looks like one.
  return { type: 'mrkdwn', text: shorten(text, max), verbatim: true };
}
