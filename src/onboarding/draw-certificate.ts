import type { Certificate } from './certifier';
import { describeCertificate } from './render-certificate';

const WIDTH = 1200;
const HEIGHT = 848;
const INK = '#16324f';
const QUIET = '#5a6b7b';
const ACCENT = '#c8792b';
/** Letters that fit on the line at the size of a short name; a longer one is written smaller. */
const NAME_LETTERS = 24;
const NAME_SIZE = 64;
const SERIF = "Georgia, 'DejaVu Serif', 'Liberation Serif', serif";
const SANS = "'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** A picture of a certificate and what it says in words, for who cannot see it. */
export interface CertificatePicture {
  /** SVG, A4 landscape; refers to nothing outside itself. */
  readonly svg: string;
  readonly altText: string;
}

/** Draws a certificate; names are written as text and never as markup. */
export function drawCertificate(certificate: Certificate): CertificatePicture {
  const altText = describeCertificate(certificate).join(' ');
  const { id, name, title, score, issued, expires, journeyVersion, knowledgeVersion } = certificate;
  const size = Math.min(NAME_SIZE, Math.floor((NAME_SIZE * NAME_LETTERS) / [...name].length));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="says">`,
    `<title id="says">${asText(altText)}</title>`,
    ...FRAME,
    ...HOUSE,
    line(236, 24, QUIET, 'CERTIFICATE OF COMPLETION', { family: SANS, spacing: 8 }),
    line(330, size, INK, name),
    `<path d="M400 362H800" stroke="${ACCENT}" stroke-width="3"/>`,
    line(424, 26, QUIET, 'has walked the whole journey and passed its quiz', { family: SANS }),
    line(494, 42, INK, title),
    ...box(310, 'Score', `${score} %`),
    ...box(600, 'Issued', issued),
    ...box(890, 'Good until', expires),
    line(720, 24, INK, `Certificate ${id}`, { family: SANS, spacing: 2 }),
    line(752, 18, QUIET, `Anyone can check it: verify ${id}`, { family: SANS }),
    line(778, 16, QUIET, `Journey ${journeyVersion} · knowledge ${knowledgeVersion}`, {
      family: SANS,
    }),
    '</svg>',
  ].join('\n');
  return { svg, altText };
}

const FRAME: readonly string[] = [
  `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfaf4"/>`,
  `<rect x="28" y="28" width="1144" height="792" rx="10" fill="none" stroke="${INK}" stroke-width="4"/>`,
  `<rect x="42" y="42" width="1116" height="764" rx="4" fill="none" stroke="${ACCENT}" stroke-width="1.5"/>`,
];

/** A solid house with a lock on its door: the builder's half and the owner's. */
const HOUSE: readonly string[] = [
  `<g transform="translate(540 76)" fill="none" stroke="${INK}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round">`,
  '<path d="M8 56 60 10l52 46"/>',
  '<path d="M22 46v66h76V46"/>',
  `<rect x="46" y="72" width="28" height="40" rx="3" fill="${ACCENT}" stroke="none"/>`,
  '<circle cx="60" cy="88" r="4" fill="#fdfaf4" stroke="none"/>',
  '<path d="M60 90v9" stroke="#fdfaf4" stroke-width="4"/>',
  '</g>',
];

function box(x: number, label: string, value: string): readonly string[] {
  return [
    `<rect x="${x - 125}" y="556" width="250" height="108" rx="10" fill="#f3ece0"/>`,
    line(596, 18, QUIET, label, { family: SANS, x }),
    line(640, 34, INK, value, { x }),
  ];
}

interface LineStyle {
  readonly family?: string;
  readonly spacing?: number;
  readonly x?: number;
}

function line(
  y: number,
  size: number,
  colour: string,
  text: string,
  style: LineStyle = {},
): string {
  const { family = SERIF, spacing = 0, x = WIDTH / 2 } = style;
  const place = `x="${x}" y="${y}" text-anchor="middle"`;
  const font = `font-family="${family}" font-size="${size}" letter-spacing="${spacing}"`;
  return `<text ${place} ${font} fill="${colour}">${asText(text)}</text>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML knows no control characters, escaped or not. */
function asText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
