import fc from 'fast-check';
import {
  APP_PASSWORD,
  signedToken,
  TEAMS_PEOPLE,
  teamsActivities as teams,
} from '../support/teams-fake';
import { startTeamsProcess, type TeamsProcess } from '../support/teams-process';

jest.setTimeout(60_000);

const FIELDS = [
  'type',
  'id',
  'channelId',
  'serviceUrl',
  'from',
  'recipient',
  'conversation',
  'text',
  'entities',
  'channelData',
] as const;

describe('demarc serve on Teams', () => {
  let teamsProcess: TeamsProcess;
  let url: string;

  beforeAll(async () => {
    teamsProcess = await startTeamsProcess();
    url = teamsProcess.connector.serviceUrl;
  });
  afterAll(() => teamsProcess.stop());

  const token = () => signedToken(teamsProcess.openId, { serviceUrl: url });
  const readiness = async () => (await fetch(`${teamsProcess.bot.url}/readyz`)).status;

  it.each<[string, string]>([
    ['nothing', ''],
    ['{}', '{}'],
    ['a number for a type', '{"type":5}'],
    ['[]', '[]'],
    ['null', 'null'],
    ['bad JSON', '{"type":"message"'],
    ['no text at all', '\u0000\u0001'],
    ['1 MB', JSON.stringify({ type: 'message', text: 'x'.repeat(1024 * 1024 - 100) })],
    ['more than 1 MB', JSON.stringify({ type: 'message', text: 'x'.repeat(1024 * 1024) })],
    ['deep nesting', '['.repeat(100_000)],
  ])('refuses %s, signed or not, and goes on', async (_what, body) => {
    const unsigned = await teamsProcess.post(body);
    const signed = await teamsProcess.post(body, await token());

    expect([400, 401, 413]).toContain(unsigned.status);
    expect([400, 413]).toContain(signed.status);
    expect(await readiness()).toBe(200);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'refuses the method %s, signed or not',
    async (method) => {
      const address = `${teamsProcess.bot.url}/api/messages`;
      const unsigned = await fetch(address, { method });
      const signed = await fetch(address, { method, headers: { authorization: await token() } });

      expect([unsigned.status, signed.status]).toEqual([404, 404]);
      expect(await readiness()).toBe(200);
    },
  );

  it('answers no request with a 5xx, whatever is missing from an activity or strange in it', async () => {
    const builders = [
      teams.personal(url, 'x'),
      teams.channel(url, 'x'),
      teams.submit(url, { kind: 'help' }),
      teams.execute(url, { lookup: { kind: 'help' } }),
      teams.vote(url, 'like', '{}'),
      teams.installation(url, 'add'),
      teams.other('messageUpdate', url, {}),
      teams.other('invoke', url, { name: 'composeExtension/query', value: {} }),
      teams.other('invoke', url, { name: 'composeExtension/fetchTask', value: {} }),
    ];
    const authorization = await token();
    const strange = fc.record({
      activity: fc.constantFrom(...builders),
      field: fc.constantFrom(...FIELDS, 'value', 'name', 'action', 'replyToId', 'locale'),
      value: fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 3 })),
      isSigned: fc.boolean(),
    });

    await fc.assert(
      fc.asyncProperty(strange, async ({ activity, field, value, isSigned }) => {
        const body = JSON.stringify({ ...activity, [field]: value });
        const response = await teamsProcess.post(body, isSigned ? authorization : undefined);
        expect(response.status).toBeLessThan(500);
        if (!isSigned) expect([400, 401]).toContain(response.status);
      }),
      { seed: 6, numRuns: 300 },
    );
    expect(await readiness()).toBe(200);
  });

  it.each(FIELDS.slice(0, 7))('sends nothing for an activity without %s', async (field) => {
    const before = teamsProcess.connector.calls.length;
    const activity = { ...teams.personal(url, 'who patches rds?'), [field]: undefined };

    expect((await teamsProcess.post(JSON.stringify(activity), await token())).status).toBe(400);
    expect(teamsProcess.connector.calls).toHaveLength(before);
  });

  it('has logged no word, no name and no token of all this', async () => {
    const { connector } = teamsProcess;
    const question = 'does anybody patch the sunflower database?';
    const before = connector.calls.length;
    const authorization = await token();
    await teamsProcess.post(JSON.stringify(teams.personal(url, question)), authorization);
    await connector.waitFor(before + 1);
    const { stdout, stderr } = await teamsProcess.bot.stop();
    const log = stdout + stderr;

    for (const secret of [
      'sunflower',
      TEAMS_PEOPLE.user.name,
      TEAMS_PEOPLE.user.aadObjectId,
      APP_PASSWORD,
      authorization.split('.')[2] ?? authorization,
      'token-1',
      url,
    ]) {
      expect(log).not.toContain(secret);
    }
    expect(log).toContain('teams-request-refused');
  });
});
