import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  LEARN_PROMPT,
  MENU,
  MESSAGE_COMMAND,
  SEARCH_COMMAND,
  SEARCH_PARAMETER,
} from '../../../../src/adapters/teams/names';
import { readLearning } from '../../../../src/dialog';
import { readCommand } from '../../../../src/dialog/read-command';
import { createLegalPages } from '../../../../src/http/legal-pages';
import { DISCLAIMER, EXAMPLE_QUESTIONS } from '../../../../src/replies';
import { ROOT } from '../../../support/process';
import { readPng } from '../../../support/read-png';
import { APP_ID } from '../../../support/teams-fake';
import {
  type CommandList,
  fillManifest,
  TEAMS_FOLDER,
  TEAMS_MANIFEST,
  TEAMS_MANIFEST_TEXT,
  validateTeamsManifest,
} from '../../../support/teams-manifest';

const DOMAIN = 'demarc.example.com';
const [BOT] = TEAMS_MANIFEST.bots;
const LISTS = BOT?.commandLists ?? [];

function placeholder(name: string): string {
  return `\${${name}}`;
}

function titlesOf({ commands }: CommandList, type: string): readonly string[] {
  return commands.filter((each) => (each.type ?? 'basic') === type).map(({ title }) => title);
}

/** The prompts that ask what their title says. */
function questionsOf({ commands }: CommandList): readonly string[] {
  return commands
    .filter(({ type, title, prompt }) => type === 'prompt' && prompt === title)
    .map(({ title }) => title);
}

const LEARN_TITLE = 'Learn who does what';

function isLearnPrompt({ title }: CommandList['commands'][number]): boolean {
  return title === LEARN_TITLE;
}

/** A command as its description shows it in use. */
function withExample(title: string): string {
  return title === 'verify' ? 'verify AB12CD34EF56' : title;
}

