import { type Citation, checkedWords } from '../../replies';
import { type CardElement, textBlock } from './card';
import { type CardRoom, LIMITS } from './limits';
import { linkMarkdown } from './markdown';

/** The small print under an answer: "Source: RDS User Guide · stated by AWS · checked Nov 2026". */
export function renderSources(
  sources: readonly Citation[],
  basis: string | undefined,
  reviewed: string,
  room: CardRoom,
): readonly CardElement[] {
  const named = sources
    .slice(0, Math.min(LIMITS.sources, room.entries))
    .map(({ id, title, url }) => {
      const label = title.trim() === '' ? id : title;
      return linkMarkdown(label, url, Math.min(LIMITS.name, room.sentence), room.url);
    })
    .filter((link) => link !== '');
  const source =
    named.length === 0
      ? undefined
      : `${named.length > 1 ? 'Sources' : 'Source'}: ${named.join(', ')}`;
  const line = [source, basis, checkedWords(reviewed)]
    .filter((part) => part !== undefined)
    .join(' · ');
  return line === '' ? [] : [textBlock(line, { size: 'Small', isSubtle: true, spacing: 'Medium' })];
}
