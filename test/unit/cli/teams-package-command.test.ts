import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runTeamsPackage, type TeamsPackageOptions } from '../../../src/cli/teams-package-command';
import { TEAMS_PACKAGE } from '../../../src/locations';
import { APP_ID } from '../../support/teams-fake';
import { fillManifest, TEAMS_FOLDER, validateTeamsManifest } from '../../support/teams-manifest';

describe('runTeamsPackage', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'demarc-package-'));
    file = path.join(folder, 'app.zip');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (options: Partial<TeamsPackageOptions> = {}) => {
    const lines: string[] = [];
    const given = { appId: APP_ID, domain: 'demarc.example.com', out: file, ...options };
    runTeamsPackage(TEAMS_PACKAGE, given, (line) => lines.push(line));
    return lines;
  };
  const read = () => unzipSync(readFileSync(file));

  it('puts the manifest and the two icons at the root, and nothing else', () => {
    expect(write()).toEqual([expect.stringContaining('app.zip is written: upload it in Teams')]);

    const files = read();
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    for (const name of ['color.png', 'outline.png']) {
      expect(Buffer.from(files[name] ?? [])).toEqual(readFileSync(path.join(TEAMS_FOLDER, name)));
    }
  });

  it('fills in the app and the domain, so that the schema holds', () => {
    write();
    const text = strFromU8(read()['manifest.json'] ?? new Uint8Array());

    expect(JSON.parse(text)).toEqual(fillManifest(APP_ID, 'demarc.example.com'));
    expect(validateTeamsManifest(JSON.parse(text))).toEqual([]);
    expect(text).not.toContain('$' + '{');
  });

  it('writes the same bytes for the same app, whenever it is called', () => {
    write();
    const first = readFileSync(file);
    write({ appId: APP_ID.toUpperCase(), domain: 'Demarc.Example.com' });

    expect(readFileSync(file).equals(first)).toBe(true);
    expect(statSync(file).size).toBeLessThan(20_000);
  });

  it.each<[string, Partial<TeamsPackageOptions>, RegExp]>([
    ['no guid', { appId: 'demarc' }, /^demarc is no Microsoft App ID: /],
    ['an address', { domain: 'https://demarc.example.com' }, /is no host: .*without https/],
    ['a path', { domain: 'demarc.example.com/bot' }, /is no host/],
    ['one word', { domain: 'localhost' }, /^localhost is no host/],
    ['quotes', { domain: 'a".example.com' }, /is no host/],
    ['no place to write', { out: '/no/such/folder/app.zip' }, /cannot be written \(ENOENT\)/],
  ])('says what is wrong with %s', (_name, options, message) => {
    expect(() => write(options)).toThrow(
      expect.objectContaining({ name: 'UsageError', message: expect.stringMatching(message) }),
    );
  });
});
