import type { Turn } from '../../src/dialog';
import type { NoticeReply } from '../../src/replies';
import { type SlackBot, type SlackBotSetup, startSlackBot } from '../support/slack-bot';
import { slackEvents } from '../support/slack-events';
import { aNotice, anAnswerReply } from '../support/slack-replies';
import { elementOf, wordsOf } from '../support/slack-screen';

const STEP: NoticeReply = {
  ...aNotice('Step 1 of 6.'),
  choices: [{ label: 'Got it', lookup: { kind: 'learn', act: 'done two-halves' } }],
};

const PEOPLE = new Map([
  ['U1', {}],
  ['U2', {}],
]);

describe('words about learning on Slack', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const start = async (setup: SlackBotSetup = {}) => {
    bot = await startSlackBot({ slack: { people: PEOPLE }, answer: () => STEP, ...setup });
  };
  const accepted = async (method: string, count = 1) => {
    const calls = () => bot.slack.accepted(method);
    await bot.slack.until(() => calls().length >= count, `${count} ${method}`);
    return calls()[count - 1]?.args ?? {};
  };
  const command = async (text: string) => {
    const response_url = bot.slack.responseUrl();
    await bot.deliver(slackEvents.command({ text, response_url }), { form: true });
    return accepted('response_url');
  };
  const words = () => bot.turns.map(({ input }: Turn) => (input.kind === 'text' ? input.text : ''));

  it('answers a direct message there', async () => {
    await start();

    await bot.deliver(slackEvents.directMessage({ ts: '1.1', text: 'learn' }));

    expect(await accepted('chat.postMessage')).toMatchObject({ channel: 'D1' });
  });

  it.each([
    ['the channel', {}],
    ['a thread', { thread_ts: '1795435200.000001' }],
  ])('answers a mention in %s to the asker alone', async (_, where) => {
    await start();
    bot.slack.say('C1', '1795435200.000001');
    const ts = bot.slack.say('C1', '1795435200.000009');

    await bot.deliver(slackEvents.mention({ ts, text: '<@UBOT> learn progress', ...where }));

    const { thread_ts, channel, user } = await accepted('chat.postEphemeral');
    expect({ thread_ts, channel, user }).toEqual({ channel: 'C1', user: 'U1', ...where });
    expect(bot.slack.accepted('chat.postMessage')).toEqual([]);
  });

  it('writes to the asker directly where Slack takes no whisper', async () => {
    await start();
    bot.slack.inject('chat.postEphemeral', { error: 'user_not_in_channel' });

    await bot.deliver(slackEvents.mention({ ts: bot.slack.say('C1'), text: '<@UBOT> learn' }));

    expect(await accepted('chat.postMessage')).toMatchObject({ channel: 'U1' });
  });

  it('does not take part in a thread because somebody learned there', async () => {
    await start();
    const ts = bot.slack.say('C1');
    await bot.deliver(slackEvents.mention({ ts, text: '<@UBOT> learn' }));
    await accepted('chat.postEphemeral');

    await bot.deliver(slackEvents.message({ ts: '1.9', thread_ts: ts, text: 'and on EC2?' }));
    await bot.deliver(slackEvents.mention({ ts: bot.slack.say('C1'), text: '<@UBOT> learn' }));
    await accepted('chat.postEphemeral', 2);

    expect(words()).toEqual(['learn', 'learn']);
  });

  it.each([
    ['enroll <@U1|ada> <@U2|bo>', 'enroll U1 U2'],
    ['enrol <@U1|ada>, <@W2> in data', 'enrol U1 , W2 in data'],
    ['report team <@U2|bo> people', 'report team U2 people'],
  ])('names the people of %j by their ids', async (text, understood) => {
    await start();

    await command(text);

    expect(words().map((each) => each.replace(/\s+/g, ' '))).toEqual([understood]);
  });

  it('goes on dropping mentions from a question', async () => {
    await start({ answer: () => anAnswerReply() });

    await command('who patches RDS, <@U2|bo>?');

    expect(words()[0]).not.toContain('U2');
  });

  it.each([
    ['a name that was typed', 'enroll @bo', '@bo'],
    ['a name beside a person', 'enroll <@U1|ada> @bo', '@bo'],
    ['a group', 'enroll <!subteam^S123|@platform>', '@platform'],
    ['a whole channel', 'enroll <!here>', '@here'],
  ])('explains %s and enrols nobody', async (_, text, named) => {
    await start();

    const { text: said } = await command(text);

    expect(said).toContain(`I cannot tell who ${named} is`);
    expect(said).toContain('Nobody was enrolled');
    expect(bot.turns).toEqual([]);
  });

  it('says how to enrol where nobody is named', async () => {
    await start();

    expect((await command('enroll')).text).toContain('enroll @ada @bo');
  });

  it('explains in a channel to the asker alone', async () => {
    await start();

    const text = '<@UBOT> enroll @bo';
    await bot.deliver(slackEvents.mention({ ts: bot.slack.say('C1'), text }));

    expect((await accepted('chat.postEphemeral')).text).toContain('@bo');
  });
});

