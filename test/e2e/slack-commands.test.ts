import type { Lookup } from '../../src/replies';
import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import { aChoiceReply, aNotice, anAnswerReply, anOverviewReply } from '../support/slack-replies';
import type { Arguments } from '../support/slack-web-methods';

describe('Slack commands and buttons', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const arrived = (method: string, count = 1) => {
    return bot.slack.until(() => bot.slack.accepted(method).length >= count, method);
  };
  const command = (text: string, fields: Record<string, string> = {}) => {
    const response_url = bot.slack.responseUrl();
    return bot.deliver(slackEvents.command({ text, response_url, ...fields }), { form: true });
  };
  const press = (action: SlackPayload, body: SlackPayload = {}) => {
    const extra = { response_url: bot.slack.responseUrl(), trigger_id: bot.slack.trigger() };
    return bot.deliver(slackEvents.press(action, { ...extra, ...body }), { form: true });
  };
  /** Asks in C1 and gives the posted answer with its timestamp. */
  const ask = async () => {
    const ts = bot.slack.say('C1');
    await bot.deliver(slackEvents.mention({ ts, text: '<@UBOT> who patches RDS?' }));
    await arrived('chat.postMessage');
    const [call] = bot.slack.accepted('chat.postMessage');
    return { root: ts, ts: String(call?.answer?.ts), buttons: buttonsOf(call?.args ?? {}) };
  };

  it('answers a command privately', async () => {
    bot = await startSlackBot();

    const response = await command('who patches &lt;RDS&gt;?');

    expect([response.status, await response.text()]).toEqual([200, '']);
    await arrived('response_url');
    expect(bot.slack.accepted('response_url')[0]?.args).toMatchObject({
      response_type: 'ephemeral',
      blocks: expect.arrayContaining([expect.objectContaining({ type: 'section' })]),
    });
    expect(bot.turns[0]).toMatchObject({
      conversation: { channel: 'C1', thread: 'user:U1' },
      input: { kind: 'text', text: 'who patches <RDS>?' },
    });
  });

  it.each(['', '   ', 'help', 'HELP'])('answers a command of "%s" with help', async (text) => {
    bot = await startSlackBot();

    await command(text);

    await arrived('response_url');
    expect(bot.turns[0]?.input).toEqual({ kind: 'lookup', lookup: { kind: 'help' } });
  });

  it.each([
    ['40,000 characters', 'r'.repeat(40_000)],
    ['an emoji', ':wave: 👋'],
    ['control characters', '\u0000\u0007\u001b[31m x'],
    ['right to left', '\u202eאבג'],
    ['a ping', '<!channel> <@U2> <!subteam^S1> who'],
  ])('answers a command of %s, unharmed', async (_name, text) => {
    bot = await startSlackBot({
      answer: ({ input }) => aNotice(input.kind === 'text' ? input.text : ''),
    });

    await command(text);

    await arrived('response_url');
    expect(bot.turns[0]?.input).toMatchObject({ text: expect.not.stringMatching(/<!|<@\w/) });
    expect(JSON.stringify(bot.turns[0]).length).toBeLessThan(90_000);
  });

  it('keeps what two people ask in one channel apart', async () => {
    bot = await startSlackBot();

    await command('one', { user_id: 'U1' });
    await command('two', { user_id: 'U2' });

    await arrived('response_url', 2);
    expect(new Set(bot.turns.map((turn) => turn.conversation.thread)).size).toBe(2);
  });

  it('puts the answer to a choice in the place of the question', async () => {
    bot = await startSlackBot({
      answer: ({ input }) => (input.kind === 'lookup' ? anAnswerReply() : aChoiceReply()),
    });
    const asked = await ask();

    await press(asked.buttons[1] ?? {}, { message: { ts: asked.ts, thread_ts: asked.root } });

    await arrived('chat.update');
    expect(bot.slack.accepted('chat.update')[0]?.args).toMatchObject({
      channel: 'C1',
      ts: asked.ts,
      text: expect.stringContaining('Guest OS patching on Amazon RDS'),
    });
    expect(bot.turns[1]).toMatchObject({
      conversation: { channel: 'C1', thread: asked.root },
      input: { kind: 'lookup', lookup: { kind: 'control', control: 'host-os-patching' } },
    });
  });

  it('turns the page of an overview in place', async () => {
    bot = await startSlackBot({ answer: () => anOverviewReply() });
    const asked = await ask();

    await press(asked.buttons[0] ?? {}, { message: { ts: asked.ts, thread_ts: asked.root } });

    await arrived('chat.update');
  });

  it('answers a follow-up beside the answer it stands under', async () => {
    bot = await startSlackBot();
    const asked = await ask();

    await press(asked.buttons[0] ?? {}, { message: { ts: asked.ts, thread_ts: asked.root } });

    await arrived('chat.postMessage', 2);
    expect(bot.slack.accepted('chat.postMessage')[1]?.args).toMatchObject({
      channel: 'C1',
      thread_ts: asked.root,
    });
    expect(bot.slack.accepted('chat.update')).toEqual([]);
  });

  it('replaces a private question through its response url', async () => {
    bot = await startSlackBot();
    const lookup: Lookup = { kind: 'control', control: 'guest-os-patching' };

    await press(
      { action_id: 'demarc_choice_0', block_id: 'demarc_readings', value: JSON.stringify(lookup) },
      { container: { channel_id: 'C1', message_ts: '1.1', is_ephemeral: true } },
    );

    await arrived('response_url');
    expect(bot.slack.accepted('response_url')[0]?.args).toMatchObject({
      response_type: 'ephemeral',
      replace_original: true,
    });
    expect(bot.turns[0]?.conversation.thread).toBe('user:U1');
  });

  it('hands a vote to the dialog and thanks the voter alone', async () => {
    bot = await startSlackBot();
    const asked = await ask();
    const [votes] = votesOf(bot.slack.accepted('chat.postMessage')[0]?.args ?? {});

    await press(
      { type: 'feedback_buttons', action_id: votes?.action_id, value: votes?.no },
      { message: { ts: asked.ts, thread_ts: asked.root } },
    );

    await arrived('chat.postEphemeral');
    expect(bot.slack.accepted('chat.postEphemeral')[0]?.args).toMatchObject({
      channel: 'C1',
      user: 'U1',
      thread_ts: asked.root,
      text: 'Thank you.',
    });
    expect(bot.turns[1]?.input).toEqual({
      kind: 'feedback',
      answerId: bot.turns[0]?.id,
      vote: 'not-right',
    });
  });

  it.each([
    ['an action of another time', { action_id: 'share_answer', value: 'x' }],
    ['a choice that is no lookup', { action_id: 'demarc_choice_0', value: '{"kind":"old"}' }],
    ['a choice that is no document', { action_id: 'demarc_choice_0', value: 'rds' }],
    ['a choice that is too long', { action_id: 'demarc_choice_0', value: 'x'.repeat(3_000) }],
    ['a vote nobody can cast', { action_id: 'demarc_feedback', value: 'great|slack:T1:C1:1' }],
  ])('says that a button is old: %s', async (_name, action) => {
    bot = await startSlackBot();

    const response = await press(action, { message: { ts: '1.1' } });

    expect(response.status).toBe(200);
    await arrived('response_url');
    expect(bot.slack.accepted('response_url')[0]?.args).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringContaining('button'),
    });
    expect(bot.turns).toEqual([]);
  });
});

function elementsOf(args: Arguments, type: string): Record<string, unknown>[] {
  const blocks = args.blocks as { type: string; block_id?: string; elements?: object[] }[];
  return blocks
    .filter((block) => block.type === type)
    .flatMap(({ block_id, elements = [] }) => elements.map((one) => ({ ...one, block_id })));
}

function buttonsOf(args: Arguments): SlackPayload[] {
  return elementsOf(args, 'actions');
}

function votesOf(args: Arguments) {
  return elementsOf(args, 'context_actions').map(({ action_id, negative_button }) => ({
    action_id,
    no: (negative_button as { value: string }).value,
  }));
}
