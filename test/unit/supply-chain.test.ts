import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) =>
  JSON.parse(readFileSync(path.resolve(__dirname, '../..', file), 'utf8'));
const own = read('package.json') as Readonly<Record<string, Readonly<Record<string, string>>>>;
const lock = read('package-lock.json') as {
  readonly packages: Readonly<Record<string, Package>>;
};
const packages = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, details]) => ({ name: place.replace(/^.*node_modules\//, ''), ...details }));

/** Licences that ask for no more than their own text to be kept. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
]);

/** A licence that one package may have, and why. */
interface Exception {
  readonly licence: string;
  readonly why: string;
}

/** Read by hand; no other package may have these licences, and these no others. */
const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  sylvester: {
    licence: 'none',
    why: 'MIT by its README and its source; the package names no licence in its manifest',
  },
  '@resvg/resvg-js': {
    licence: 'MPL-2.0',
    why: 'asks only for its own files to stay open, and they are used as published',
  },
  argparse: {
    licence: 'PSF-2.0',
    why: "Python's licence for code that was ported from it: asks for its text and a note of changes, and it is used as published; markdown-it brings it for its command line, which the bot never runs",
  },
  'axe-core': { licence: 'MPL-2.0', why: 'a test tool; it is not shipped' },
  'caniuse-lite': { licence: 'CC-BY-4.0', why: 'a table that tests need; it is not shipped' },
};

/** A package by its name, or the part of it that is made for one system, with the licence that was read. */
function isException(name: string, licence: string): boolean {
  return Object.entries(EXCEPTIONS).some(([known, { licence: read }]) => {
    return licence === read && (name === known || name.startsWith(`${known}-`));
  });
}

/** Every part of "A AND B" must do, one part of "A OR B" is enough. */
function isAllowed(licence: string): boolean {
  const plain = licence.replace(/[()]/g, '');
  const parts = plain.split(/ (?:AND|OR) /);
  return / OR /.test(plain)
    ? parts.some((part) => ALLOWED.has(part))
    : parts.every((part) => ALLOWED.has(part));
}

describe('package-lock.json', () => {
  it('holds no licence that is not on the list', () => {
    const others = packages.filter(
      ({ name, license = 'none' }) => !isAllowed(license) && !isException(name, license),
    );

    expect(others.map(({ name, version, license }) => `${name}@${version}: ${license}`)).toEqual(
      [],
    );
  });

  it('ships no exception but what is named, and names none that is gone', () => {
    const names = packages.map(({ name }) => name);
    const shipped = packages.filter(({ dev }) => !dev).map(({ name }) => name);

    expect(Object.keys(EXCEPTIONS).filter((name) => !names.includes(name))).toEqual([]);
    expect(shipped.filter((name) => ['axe-core', 'caniuse-lite'].includes(name))).toEqual([]);
  });

  it('ships nothing that runs a script when it is installed', () => {
    const scripted = packages.filter(({ hasInstallScript, dev }) => hasInstallScript && !dev);

    expect(scripted.map(({ name }) => name)).toEqual([]);
  });

  it('names a checksum for every package, and no place but a registry', () => {
    const loose = packages.filter(
      ({ resolved, integrity }) =>
        /^(git|file|http:)/.test(resolved ?? '') || !integrity?.startsWith('sha512-'),
    );

    expect(loose.map(({ name }) => name)).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins every package to one version', () => {
    const all = Object.entries({ ...own.dependencies, ...own.devDependencies });

    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('isException', () => {
  it.each([
    ['argparse', 'PSF-2.0', true],
    ['@resvg/resvg-js-linux-x64-gnu', 'MPL-2.0', true],
    ['argparse', 'GPL-3.0', false],
    ['another', 'PSF-2.0', false],
    ['another', 'MPL-2.0', false],
  ])('judges %s under %s', (name, licence, verdict) => {
    expect(isException(name, licence)).toBe(verdict);
  });
});

describe('isAllowed', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0', false],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['none', false],
  ])('judges %s', (licence, verdict) => {
    expect(isAllowed(licence)).toBe(verdict);
  });
});
