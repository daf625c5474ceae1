import { aPostgresStorage, describePostgres, type TestSchema } from '../support/databases';
import { type RunningBot, startDemarc } from '../support/process';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';
import {
  aMention,
  countAnswers,
  deliverPatiently,
  eventually,
  inParallel,
  stormEnv,
} from '../support/slack-storm';

jest.setTimeout(300_000);

const EVENTS = 5_000;
/** Events under way at a time; as many deliveries again go to each process. */
const AT_ONCE = 24;

describePostgres()('three processes on one PostgreSQL server', () => {
  let database: TestSchema;
  let slack: FakeSlack;
  let bots: readonly RunningBot[];
  beforeAll(async () => {
    [database, slack] = await Promise.all([aPostgresStorage(), startFakeSlack()]);
    const env = { ...stormEnv(slack), DATABASE_URL: database.url };
    bots = await Promise.all([0, 1, 2].map(() => startDemarc({ env })));
  });
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.stop('SIGKILL')));
    await Promise.all([database.remove(), slack.close()]);
  });

  it(`give each of ${EVENTS} events that reach all of them exactly one answer`, async () => {
    const answers = countAnswers(slack);
    const mentions = Array.from({ length: EVENTS }, () => aMention(slack));

    const acks = await inParallel(mentions, AT_ONCE, async (mention) => {
      const three = await Promise.all(bots.map((bot) => deliverPatiently(bot, mention)));
      await eventually(() => answers.read().has(mention.ts), 30_000, 'an answer');
      return three;
    });
    const codes = await Promise.all(bots.map(async (bot) => (await bot.stop()).code));

    expect(acks.flat().filter(({ status }) => status !== 200)).toEqual([]);
    expect(codes).toEqual([0, 0, 0]);
    expect([...answers.read().values()].filter((count) => count !== 1)).toEqual([]);
    expect(slack.accepted('chat.postMessage')).toHaveLength(EVENTS);
    expect(slack.refusals).toEqual([]);
  });
});
