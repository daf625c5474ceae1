import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import { teamsActivities as teams } from '../support/teams-fake';

describe('createTeamsAdapter', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    bot = await startTeamsBot({ options: { timing: { delivery: 400, deliveryPause: 4 } } });
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  const ask = (text = 'who patches rds?') => bot.deliver(teams.personal(url, text));
  const failure = () => bot.logger.lines.find(({ event }) => event === 'reply-failed')?.fields;

  it.each([[429], [412], [502], [503], [504]])('tries again after a %i', async (status) => {
    bot.connector.plan({ status }, { status });
    await ask();
    await bot.logged('turn-answered');

    expect(bot.connector.calls).toHaveLength(3);
    expect(new Set(bot.connector.calls.map(({ body }) => body)).size).toBe(1);
  });

  it('waits as long as the connector asks', async () => {
    bot.connector.plan({ status: 429, headers: { 'retry-after': '0' } });
    await ask();
    await bot.logged('turn-answered');

    expect(bot.connector.calls).toHaveLength(2);
  });

  it('gives up at once when the connector asks for more time than a delivery has', async () => {
    bot.connector.plan({ status: 429, headers: { 'retry-after': '60' } });
    await ask();
    await bot.logged('reply-failed');

    expect(failure()).toMatchObject({ status: 429, attempts: 1 });
  });

  it('gives up after three more tries', async () => {
    bot.connector.plan(...Array(9).fill({ status: 503 }));
    await ask();
    await bot.logged('reply-failed');

    expect(bot.connector.calls).toHaveLength(4);
    expect(failure()).toMatchObject({ status: 503, attempts: 4, code: 'DELIVERY_FAILED' });
  });

  it.each([[400], [403], [404], [413], [500]])('does not try again after a %i', async (status) => {
    bot.connector.plan({ status });
    await ask();
    await bot.logged('reply-failed');

    expect(bot.connector.calls).toHaveLength(1);
  });

  it('tries again with a fresh token after a 401', async () => {
    bot.connector.plan({ status: 401 });
    await ask();
    const calls = await bot.connector.waitFor(2);

    expect(calls.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('tries again after a broken connection', async () => {
    bot.connector.plan('reset');
    await ask();
    await bot.logged('turn-answered');

    expect(bot.connector.calls).toHaveLength(2);
  });

  it('gives up on a connector that hangs, and answers the next turn', async () => {
    bot.connector.plan('hang');
    const response = await ask('hang');
    await ask('next');
    await bot.logged('reply-failed');
    await bot.logged('turn-answered');

    expect(response.status).toBe(200);
    expect(failure()).toMatchObject({ attempts: 1 });
    expect(bot.connector.calls).toHaveLength(2);
    expect(bot.adapter.isReady()).toBe(true);
  });

  it('fails fast when nobody listens, and stays alive', async () => {
    await bot.connector.stop();
    await ask();
    await bot.logged('reply-failed');

    expect(failure()).toMatchObject({ attempts: 1, code: 'DELIVERY_FAILED' });
    expect(bot.adapter.isReady()).toBe(true);
  });

  it('asks for one token however many replies wait for it', async () => {
    await Promise.all([ask('one'), ask('two'), ask('three')]);
    await bot.connector.waitFor(3);

    expect(bot.openId.grants).toHaveLength(1);
    expect(Object.fromEntries(bot.openId.grants[0] ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      scope: 'https://api.botframework.com/.default',
    });
  });

  it('finishes what it acknowledged before it stops, and takes nothing new', async () => {
    await ask();
    await bot.adapter.stop(5_000);

    expect(bot.connector.calls).toHaveLength(1);
    expect((await ask()).status).toBe(503);
  });
});
