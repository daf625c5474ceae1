import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { readCommand } from '../../../../src/dialog/read-command';
import { DISCLAIMER, EXAMPLE_QUESTIONS } from '../../../../src/replies';

const ROOT = path.resolve(__dirname, '../../../..');
const FOLDER = path.join(ROOT, 'manifests/teams');
const TEXT = readFileSync(path.join(FOLDER, 'manifest.json'), 'utf8');
const MANIFEST = JSON.parse(TEXT);
const APP_ID = placeholder('TEAMS_APP_ID');
const DOMAIN = placeholder('PUBLIC_DOMAIN');

function placeholder(name: string): string {
  return `\${${name}}`;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: readonly Buffer[];
}

/** Reads a PNG of eight-bit RGBA whose rows are not filtered, as ours are written. */
function readPng(name: string): Picture {
  const file = readFileSync(path.join(FOLDER, name));
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const isData = file.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const pixels: Buffer[] = [];
  for (let index = 0; index < width * height; index += 1) {
    const at = Math.floor(index / width) * (width * 4 + 1) + 1 + (index % width) * 4;
    pixels.push(rows.subarray(at, at + 4));
  }
  return { width, height, pixels };
}

describe('manifests/teams', () => {
  it('names nothing but two placeholders', () => {
    const placeholders = new Set(TEXT.match(/\$\{[A-Z_]+\}/g));

    expect([...placeholders].sort()).toEqual([DOMAIN, APP_ID]);
    expect(TEXT).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/i);
  });

  it('follows schema 1.30 and its lengths', () => {
    expect(MANIFEST).toMatchObject({
      manifestVersion: '1.30',
      version: JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version,
      id: APP_ID,
      validDomains: [DOMAIN],
    });
    expect(MANIFEST.$schema).toContain('/v1.30/');
    expect(MANIFEST.name.short.length).toBeLessThanOrEqual(30);
    expect(MANIFEST.description.short.length).toBeLessThanOrEqual(80);
    expect(MANIFEST.developer.name.length).toBeLessThanOrEqual(32);
  });

  it('serves the three places the bot answers in', () => {
    expect(MANIFEST.bots).toHaveLength(1);
    expect(MANIFEST.bots[0]).toMatchObject({
      botId: APP_ID,
      scopes: ['personal', 'team', 'groupChat'],
    });
  });

  it('lists commands the bot answers, and all it is shown to answer', () => {
    const lists: readonly { commands: readonly { title: string; description: string }[] }[] =
      MANIFEST.bots[0].commandLists;
    for (const { commands } of lists) {
      const titles = commands.map(({ title }) => title);
      const spoken = titles.filter((title) => readCommand(title) === undefined);

      expect(commands.length).toBeLessThanOrEqual(10);
      expect(spoken).toEqual([...EXAMPLE_QUESTIONS]);
      expect(titles.map(readCommand).filter(Boolean)).toEqual(['help', 'forget']);
    }
    expect(lists).toHaveLength(1);
  });

  it('says whose it is not, and what it is worth', () => {
    expect(DISCLAIMER).toMatch(/not affiliated with or endorsed by AWS/);
    expect(MANIFEST.description.full).toMatch(
      /not affiliated with or endorsed by AWS or Microsoft, and an answer is guidance, not legal advice/,
    );
  });

  it('has a colour icon of 192 pixels without holes', () => {
    const { width, height, pixels } = readPng(MANIFEST.icons.color);

    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every((pixel) => pixel[3] === 255)).toBe(true);
  });

  it('has an outline icon of 32 pixels, white on nothing', () => {
    const { width, height, pixels } = readPng(MANIFEST.icons.outline);
    const seen = pixels.filter((pixel) => pixel[3] !== 0);

    expect([width, height]).toEqual([32, 32]);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(32 * 32);
    expect(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(
      true,
    );
  });
});
