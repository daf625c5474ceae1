import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scrub } from '../../src/scrubbing';

const ROOT = path.resolve(__dirname, '../..');

/** Every text of a JSON value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function readTexts(folder: string): readonly string[] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    const read = () => readFileSync(path.join(ROOT, folder, file), 'utf8');
    if (file.endsWith('.json')) return textsOf(JSON.parse(read()));
    if (!file.endsWith('.jsonl')) return [];
    return read()
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => textsOf(JSON.parse(line)));
  });
}

describe('scrub', () => {
  it.each(['intents', 'test/knowledge/questions', 'test/knowledge/development'])(
    'takes nobody’s words for a secret: every text under %s',
    (folder) => {
      const texts = readTexts(folder);

      const taken = texts.filter((text) => scrub(text).found.some(({ isSecret }) => isSecret));

      expect(texts.length).toBeGreaterThan(500);
      expect(taken).toEqual([]);
    },
  );
});
