import { createMemoryConversationStore } from '../../src/stores';
import { NOW, type SlackBot, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import { aNotice } from '../support/slack-replies';

describe('Slack messages', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const posts = () => bot.slack.accepted('chat.postMessage').map((call) => call.args);
  const answered = (count: number) => {
    return bot.slack.until(() => posts().length >= count, `${count} answers`);
  };
  /** Everything before the sentinel has been worked on once the sentinel is answered. */
  const sentinel = async () => {
    const before = posts().length;
    const ts = bot.slack.say('C2');
    await bot.deliver(slackEvents.mention({ channel: 'C2', ts, text: '<@UBOT> sentinel' }));
    await bot.slack.until(() => posts().some((post) => post.thread_ts === ts), 'the sentinel');
    return posts().length - before - 1;
  };

  it('answers a mention in its thread', async () => {
    bot = await startSlackBot();
    const ts = bot.slack.say('C1');

    await bot.deliver(slackEvents.mention({ ts, text: '<@UBOT> who patches RDS &amp; Aurora?' }));

    await answered(1);
    expect(posts()).toEqual([expect.objectContaining({ channel: 'C1', thread_ts: ts })]);
    expect(bot.turns[0]).toMatchObject({
      conversation: { platform: 'slack', tenant: 'T1', channel: 'C1', thread: ts },
      user: { id: 'U1' },
      scope: 'channel',
      input: { kind: 'text', text: 'who patches RDS & Aurora?' },
    });
  });

  it('answers a mention inside a thread in that thread', async () => {
    bot = await startSlackBot();
    const root = bot.slack.say('C1');
    const ts = bot.slack.say('C1');

    await bot.deliver(slackEvents.mention({ ts, thread_ts: root, text: 'and this, <@UBOT>?' }));

    await answered(1);
    expect(posts()[0]).toMatchObject({ thread_ts: root });
  });

  it('answers a direct message in its main flow', async () => {
    bot = await startSlackBot();

    await bot.deliver(slackEvents.directMessage({ ts: bot.slack.say('D1'), text: 'RDS backups' }));

    await answered(1);
    expect(posts()[0]).toMatchObject({ channel: 'D1' });
    expect(posts()[0]).not.toHaveProperty('thread_ts');
    expect(bot.turns[0]).toMatchObject({ scope: 'personal' });
  });

  it('answers a direct message inside a thread in that thread', async () => {
    bot = await startSlackBot();
    const root = bot.slack.say('D1');

    await bot.deliver(
      slackEvents.directMessage({ ts: bot.slack.say('D1'), thread_ts: root, text: 'why?' }),
    );

    await answered(1);
    expect(posts()[0]).toMatchObject({ channel: 'D1', thread_ts: root });
  });

  it('answers once however often a delivery comes', async () => {
    bot = await startSlackBot();
    const event = slackEvents.mention({ ts: bot.slack.say('C1'), text: '<@UBOT> hi' });
    const retry = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };

    const responses = await Promise.all([
      bot.deliver(event),
      bot.deliver(event),
      bot.deliver(event, { headers: retry }),
      bot.deliver(event, { headers: { ...retry, 'x-slack-retry-num': '0' } }),
      bot.deliver(event, { headers: { ...retry, 'x-slack-retry-num': '3' } }),
    ]);

    expect(responses.map((response) => response.status)).toEqual([200, 200, 200, 200, 200]);
    await answered(1);
    expect(await sentinel()).toBe(0);
  });

  it('answers a retry whose first delivery was lost', async () => {
    bot = await startSlackBot();
    const event = slackEvents.mention({ ts: bot.slack.say('C1'), text: '<@UBOT> hi' });

    await bot.deliver(event, { headers: { 'x-slack-retry-num': '1' } });

    await answered(1);
  });

  it.each(['mention first', 'message first'])(
    'answers a mention and its twin once: %s',
    async (order) => {
      bot = await startSlackBot({
        ports: { conversations: createMemoryConversationStore(() => NOW) },
      });
      const root = bot.slack.say('C1');
      const ts = bot.slack.say('C1');
      const words = { ts, thread_ts: root, text: '<@UBOT> hi' };
      const twins = [slackEvents.mention(words), slackEvents.message(words)];

      for (const event of order === 'mention first' ? twins : twins.reverse())
        await bot.deliver(event);

      await answered(1);
      expect(await sentinel()).toBe(0);
    },
  );

  it.each<[string, SlackPayload]>([
    ['another bot', slackEvents.directMessage({ bot_id: 'B2', text: 'hi' })],
    [
      'a bot message',
      slackEvents.directMessage({ subtype: 'bot_message', bot_id: 'B2', text: 'hi' }),
    ],
    ['a mention by a bot', slackEvents.mention({ bot_id: 'B2', text: '<@UBOT> hi' })],
    ['an own post', slackEvents.directMessage({ user: 'UBOT', text: 'hi' })],
    ['Slackbot', slackEvents.directMessage({ user: 'USLACKBOT', text: 'hi' })],
    [
      'an edit',
      slackEvents.directMessage({ subtype: 'message_changed', hidden: true, user: undefined }),
    ],
    ['a deletion', slackEvents.directMessage({ subtype: 'message_deleted', hidden: true })],
    ['a join', slackEvents.message({ subtype: 'channel_join', text: '<@U1> has joined' })],
    ['a topic', slackEvents.message({ subtype: 'channel_topic', text: 'topic' })],
    ['a member who joined', slackEvents.message({ type: 'member_joined_channel', user: 'UBOT' })],
    ['the main flow of a channel', slackEvents.message({ text: 'who patches RDS?' })],
    ['a thread it takes no part in', slackEvents.message({ thread_ts: '1.1', text: 'and RDS?' })],
    ['a message without an author', slackEvents.directMessage({ user: undefined, text: 'hi' })],
    ['a text that is no text', slackEvents.message({ text: 7, thread_ts: 3 })],
  ])('stays silent at %s', async (_name, event) => {
    bot = await startSlackBot({
      ports: { conversations: createMemoryConversationStore(() => NOW) },
    });
    const ts = bot.slack.say('D1');

    const response = await bot.deliver({
      ...event,
      event: { ts, ...(event.event as SlackPayload) },
    });

    expect(response.status).toBe(200);
    expect(await sentinel()).toBe(0);
    expect(bot.turns).toHaveLength(1);
  });

  it.each([
    ['40,000 characters', 'r'.repeat(40_000)],
    ['more than that', '<@UBOT> '.repeat(20_000)],
    ['nothing', ''],
    ['an emoji', ':wave:'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['right to left', '\u202eאבג'],
    ['a ping', '<!channel> <@U2> <!subteam^S1>'],
    ['broken markup', '<<<<>>><|<@'.repeat(500)],
  ])('answers a direct message of %s', async (_name, text) => {
    bot = await startSlackBot();

    await bot.deliver(slackEvents.directMessage({ ts: bot.slack.say('D1'), text }));

    await answered(1);
    const [turn] = bot.turns;
    expect(turn?.input).toMatchObject({ kind: 'text', text: expect.not.stringMatching(/<!|<@\w/) });
    expect(JSON.stringify(turn).length).toBeLessThan(90_000);
  });

  it('keeps the vote of an answer tied to its turn', async () => {
    bot = await startSlackBot({ answer: () => aNotice() });
    const ts = bot.slack.say('C1');

    await bot.deliver(slackEvents.mention({ ts, text: '<@UBOT> hi' }));

    await answered(1);
    expect(bot.turns[0]?.id).toBe(`slack:T1:C1:${ts}`);
  });
});
