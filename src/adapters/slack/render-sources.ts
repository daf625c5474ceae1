import { type Citation, checkedWords } from '../../replies';
import { type Block, context } from './blocks';
import { LIMITS } from './limits';
import { escapeText, linkText } from './text';

/** The small print under an answer: "Source: RDS User Guide · stated by AWS · checked Nov 2026". */
export function renderSources(
  sources: readonly Citation[],
  basis: string | undefined,
  reviewed: string,
): readonly Block[] {
  const links: string[] = [];
  let room = LIMITS.context - 200;
  for (const source of sources.slice(0, LIMITS.sources)) {
    const link = linkText(source.url, source.title.trim() === '' ? source.id : source.title);
    room -= link.length + 3;
    if (link === '' || room < 0) break;
    links.push(link);
  }
  const named =
    links.length === 0
      ? undefined
      : `${links.length > 1 ? 'Sources' : 'Source'}: ${links.join(', ')}`;
  const parts = [
    named,
    basis === undefined ? undefined : escapeText(basis, 100),
    checkedWords(reviewed),
  ];
  const line = parts.filter((part) => part !== undefined).join(' · ');
  return line === '' ? [] : [context(line)];
}
