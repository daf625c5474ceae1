import { createMemoryConversationStore } from '../../src/stores';
import { NOW, type SlackBot, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import { anAnswerReply } from '../support/slack-replies';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('Slack threads the bot takes part in', () => {
  let bot: SlackBot;
  let root: string;
  let now: number;
  /** What the dialog waits for before it answers. */
  let hold: Promise<void>;
  const follow = (event: SlackPayload) => {
    return bot.deliver(slackEvents.message({ ts: bot.slack.say('C1'), thread_ts: root, ...event }));
  };

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const posts = () => bot.slack.accepted('chat.postMessage').map((call) => call.args);
  const answered = (count: number) => {
    return bot.slack.until(() => posts().length >= count, `${count} answers`);
  };
  const sentinel = async () => {
    const before = posts().length;
    const ts = bot.slack.say('C2');
    await bot.deliver(slackEvents.mention({ channel: 'C2', ts, text: '<@UBOT> sentinel' }));
    await bot.slack.until(() => posts().some((post) => post.thread_ts === ts), 'the sentinel');
    return posts().length - before - 1;
  };

  beforeEach(async () => {
    now = NOW;
    hold = Promise.resolve();
    bot = await startSlackBot({
      ports: { conversations: createMemoryConversationStore(() => now) },
      answer: async ({ input }) => {
        await hold;
        const isTalk = input.kind === 'text' && input.text.startsWith('lunch');
        return isTalk
          ? { kind: 'fallback', reason: 'unclear', text: 'I do not know.', choices: [] }
          : anAnswerReply();
      },
    });
    root = bot.slack.say('C1');
    await bot.deliver(slackEvents.mention({ ts: root, text: '<@UBOT> who patches RDS?' }));
    await answered(1);
    await sentinel();
  });

  it('answers a follow-up without a mention', async () => {
    await follow({ text: 'and for Lambda?' });

    await answered(3);
    expect(posts()[2]).toMatchObject({ channel: 'C1', thread_ts: root });
    expect(bot.turns.at(-1)).toMatchObject({ overheard: true });
  });

  it('stays silent when it would not know', async () => {
    await follow({ text: 'lunch?' });

    expect(await sentinel()).toBe(0);
  });

  it('stays silent when somebody else is spoken to', async () => {
    await follow({ text: '<@U2> can you look?' });

    expect(await sentinel()).toBe(0);
  });

  it('stays silent in the main flow and in other threads', async () => {
    await follow({ text: 'and for Lambda?', thread_ts: undefined });
    await follow({ text: 'and for Lambda?', thread_ts: bot.slack.say('C1') });

    expect(await sentinel()).toBe(0);
  });

  const hushed = () => {
    return bot.slack.until(() => bot.slack.accepted('chat.postEphemeral').length === 1, 'a notice');
  };

  it.each(['stop', 'mute', 'Mute.', '<@UBOT> mute'])(
    'falls silent on "%s" and wakes on a mention',
    async (text) => {
      const isMention = text.startsWith('<@UBOT>');
      const ts1 = bot.slack.say('C1');
      if (isMention) await bot.deliver(slackEvents.mention({ ts: ts1, thread_ts: root, text }));
      else await follow({ text });
      await hushed();
      expect(bot.slack.accepted('chat.postEphemeral')[0]?.args).toMatchObject({
        channel: 'C1',
        thread_ts: root,
        user: 'U1',
        text: "I'll be quiet here; mention me to wake me.",
      });
      await follow({ text: 'and for Lambda?' });
      expect(await sentinel()).toBe(0);

      const before = posts().length;
      const ts = bot.slack.say('C1');
      await bot.deliver(slackEvents.mention({ ts, thread_ts: root, text: '<@UBOT> and EC2?' }));
      await answered(before + 1);
      await sentinel();
      await follow({ text: 'and on S3?' });
      await answered(before + 3);
    },
  );

  it('stays silent for days once it was told to', async () => {
    await follow({ text: 'mute' });
    await hushed();

    now += 3 * DAY_MS;
    await follow({ text: 'and for Lambda?' });

    expect(await sentinel()).toBe(0);
  });

  it('says nothing of what it was working on when it is silenced', async () => {
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => {
      release = resolve;
    });
    const before = bot.turns.length;
    await follow({ text: 'and for Lambda?' });
    await bot.slack.until(() => bot.turns.length > before, 'the question');
    await follow({ text: 'mute' });
    await hushed();
    release();

    expect(await sentinel()).toBe(0);
    await follow({ text: 'and on S3?' });
    expect(await sentinel()).toBe(0);
  });

  it('takes "stop" in the main flow of a channel for a question', async () => {
    const before = posts().length;
    const ts = bot.slack.say('C1');

    await bot.deliver(slackEvents.mention({ ts, text: '<@UBOT> stop' }));

    await answered(before + 1);
    expect(bot.slack.accepted('chat.postEphemeral')).toEqual([]);
  });
});
