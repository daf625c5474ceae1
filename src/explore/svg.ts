import type { CellParty } from './chart';
import { PARTIES, PARTY_WORDS } from './matrix';

/** Where a topic of a picture leads; nothing in a picture that stands alone. */
export type LinkTo = (control: string, column: number) => string | undefined;

/** The colours of a picture that stands alone; a page may colour the same classes otherwise. */
export const INK = {
  text: '#1b2129',
  soft: '#56606d',
  line: '#d9dde3',
  ground: '#ffffff',
} as const;

const FONT = 'Inter, Helvetica Neue, Arial, sans-serif';
/** Where fonts are files, a weight of Inter is a family of its own. */
const BOLD =
  'font-family="Inter SemiBold, Inter, Helvetica Neue, Arial, sans-serif" font-weight="600"';

const FILLS: Readonly<Record<CellParty, { readonly ground: string; readonly ink: string }>> = {
  customer: { ground: '#fde7bd', ink: '#6a3d00' },
  shared: { ground: '#e4def7', ink: '#452f80' },
  depends: { ground: '#e6e9ed', ink: '#39434f' },
  aws: { ground: '#d6e5f8', ink: '#123f78' },
  'not-applicable': { ground: '#ffffff', ink: '#626c79' },
};

/** Marks that tell parties apart without colour, each drawn in one square of 8 units. */
const MARKS: Readonly<Partial<Record<CellParty, string>>> = {
  shared: '<circle cx="2" cy="2" r="1"/><circle cx="6" cy="6" r="1"/>',
  depends: '<path d="M0 2h8M0 6h8" stroke-width="1"/>',
  aws: '<path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke-width="1.2"/>',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand in SVG, inside an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? '');
}

/** A picture around its content, with the patterns that cells are filled with. Sizes are pixels. */
export function svg(
  { width, height, title }: { readonly width: number; readonly height: number; title: string },
  content: string,
): string {
  const patterns = PARTIES.flatMap((party) => {
    const mark = MARKS[party];
    if (mark === undefined) return [];
    const { ink } = FILLS[party];
    return `<pattern id="mark-${party}" width="8" height="8" patternUnits="userSpaceOnUse"><g class="mark mark-${party}" fill="${ink}" stroke="${ink}" stroke-width="0" opacity=".28">${mark}</g></pattern>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="group" aria-label="${escapeXml(title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" font-size="12">
<defs>${patterns.join('')}</defs>
<rect class="ground" width="${width}" height="${height}" fill="${INK.ground}"/>
${content}
</svg>
`;
}

/** How a text looks. */
interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly soft?: boolean;
  readonly party?: CellParty;
  readonly anchor?: 'middle' | 'end';
  readonly turned?: boolean;
}

/** One line of text, its baseline at `y`. */
export function line(x: number, y: number, words: string, look: TextLook = {}): string {
  const { size, bold, soft, party, anchor, turned } = look;
  const fill = party ? FILLS[party].ink : soft ? INK.soft : INK.text;
  const marks = [
    `class="${party ? `ink-${party}` : soft ? 'soft' : 'ink'}" fill="${fill}"`,
    size && `font-size="${size}"`,
    bold && BOLD,
    anchor && `text-anchor="${anchor}"`,
    turned && `transform="rotate(-90 ${x} ${y})"`,
  ];
  return `<text x="${x}" y="${y}" ${marks.filter(Boolean).join(' ')}>${escapeXml(words)}</text>`;
}

/** A box filled in the colour and the pattern of a party. */
export function box(
  party: CellParty,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string {
  const { ground, ink } = FILLS[party];
  const place = `x="${x}" y="${y}" width="${width}" height="${height}" rx="4"`;
  const border =
    party === 'not-applicable'
      ? `stroke="${INK.line}" stroke-dasharray="3 3"`
      : `stroke="${ink}" stroke-opacity=".25"`;
  const marked = MARKS[party] ? `<rect ${place} fill="url(#mark-${party})"/>` : '';
  return `<rect class="cell cell-${party}" ${place} fill="${ground}" ${border}/>${marked}`;
}

/** Content that leads somewhere, with what a pointer and a screen reader are told. */
export function linked(href: string | undefined, label: string, content: string): string {
  const title = `<title>${escapeXml(label)}</title>`;
  return href === undefined
    ? `<g>${title}${content}</g>`
    : `<a href="${escapeXml(href)}">${title}${content}</a>`;
}

/** What colours and patterns stand for, in a row that begins at `x`. */
export function key(x: number, y: number): string {
  const width = 74;
  return PARTIES.map((party, i) => {
    const left = x + i * (width + 8);
    const words = line(left + width / 2, y + 14, PARTY_WORDS[party], {
      size: 11,
      bold: true,
      party,
      anchor: 'middle',
    });
    return box(party, { x: left, y, width, height: 20 }) + words;
  }).join('');
}

/** Inter's widths, averaged over names of topics: enough to break lines by. */
const CHARACTER_WIDTH = 0.52;

/** Breaks words into at most `max` lines of a width in pixels; what does not fit ends in "…". */
export function wrap(words: string, width: number, size: number, max: number): readonly string[] {
  const room = Math.floor(width / (size * CHARACTER_WIDTH));
  // What stands in brackets only explains: it goes first.
  const short = words.length > room * max ? words.replace(/ \(.*\)$/, '') : words;
  const lines: string[] = [];
  for (const word of short.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  const kept = lines.slice(0, max);
  return kept.map((text, i) => {
    const isCut = text.length > room || (i === max - 1 && lines.length > max);
    return isCut ? `${text.slice(0, room - 1).replace(/[\s(,]+$/, '')}…` : text;
  });
}
