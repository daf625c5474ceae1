import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { callDemarc, ROOT } from '../support/process';

jest.setTimeout(60_000);

const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');

describe('README', () => {
  it('shows an exchange that happens exactly so', async () => {
    const [, question = '', answer] =
      /```console\n\$ npm run ask -- "([^"]+)"\n([\s\S]+?)```/.exec(README) ?? [];

    const { stdout } = await callDemarc(['ask', question]);

    expect(stdout).toBe(answer);
  });

  it.each(['controls', 'classes', 'services', 'concepts'])('counts the %s right', (kind) => {
    const count = readdirSync(path.join(ROOT, 'intents', kind)).length;
    const word = kind === 'controls' ? 'topics' : kind;

    expect(README).toMatch(new RegExp(`\\b${count} ${word}`));
  });

  it('says what Demarc is not', () => {
    expect(README).toContain('not affiliated with or endorsed by AWS, Slack or Microsoft');
    expect(README).toContain('guidance, not legal advice');
  });

  it.each([...README.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, target]) => target ?? ''))(
    'links to %s, which is there',
    (target) => {
      expect(() => readdirSync(path.join(ROOT, path.dirname(target)))).not.toThrow();
      expect(readdirSync(path.join(ROOT, path.dirname(target)))).toContain(path.basename(target));
    },
  );
});
