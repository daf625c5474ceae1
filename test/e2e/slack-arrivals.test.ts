import { type SlackBot, type SlackBotSetup, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';

const SUGGESTIONS = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => ({
  title,
  message: `${title}?`,
}));

describe('Slack arrivals', () => {
  let bot: SlackBot;

  const start = async (setup: SlackBotSetup = {}) => {
    bot = await startSlackBot({ ports: { suggestions: SUGGESTIONS }, ...setup });
  };

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const said = (method: string) => bot.slack.accepted(method).map((call) => call.args);
  const arrived = (method: string, count = 1) => {
    return bot.slack.until(() => said(method).length >= count, method);
  };
  /** Everything before the sentinel has been worked on once the sentinel is answered. */
  const sentinel = async () => {
    const ts = bot.slack.say('C2');
    await bot.deliver(slackEvents.mention({ channel: 'C2', ts, text: '<@UBOT> sentinel' }));
    await bot.slack.until(() => said('chat.postMessage').length === 1, 'the sentinel');
  };

  describe('in a channel', () => {
    it('introduces itself to the person who invited it, and to nobody else', async () => {
      await start();

      await bot.deliver(slackEvents.joined({ inviter: 'U7' }));

      await arrived('chat.postEphemeral');
      expect(said('chat.postEphemeral')).toEqual([
        expect.objectContaining({
          channel: 'C1',
          user: 'U7',
          text: expect.stringContaining('who is responsible for something on AWS'),
        }),
      ]);
      expect(said('chat.postEphemeral')[0]).not.toHaveProperty('thread_ts');
      expect(said('chat.postMessage')).toEqual([]);
    });

    it('introduces itself once however often the event comes', async () => {
      await start();
      const event = slackEvents.joined({ inviter: 'U7' });

      for (let time = 0; time < 5; time += 1) await bot.deliver(event);
      await bot.deliver(slackEvents.joined({ inviter: 'U7', channel: 'C2' }));

      await arrived('chat.postEphemeral', 2);
      await sentinel();
      expect(said('chat.postEphemeral').map(({ channel }) => channel)).toEqual(['C1', 'C2']);
    });

    it.each<[string, SlackPayload]>([
      ['somebody else joins', { user: 'U2', inviter: 'U7' }],
      ['nobody invited it', {}],
      ['the event names no channel', { inviter: 'U7', channel: undefined }],
    ])('says nothing when %s', async (_name, event) => {
      await start();

      await bot.deliver(slackEvents.joined(event));

      await sentinel();
      expect(said('chat.postEphemeral')).toEqual([]);
    });

    it('goes on when it may not speak there', async () => {
      await start();
      bot.slack.inject('chat.postEphemeral', { error: 'user_not_in_channel' });

      await bot.deliver(slackEvents.joined({ inviter: 'U7' }));

      await sentinel();
      expect(bot.logger.lines).toContainEqual({
        event: 'slack-event-failed',
        fields: { type: 'member_joined_channel', error: 'user_not_in_channel' },
      });
    });
  });

  describe('in its messages tab', () => {
    const PROMPTS = 'assistant.threads.setSuggestedPrompts';

    it('offers four questions, in no thread', async () => {
      await start();

      await bot.deliver(slackEvents.tabOpened({}));

      await arrived(PROMPTS);
      expect(said(PROMPTS)).toEqual([
        expect.objectContaining({ channel_id: 'D1', prompts: SUGGESTIONS.slice(0, 4) }),
      ]);
      expect(said(PROMPTS)[0]).not.toHaveProperty('thread_ts');
      expect(bot.turns).toEqual([]);
    });

    it.each<[string, SlackBotSetup, SlackPayload]>([
      ['another tab is opened', {}, { tab: 'home' }],
      ['the event names no tab', {}, { tab: undefined }],
      ['there is nothing to suggest', { ports: { suggestions: [] } }, {}],
      ['nobody handed suggestions in', { ports: {} }, {}],
    ])('offers nothing when %s', async (_name, setup, event) => {
      await start(setup);

      await bot.deliver(slackEvents.tabOpened(event));

      await sentinel();
      expect(said(PROMPTS)).toEqual([]);
    });

    it('answers as ever where Slack takes no suggestions', async () => {
      await start();
      bot.slack.inject(PROMPTS, { error: 'not_allowed' });

      await bot.deliver(slackEvents.tabOpened({}));
      await bot.deliver(slackEvents.directMessage({ ts: bot.slack.say('D1'), text: 'RDS?' }));

      await arrived('chat.postMessage');
      expect(said(PROMPTS)).toEqual([]);
    });
  });
});
