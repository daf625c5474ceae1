import { setTimeout as pause } from 'node:timers/promises';
import { aPostgresStorage, describePostgres, type TestSchema } from '../support/databases';
import { type RunningBot, startDemarc } from '../support/process';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';
import {
  type Acknowledgement,
  aMention,
  countAnswers,
  deliver,
  eventually,
  type Mention,
  stormEnv,
} from '../support/slack-storm';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy';

jest.setTimeout(180_000);

const AWAY_MS = 20_000;
const GAP_MS = 50;
/** Slack gives up after three seconds and delivers again. */
const SLACK_WAITS_MS = 3_000;

describePostgres()('a database that is away for 20 seconds under load', () => {
  let database: TestSchema;
  let proxy: TcpProxy;
  let slack: FakeSlack;
  let bot: RunningBot;
  beforeEach(async () => {
    [database, slack] = await Promise.all([aPostgresStorage(), startFakeSlack()]);
    const url = new URL(database.url);
    proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port || 5432) });
    url.host = `127.0.0.1:${proxy.port}`;
    const env = { ...stormEnv(slack), DATABASE_URL: url.href.replaceAll('+', '%20') };
    bot = await startDemarc({ env });
  });
  afterEach(async () => {
    await bot.stop('SIGKILL');
    await proxy.close();
    await Promise.all([database.remove(), slack.close()]);
  });

  /** Delivers one event after the other for a while, without waiting for the one before. */
  const load = async (milliseconds: number) => {
    const mentions: Mention[] = [];
    const acks: Promise<Acknowledgement>[] = [];
    for (const end = performance.now() + milliseconds; performance.now() < end; ) {
      const mention = aMention(slack);
      mentions.push(mention);
      acks.push(deliver(bot, mention));
      await pause(GAP_MS);
    }
    return { mentions, acks: await Promise.all(acks) };
  };
  const storeOf = async () => {
    const response = await fetch(`${bot.url}/readyz`);
    return { status: response.status, ...((await response.json()) as { store: boolean }) };
  };

  it.each([
    ['refuses connections', (to: TcpProxy) => to.cut()],
    ['answers nothing', (to: TcpProxy) => to.freeze()],
  ])('costs no acknowledgement, no answer and no restart where it %s', async (_, takeAway) => {
    const before = await load(1_000);
    takeAway(proxy);
    const during = load(AWAY_MS);
    await pause(AWAY_MS / 2);
    const halfWay = await storeOf();
    const { mentions, acks } = await during;
    proxy.restore();
    const after = await load(2_000);

    const all = [...before.mentions, ...mentions, ...after.mentions];
    const answers = countAnswers(slack);
    await eventually(() => answers.read().size === all.length, 60_000, 'every answer');
    const back = await storeOf();
    // A claim made after the return holds: the same event again is no new one.
    const last = after.mentions.at(-1);
    if (last !== undefined) await deliver(bot, last);
    const { code, stdout } = await bot.stop();

    // The first ones load the code they need; no outage has begun yet.
    const slow = [...acks, ...after.acks].filter(
      ({ status, milliseconds }) => status !== 200 || milliseconds >= SLACK_WAITS_MS,
    );
    expect(slow).toEqual([]);
    expect([halfWay, back]).toMatchObject([
      { status: 200, ready: true, store: false },
      { status: 200, ready: true, store: true },
    ]);
    expect([...answers.read().values()].filter((count) => count !== 1)).toEqual([]);
    expect(stdout).toMatch(/"event":"slack-claim-failed"/);
    expect(code).toBe(0);
  });
});