describe('manifests/teams', () => {
  it("keeps Microsoft's schema 1.30 when it is filled in", () => {
    expect(validateTeamsManifest(fillManifest(APP_ID, DOMAIN))).toEqual([]);
    expect(TEAMS_MANIFEST.manifestVersion).toBe('1.30');
  });

  it('names nothing but two placeholders', () => {
    const placeholders = new Set(TEAMS_MANIFEST_TEXT.match(/\$\{[A-Z_]+\}/g));

    expect([...placeholders].sort()).toEqual(['PUBLIC_DOMAIN', 'TEAMS_APP_ID'].map(placeholder));
    expect(TEAMS_MANIFEST_TEXT).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/i);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

    expect(TEAMS_MANIFEST.version).toBe(version);
  });

  it('serves the three places the bot answers in, and every kind of channel', () => {
    expect(TEAMS_MANIFEST.bots).toHaveLength(1);
    expect(BOT).toMatchObject({
      botId: TEAMS_MANIFEST.id,
      scopes: ['personal', 'team', 'groupChat'],
    });
    expect(TEAMS_MANIFEST).toMatchObject({ supportsChannelFeatures: 'tier1' });
  });

  it('starts a conversation with the questions of the help, wherever it takes part', () => {
    const starters = LISTS.filter((list) => titlesOf(list, 'prompt').length > 0);

    expect(starters.flatMap(({ scopes }) => scopes).sort()).toEqual(
      [...(BOT?.scopes ?? [])].sort(),
    );
    // A menu has room for so many: in a chat of one's own a journey takes the place of the last.
    for (const list of starters) {
      const isOwn = list.scopes.includes('personal');
      expect(questionsOf(list)).toEqual(EXAMPLE_QUESTIONS.slice(0, isOwn ? -1 : undefined));
    }
  });

  it('begins a journey with one press in a chat of one’s own, where nobody reads along', () => {
    const found = LISTS.filter((list) => titlesOf(list, 'prompt').includes(LEARN_TITLE));
    const [prompt] = found.flatMap(({ commands }) => commands.filter(isLearnPrompt));

    expect(found.map(({ scopes }) => scopes)).toEqual([['personal']]);
    expect(prompt?.prompt).toBe(LEARN_PROMPT);
    expect(readLearning(LEARN_PROMPT)).toBe('continue');
  });

  it('lists commands it knows wherever it takes part, and behind a slash where others read', () => {
    const commands = LISTS.filter((list) => titlesOf(list, 'basic').length > 0);

    expect(commands.flatMap(({ scopes }) => scopes).sort()).toEqual(
      [...(BOT?.scopes ?? [])].sort(),
    );
    for (const list of commands) {
      const titles = titlesOf(list, 'basic');
      expect(titles).toEqual(MENU[list.scopes.includes('personal') ? 'personal' : 'shared']);
      for (const title of titles) {
        const isKnown = readCommand(title) ?? readLearning(withExample(title));
        expect([title, Boolean(isKnown)]).toEqual([title, !['overview', 'diff'].includes(title)]);
      }
    }
    const slash = LISTS.filter(({ triggers }) => triggers?.includes('slash'));
    expect(slash.map(({ scopes }) => scopes)).toEqual([['team', 'groupChat']]);
    expect(BOT?.supportsTargetedMessages).toBe(true);
  });

  it('shows no more commands than a menu has room for', () => {
    expect(LISTS.length).toBeLessThanOrEqual(3);
    for (const { commands } of LISTS) expect(commands.length).toBeLessThanOrEqual(10);
  });

  it('offers a search while one writes and an action on a message', () => {
    const [extension, ...others] = TEAMS_MANIFEST.composeExtensions;

    expect(others).toEqual([]);
    expect(extension?.botId).toBe(TEAMS_MANIFEST.id);
    expect(extension?.commands).toEqual([
      expect.objectContaining({
        id: SEARCH_COMMAND,
        type: 'query',
        initialRun: true,
        context: ['compose', 'commandBox'],
        parameters: [expect.objectContaining({ name: SEARCH_PARAMETER })],
      }),
      expect.objectContaining({
        id: MESSAGE_COMMAND,
        type: 'action',
        fetchTask: true,
        context: ['message'],
      }),
    ]);
  });

  it('asks for no permission', () => {
    expect(Object.keys(TEAMS_MANIFEST)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/ermissions$|^authorization$|^webApplicationInfo$/),
      ]),
    );
  });

  it('names the one domain, and pages there that are served', () => {
    const { developer, validDomains } = TEAMS_MANIFEST;
    const paths = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl].map((url) =>
      url?.replace(`https://${placeholder('PUBLIC_DOMAIN')}`, ''),
    );

    expect(validDomains).toEqual([placeholder('PUBLIC_DOMAIN')]);
    expect(paths).toEqual(['/terms', '/privacy', '/terms']);
    expect(createLegalPages([]).map((page) => page.path)).toEqual(expect.arrayContaining(paths));
  });

  it('says whose it is not, and what it is worth', () => {
    expect(DISCLAIMER).toMatch(/not affiliated with or endorsed by AWS/);
    expect(TEAMS_MANIFEST.description.full).toMatch(
      /not affiliated with or endorsed by AWS or Microsoft, and an answer is guidance, not legal advice/,
    );
  });

  it('has a colour icon of 192 pixels without holes', () => {
    const file = readFileSync(path.join(TEAMS_FOLDER, TEAMS_MANIFEST.icons.color));
    const { width, height, pixels } = readPng(file);

    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every((pixel) => pixel[3] === 255)).toBe(true);
    expect(pixels[0]).toEqual([0x1f, 0x3a, 0x5f, 255]);
    expect(new Set(pixels.map(String)).size).toBeGreaterThan(4);
  });

  it('has an outline icon of 32 pixels, white on nothing', () => {
    const file = readFileSync(path.join(TEAMS_FOLDER, TEAMS_MANIFEST.icons.outline));
    const { width, height, pixels } = readPng(file);
    const seen = pixels.filter((pixel) => pixel[3] !== 0);

    expect([width, height]).toEqual([32, 32]);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(32 * 32);
    expect(seen.filter((pixel) => pixel.slice(0, 3).some((value) => value !== 255))).toEqual([]);
  });
});

describe('validateTeamsManifest', () => {
  it.each<[string, (manifest: ReturnType<typeof anyManifest>) => void]>([
    ['a long name', (manifest) => (manifest.name.short = 'x'.repeat(31))],
    ['a missing icon', (manifest) => delete manifest.icons.outline],
    ['an unknown key', (manifest) => (manifest.colour = 'blue')],
    ['a placeholder', (manifest) => (manifest.bots[0].botId = placeholder('TEAMS_APP_ID'))],
    [
      'thirteen commands',
      (m) => (m.bots[0].commandLists[0].commands = Array(13).fill({ title: 'x' })),
    ],
    ['an unknown trigger', (manifest) => (manifest.bots[0].commandLists[2].triggers = ['shout'])],
    ['a long title', (m) => (m.composeExtensions[0].commands[0].title = 'x'.repeat(33))],
  ])('finds %s', (_name, spoil) => {
    const manifest = anyManifest();
    spoil(manifest);

    expect(validateTeamsManifest(manifest)).not.toEqual([]);
  });
});

/** The manifest with nothing known about it, for tests that spoil it. */
function anyManifest() {
  return JSON.parse(JSON.stringify(fillManifest(APP_ID, DOMAIN)));
}
