import {
  type Import,
  readImports,
  readSourceFiles,
  type SourceFile,
} from '../support/source-files';

/** What a room may import: other rooms, whole or by type, and packages beside Node's own. */
interface Room {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: RegExp;
}

const ADAPTER: Room = {
  rooms: ['errors', 'dialog', 'replies', 'adapters/adapter'],
  types: ['http', 'telemetry'],
};

const ROOMS: Readonly<Record<string, Room>> = {
  errors: { rooms: [] },
  locations: { rooms: [] },
  'local-person': { rooms: [], types: ['dialog'] },
  knowledge: { rooms: ['errors'], packages: /^ajv/ },
  matcher: { rooms: ['errors', 'knowledge'], packages: /^natural\/lib\/natural\// },
  replies: { rooms: ['errors', 'knowledge'] },
  scrubbing: { rooms: [] },
  dialog: { rooms: ['errors', 'knowledge', 'matcher', 'replies', 'scrubbing'] },
  curation: { rooms: ['errors', 'matcher'] },
  explore: {
    rooms: ['dialog', 'errors', 'knowledge', 'locations', 'replies'],
    packages: /^@resvg\//,
  },
  jobs: { rooms: ['errors'], types: ['dialog', 'telemetry'] },
  onboarding: {
    rooms: ['errors', 'knowledge', 'replies'],
    types: ['dialog', 'jobs', 'telemetry'],
    packages: /^luxon$/,
  },
  stores: {
    rooms: ['dialog', 'errors', 'jobs', 'onboarding'],
    types: ['knowledge'],
    packages: /^(kysely|libsql|pg)$/,
  },
  telemetry: {
    rooms: ['errors', 'replies', 'scrubbing'],
    types: ['dialog'],
    packages: /^(pino|prom-client)$/,
  },
  http: { rooms: ['errors'], types: ['telemetry'], packages: /^(express|helmet)$/ },
  config: { rooms: ['errors'], packages: /^dotenv$/ },
  'adapters/adapter': { rooms: ['errors'], types: ['dialog', 'http'] },
  'adapters/console': ADAPTER,
  'adapters/web': {
    ...ADAPTER,
    rooms: [...ADAPTER.rooms, 'explore'],
    packages: /^(adaptivecards|markdown-it)\//,
  },
  'adapters/slack': { ...ADAPTER, packages: /^(@slack\/|undici$)/ },
  'adapters/teams': { ...ADAPTER, packages: /^(botbuilder|botframework|undici$)/ },
  lifecycle: {
    rooms: ['adapters/adapter', 'http'],
    types: ['config', 'jobs', 'telemetry'],
  },
  // The composition root sees every room and no package; the playground and learning are parts of it.
  app: { rooms: [] },
  learning: { rooms: [] },
  playground: { rooms: [] },
  doctor: {
    rooms: [
      'adapters/adapter',
      'adapters/slack',
      'adapters/teams',
      'config',
      'errors',
      'knowledge',
      'locations',
      'matcher',
      'stores',
    ],
  },
  main: { rooms: ['app', 'config', 'doctor', 'errors', 'telemetry'] },
  cli: {
    rooms: [
      'adapters/console',
      'config',
      'curation',
      'dialog',
      'doctor',
      'errors',
      'explore',
      'knowledge',
      'local-person',
      'locations',
      'main',
      'matcher',
      'onboarding',
      'replies',
      'stores',
    ],
    packages: /^(commander|dotenv|fflate)$/,
  },
};

/** What may put any rooms together. */
const ROOTS = ['app', 'learning', 'playground'];

const files = readSourceFiles();
const paths = new Set(files.map((file) => file.path));
const roomOf = (path: string) => {
  const [first = '', second = ''] = path.replace(/\.ts$/, '').split('/');
  return first === 'adapters' ? `${first}/${second}` : first;
};

function judge(file: SourceFile, each: Import): string | undefined {
  const own = roomOf(file.path);
  const room = ROOMS[own];
  if (room === undefined) return `${own} is no room of the table`;
  return each.target === undefined
    ? judgePackage(room, each.from)
    : judgeFile(own, room, each, each.target);
}

function judgePackage(room: Room, name: string): string | undefined {
  const isAllowed = name.startsWith('node:') || room.packages?.test(name);
  return isAllowed ? undefined : `may not import the package ${name}`;
}

function judgeFile(own: string, room: Room, each: Import, target: string): string | undefined {
  if (target.endsWith('(not found)')) return `imports ${each.from}, which is not there`;
  const other = roomOf(target);
  if (other === own) return undefined;
  const rooms = each.isTypeOnly ? [...room.rooms, ...(room.types ?? [])] : room.rooms;
  if (!ROOTS.includes(own) && !rooms.includes(other)) return `may not import ${other}`;
  // The page shows what the platforms would: their renderers alone, without the SDK behind their index.
  const isRenderer = own === 'playground' && /^adapters\/(slack|teams)\/render\.ts$/.test(target);
  const isFront = isRenderer || target.endsWith('/index.ts') || target === `${other}.ts`;
  return isFront ? undefined : `reaches past the index of ${other}: ${each.from}`;
}

describe('the rooms', () => {
  it('are all in the table', () => {
    const found = [...new Set(files.map((file) => roomOf(file.path)))].sort();

    expect(found.filter((room) => ROOMS[room] === undefined)).toEqual([]);
    expect(Object.keys(ROOMS).filter((room) => !found.includes(room))).toEqual([]);
  });

  it('import only what the table allows, through the index of a room', () => {
    const faults = files.flatMap((file) =>
      readImports(file, paths).flatMap((each) => {
        const fault = judge(file, each);
        return fault === undefined ? [] : [`src/${file.path} ${fault}`];
      }),
    );

    expect(faults).toEqual([]);
  });

  it('have no circle of imports', () => {
    const targets = new Map(
      files.map((file) => [
        file.path,
        readImports(file, paths).flatMap((each) => (each.target ? [each.target] : [])),
      ]),
    );

    expect(findCircle(targets)).toEqual([]);
  });

  it('of the core know nothing of the process, the network and the files', () => {
    const core = files.filter((file) => /^(replies|dialog|scrubbing)\//.test(file.path));
    const packages = core.flatMap((file) =>
      readImports(file, paths).flatMap((each) =>
        each.target ? [] : [`${file.path}: ${each.from}`],
      ),
    );

    expect(core.length).toBeGreaterThan(0);
    expect(packages).toEqual([]);
  });
});

describe('judge', () => {
  const within = (path: string, text: string) => {
    const file = { path, text };
    return readImports(file, paths).map((each) => judge(file, each));
  };

  it.each([
    ['adapters/teams/render.ts', "import { renderReply } from '../slack/render';"],
    ['adapters/web/parse.ts', "import { loadKnowledge } from '../../knowledge';"],
    ['adapters/slack/x.ts', "import { startHttpServer } from '../../http';"],
    ['dialog/x.ts', "import type { Logger } from '../telemetry';"],
    ['replies/x.ts', "export { loadMatcher } from '../matcher';"],
    ['cli/x.ts', "const bolt = require('@slack/bolt');"],
    ['matcher/x.ts', "import natural from 'natural';"],
    ['stores/x.ts', "import { createDialog } from '../dialog/create-dialog';"],
    ['cli/x.ts', "import { gone } from './gone';"],
    ['cellar/x.ts', "import { BotError } from '../errors';"],
  ])('refuses in %s: %s', (path, text) => {
    expect(within(path, text)).toEqual([expect.any(String)]);
  });

  it.each([
    ['adapters/slack/x.ts', "import type { Endpoint } from '../../http';"],
    ['adapters/slack/x.ts', "import {\n  type Endpoint,\n  type Readiness,\n} from '../../http';"],
    ['adapters/slack/x.ts', "import { App } from '@slack/bolt';"],
    ['matcher/x.ts', "import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';"],
    ['cli/x.ts', "const { run } = require('../main') as typeof import('../main');"],
  ])('allows in %s: %s', (path, text) => {
    expect(within(path, text).filter(Boolean)).toEqual([]);
  });
});

function findCircle(targets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of targets.get(file) ?? []) {
      const circle = visit(target, [...trail, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
