import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COUNTERS, GAUGES, TIMERS } from '../../src/telemetry';

const text = readFileSync(path.resolve(__dirname, '../../docs/operations.md'), 'utf8');

describe('docs/operations.md', () => {
  it('lists every metric with its labels, and no other', () => {
    const rows = [...text.matchAll(/^\| `(demarc_\w+)` \| ([^|]*)\|/gm)].map((row) => [
      row[1],
      (row[2] ?? '')
        .split(',')
        .map((label) => label.trim())
        .filter(Boolean),
    ]);
    const all = Object.entries({ ...COUNTERS, ...TIMERS, ...GAUGES });

    expect(rows.sort()).toEqual(all.map(([name, { labels }]) => [name, [...labels]]).sort());
  });

  it('names only files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((link) => link[1] ?? '');
    const read = (link: string) => readFileSync(path.resolve(__dirname, '../../docs', link));

    for (const link of links) expect(() => read(link)).not.toThrow();
  });
});
