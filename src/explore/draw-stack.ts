import { PARTIES, PARTY_WORDS } from './matrix';
import type { Sheet, SheetLine } from './sheet';
import { box, INK, key, type LinkTo, line, linked, svg, wrap } from './svg';

const WIDTH = 1000;
const MARGIN = 24;
const LABEL = 116;
const PER_ROW = 4;
const GAP = 6;
const TILE = { width: (WIDTH - 2 * MARGIN - LABEL - (PER_ROW - 1) * GAP) / PER_ROW, height: 40 };
const WORD = 62;
const TOP = 112;

/** Draws a service as its stack: a band for each layer, a tile for each topic that arises on it. */
export function drawStack(sheet: Sheet, linkTo: LinkTo = () => undefined): string {
  let y = TOP;
  const bands = sheet.layers
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => {
      const band = drawBand(title, lines, y, linkTo);
      y += Math.ceil(lines.length / PER_ROW) * (TILE.height + GAP) + 10;
      return band;
    });
  const title = `Who is responsible on ${sheet.service.name}`;
  const head = [
    line(MARGIN, 40, title, { size: 22, bold: true }),
    line(MARGIN, 62, sheet.class.name, { size: 13, soft: true }),
    key(MARGIN, 76),
  ];
  return svg({ width: WIDTH, height: y + 16, title }, [...head, ...bands].join('\n'));
}

function drawBand(title: string, lines: readonly SheetLine[], y: number, linkTo: LinkTo): string {
  const sorted = [...lines].sort((a, b) => PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party));
  const tiles = sorted.map((topic, i) => {
    const x = MARGIN + LABEL + (i % PER_ROW) * (TILE.width + GAP);
    const top = y + 8 + Math.floor(i / PER_ROW) * (TILE.height + GAP);
    return drawTile(topic, x, top, linkTo(topic.id, 0));
  });
  const border = `<path class="rule" d="M${MARGIN} ${y}.5H${WIDTH - MARGIN}" stroke="${INK.line}"/>`;
  const names = wrap(title, LABEL - 12, 13, 2);
  const labels = names.map((name, i) =>
    line(MARGIN, y + 28 + i * 16, name, { size: 13, bold: true }),
  );
  return [border, ...labels, ...tiles].join('\n');
}

function drawTile(topic: SheetLine, x: number, y: number, href: string | undefined): string {
  const { party, name } = topic;
  const { width, height } = TILE;
  const frame = `<rect class="tile" x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${INK.ground}" stroke="${INK.line}"/>`;
  const word = line(x + WORD / 2, y + 24, PARTY_WORDS[party], {
    size: 11,
    bold: true,
    party,
    anchor: 'middle',
  });
  const lines = wrap(name, width - WORD - 14, 11, 2);
  const first = lines.length === 1 ? y + 24 : y + 17;
  const names = lines.map((text, i) => line(x + WORD + 8, first + i * 14, text, { size: 11 }));
  const label = `${name}: ${PARTY_WORDS[party]}`;
  const filled = box(party, { x, y, width: WORD, height });
  return linked(href, label, [frame, filled, word, ...names].join(''));
}
