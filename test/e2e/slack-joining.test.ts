import type { PersonRef } from '../../src/dialog';
import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { slackEvents } from '../support/slack-events';
import { type FakePerson, slackUser } from '../support/slack-people';

describe('somebody who joins a Slack workspace', () => {
  let bot: SlackBot;
  let joined: PersonRef[];
  let failures: number;

  beforeEach(async () => {
    joined = [];
    failures = 0;
    bot = await startSlackBot({
      ports: {
        joined: async (person) => {
          failures -= 1;
          if (failures >= 0) throw new Error('no store');
          joined.push(person);
        },
      },
    });
  });
  afterEach(() => bot.stop());

  const join = (person: FakePerson = {}, event_id = 'Ev1', user = 'U7') => {
    return bot.deliver(slackEvents.teamJoined(slackUser(user, person), { event_id }));
  };
  /** Comes after whatever was sent before, and is nobody's affair. */
  const settled = async () => {
    await join({}, 'Ev9', 'U9');
    await bot.slack.until(() => joined.some(({ user }) => user === 'U9'), 'the last one');
    return joined.filter(({ user }) => user !== 'U9');
  };

  it('is passed on', async () => {
    expect((await join()).status).toBe(200);

    expect(await settled()).toEqual([{ platform: 'slack', tenant: 'T1', user: 'U7' }]);
  });

  it('is known by what Slack said, without a question', async () => {
    await join({ name: 'Ada Lovelace', zone: 'Asia/Tokyo' });
    const [person] = await settled();

    const profile = person && (await bot.adapter.people?.profileOf(person));

    expect(profile).toEqual({ name: 'Ada Lovelace', zone: 'Asia/Tokyo' });
    expect(bot.slack.accepted('users.info')).toEqual([]);
  });

  it('is passed on once, however often Slack tells it', async () => {
    await join();
    await join();
    await join({}, 'Ev2');

    expect(await settled()).toHaveLength(1);
  });

  it.each(['is_bot', 'is_restricted', 'is_ultra_restricted', 'is_stranger', 'deleted'])(
    'is nobody to us with the mark %s',
    async (mark) => {
      await join({ marks: { [mark]: true } });

      expect(await settled()).toEqual([]);
    },
  );

  it('is not lost where the store fails at first', async () => {
    failures = 2;

    await join();

    await bot.slack.until(() => joined.length === 1, 'the third try');
    expect(bot.logger.lines.filter(({ event }) => event === 'slack-join-not-noted')).toHaveLength(
      2,
    );
  });
});
