import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import { buttonsOf, validateCard } from '../support/teams-card-walker';
import { TEAMS_PEOPLE, teamsActivities as teams } from '../support/teams-fake';

interface Found {
  readonly contentType: string;
  readonly content: { readonly body: readonly unknown[]; readonly actions?: readonly unknown[] };
  readonly preview: {
    readonly contentType: string;
    readonly content: { readonly title: string; readonly text: string };
  };
}

describe('createTeamsAdapter as a search message extension', () => {
  let bot: TeamsBot;
  let url: string;

  beforeAll(async () => {
    bot = await startTeamsBot();
    url = bot.connector.serviceUrl;
  });
  afterAll(() => bot.stop());

  async function search(typed: string, value?: object): Promise<readonly Found[]> {
    const response = await bot.deliver(teams.search(url, typed, value && { value }));
    expect(response.status).toBe(200);
    const { composeExtension } = (await response.json()) as {
      composeExtension: { type: string; attachmentLayout: string; attachments: readonly Found[] };
    };
    expect(composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    return composeExtension.attachments;
  }
  const titles = (found: readonly Found[]) => found.map(({ preview }) => preview.content.title);

  it('finds a service and gives its overview as a card', async () => {
    const [first] = await search('rds');

    expect(first).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title: 'Amazon RDS: who does what' },
      },
    });
    expect(JSON.stringify(first?.content.body)).toContain('Amazon RDS: who does what');
  });

  it('finds a topic and gives its rule as a card', async () => {
    const found = await search('guest os');

    expect(titles(found)).toContainEqual(expect.stringMatching(/^Guest OS patching/));
    expect(found[0]?.preview.content.text).toMatch(/^(AWS|You|Shared|It depends) · /);
  });

  it.each(['backups rds', 'rds backups', 'backups on RDS'])(
    'finds a topic on a service for "%s"',
    async (typed) => {
      expect(titles(await search(typed))).toContainEqual(
        expect.stringMatching(/backups? .*on Amazon RDS$/i),
      );
    },
  );

  it.each([
    ['an empty field', undefined],
    ['the first run', { parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['no parameters', {}],
  ])('offers what people ask about most for %s', async (_what, value) => {
    const found = await search('', value);

    expect(found).toHaveLength(10);
    expect(new Set(titles(found)).size).toBe(10);
  });

  it('explains in one result what can be looked up when nothing is found', async () => {
    const found = await search('<b>quux</b> & zyzzy');

    expect(found).toHaveLength(1);
    expect(titles(found)[0]).toMatch(/^I know no service or topic called/);
    expect(titles(found)[0]).not.toMatch(/[<>&]/);
    expect(JSON.stringify(found[0]?.content)).toContain('Type a service');
  });

  it('has no second page', async () => {
    expect(await search('rds', { queryOptions: { skip: 25, count: 25 } })).toEqual([]);
  });

  it('gives cards within every limit, whose buttons tell that somebody inserted them', async () => {
    for (const typed of ['', 's', 'rds', 'encrypt', 'lambda logging', 'zzzz']) {
      for (const { content } of await search(typed)) {
        expect(validateCard(content)).toEqual([]);
        for (const action of buttonsOf(content)) {
          expect(action).toMatchObject({ data: { surface: 'inserted' } });
        }
      }
    }
  });

  it('asks the dialog nothing and posts nothing', async () => {
    await search('rds');

    expect(bot.turns).toHaveLength(0);
    expect(bot.connector.calls).toHaveLength(0);
  });

  it('does not answer the card that was inserted', async () => {
    const card = '<span class="inline-compose-card" contenteditable="false">AWS</span>';
    const inserted = teams.channel(url, card, { text: `<at>Demarc</at> ${card}` });
    await bot.deliver(inserted);
    await bot.deliver(teams.personal(url, card));
    await bot.deliver(teams.personal(url, 'a question', { id: 'asked' }));
    await bot.connector.waitFor(1);

    expect(bot.turns.map(({ input }) => input)).toEqual([{ kind: 'text', text: 'a question' }]);
  });

  it('answers a button of an inserted card in place, and leaves the message to whoever sent it', async () => {
    const before = bot.connector.calls.length;
    const data = { lookup: { kind: 'overview', service: 'rds' }, surface: 'inserted' };
    const response = await bot.deliver(teams.execute(url, data, { from: TEAMS_PEOPLE.user }));
    await bot.deliver(teams.personal(url, 'a later question', { id: 'later' }));
    const calls = await bot.connector.waitFor(before + 1);

    expect(await response.json()).toMatchObject({ value: { type: 'AdaptiveCard' } });
    expect(calls.slice(before).map(({ method }) => method)).toEqual(['POST']);
  });
});