describe('buttons of a journey on Slack', () => {
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot({ slack: { people: PEOPLE }, answer: () => STEP });
  });

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const accepted = async (method: string) => {
    await bot.slack.until(() => bot.slack.accepted(method).length > 0, method);
    return bot.slack.accepted(method)[0]?.args ?? {};
  };
  const posted = async () => {
    await bot.deliver(slackEvents.directMessage({ ts: '1.1', text: 'learn' }));
    await accepted('chat.postMessage');
    return bot.slack.accepted('chat.postMessage')[0];
  };

  it('take the place of their message when pressed in a direct message', async () => {
    const call = await posted();
    const ts = String(call?.answer?.ts);
    const action = elementOf(call?.args, 'demarc_choice_');
    const place = { channel: { id: 'D1' }, message: { ts } };

    await bot.deliver(slackEvents.press(action, place), { form: true });

    expect(await accepted('chat.update')).toMatchObject({ channel: 'D1', ts });
  });

  it('spare the workspace its few updates where the press may be answered at once', async () => {
    const call = await posted();
    const action = elementOf(call?.args, 'demarc_choice_');
    const response_url = bot.slack.responseUrl();
    const place = { channel: { id: 'D1' }, message: { ts: String(call?.answer?.ts) } };

    await bot.deliver(slackEvents.press(action, { ...place, response_url }), { form: true });

    expect(await accepted('response_url')).toMatchObject({ replace_original: true });
    expect(bot.slack.accepted('chat.update')).toEqual([]);
  });

  it('are updated where the press cannot be answered at once', async () => {
    const call = await posted();
    const action = elementOf(call?.args, 'demarc_choice_');
    const response_url = bot.slack.responseUrl();
    bot.slack.inject('response_url', { status: 500 });
    const place = { channel: { id: 'D1' }, message: { ts: String(call?.answer?.ts) } };

    await bot.deliver(slackEvents.press(action, { ...place, response_url }), { form: true });

    expect(await accepted('chat.update')).toMatchObject({ channel: 'D1' });
  });

  it('answer whoever presses them in a channel, alone, and leave the message as it is', async () => {
    const call = await posted();
    const action = elementOf(call?.args, 'demarc_choice_');
    const ts = bot.slack.say('C1');
    const user = { id: 'U2', name: 'other' };

    const place = { user, channel: { id: 'C1' }, message: { ts } };
    await bot.deliver(slackEvents.press(action, place), { form: true });

    expect(await accepted('chat.postEphemeral')).toMatchObject({ channel: 'C1', user: 'U2' });
    expect(bot.turns.at(-1)?.user).toEqual({ id: 'U2' });
    expect(bot.slack.accepted('chat.update')).toEqual([]);
  });

  it('take the place of a private answer', async () => {
    const call = await posted();
    const action = elementOf(call?.args, 'demarc_choice_');
    const container = { type: 'message', channel_id: 'C1', message_ts: '1.2', is_ephemeral: true };

    const response_url = bot.slack.responseUrl();
    await bot.deliver(slackEvents.press(action, { container, response_url }), { form: true });

    expect(await accepted('response_url')).toMatchObject({ replace_original: true });
    expect(wordsOf(await accepted('response_url'))).toContain('Step 1 of 6.');
  });
});
