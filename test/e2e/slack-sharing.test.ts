import type { Reply } from '../../src/replies';
import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import { aHelpReply, aNotice, anAnswer, anAnswerReply } from '../support/slack-replies';
import { elementOf, elementsOf, wordsOf } from '../support/slack-screen';

const FALLBACK: Reply = { kind: 'fallback', reason: 'unclear', text: 'No.', choices: [] };

describe('a private answer', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const responses = () => bot.slack.accepted('response_url').map(({ args }) => args);
  const posts = () => bot.slack.accepted('chat.postMessage').map(({ args }) => args);
  /** What everybody sees. */
  const shared = () => responses().filter((args) => args.response_type === 'in_channel');
  const answered = (count: number) => {
    return bot.slack.until(() => responses().length >= count, `${count} responses`);
  };
  const command = async (text: string) => {
    const fields = { text, response_url: bot.slack.responseUrl() };
    await bot.deliver(slackEvents.command(fields), { form: true });
    await answered(1);
    return responses()[0] ?? {};
  };
  const press = (action: SlackPayload, body: SlackPayload = {}) => {
    const payload = slackEvents.press(action, {
      response_url: bot.slack.responseUrl(),
      container: { channel_id: 'C1', message_ts: '9.9', is_ephemeral: true },
      ...body,
    });
    return bot.deliver(payload, { form: true });
  };

  it('is shared in the channel with who shared it, and loses its button', async () => {
    bot = await startSlackBot();
    const share = elementOf(await command('who patches RDS?'), 'demarc_share');

    await press(share);

    await answered(3);
    const [, forAll, mine] = responses();
    expect(forAll).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(wordsOf(forAll)).toMatch(/^Shared by <@U1> from a private answer/);
    expect(wordsOf(forAll)).toContain('Patches the operating system');
    expect(forAll?.text).toMatch(/^Shared from a private answer\.\n/);
    expect(mine).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(wordsOf(mine)).toContain('You shared this here.');
    expect(elementsOf(mine).map(({ action_id }) => action_id)).not.toContain('demarc_share');
  });

  it('is shared once however often the button is pressed', async () => {
    bot = await startSlackBot();
    const share = elementOf(await command('who patches RDS?'), 'demarc_share');

    await Promise.all([press(share), press(share), press(share)]);

    await answered(5);
    expect(shared()).toHaveLength(1);
    expect(responses().filter((args) => String(args.text).includes('already'))).toHaveLength(2);
  });

  it('is shared between two people, where the bot is no member', async () => {
    bot = await startSlackBot();
    const share = elementOf(await command('who patches RDS?'), 'demarc_share');

    await press(share, {
      channel: { id: 'D9', name: 'directmessage' },
      container: { channel_id: 'D9', message_ts: '9.9', is_ephemeral: true },
    });

    await answered(3);
    expect(posts()).toEqual([]);
    expect(wordsOf(shared()[0])).toContain('Shared by <@U1>');
  });

  it('is shared after a restart, from the knowledge of the day', async () => {
    bot = await startSlackBot({
      answer: () => anAnswerReply({ answers: [anAnswer({ aws: 'New.' })] }),
    });
    const lookup = { kind: 'control', control: 'guest-os-patching', service: 'rds' };

    await press({ action_id: 'demarc_share', value: JSON.stringify({ lookups: [lookup] }) });

    await answered(2);
    expect(wordsOf(shared()[0])).toContain('New.');
    expect(bot.turns.map(({ input }) => input)).toEqual([{ kind: 'lookup', lookup }]);
  });

  it('is shared whole when it holds two verdicts', async () => {
    const answers = [
      anAnswer(),
      anAnswer({ service: { id: 'ec2', name: 'Amazon EC2' }, title: 'On EC2' }),
    ];
    bot = await startSlackBot({
      answer: ({ input }) => {
        const service =
          input.kind === 'lookup' && 'service' in input.lookup ? input.lookup.service : '';
        return anAnswerReply({
          answers: answers.filter((one) => !service || one.service?.id === service),
        });
      },
    });
    const share = elementOf(await command('who patches RDS and EC2?'), 'demarc_share');

    await press(share);

    await answered(3);
    expect(wordsOf(shared()[0])).toContain('Guest OS patching on Amazon RDS');
    expect(wordsOf(shared()[0])).toContain('On EC2');
  });

  it.each([
    ['help', aHelpReply()],
    ['a notice', aNotice()],
  ])('has no button when it is %s', async (_, reply) => {
    bot = await startSlackBot({ answer: () => reply });

    const shown = await command('x y');

    expect(elementsOf(shown).map(({ action_id }) => action_id)).not.toContain('demarc_share');
  });

  it('can still be shared after a choice has replaced it', async () => {
    bot = await startSlackBot();
    const lookup = { kind: 'control', control: 'guest-os-patching' };

    await press({
      action_id: 'demarc_choice_0',
      block_id: 'demarc_readings',
      value: JSON.stringify(lookup),
    });

    await answered(1);
    expect(elementOf(responses()[0], 'demarc_share')).toBeDefined();
  });

  it.each<[string, () => Reply | Promise<Reply>]>([
    ['the knowledge holds it no more', () => FALLBACK],
    ['the dialog fails', () => Promise.reject(new Error('down'))],
  ])('says that it could not be shared when %s', async (_, answer) => {
    bot = await startSlackBot({ answer });

    await press({
      action_id: 'demarc_share',
      value: '{"lookups":[{"kind":"concept","concept":"x"}]}',
    });

    await answered(1);
    expect(responses()[0]?.text).toContain('could not share');
    expect(shared()).toEqual([]);
  });

  it('is shared by the next press after one that could not be answered', async () => {
    const replies = [FALLBACK, anAnswerReply()];
    bot = await startSlackBot({ answer: () => replies.shift() ?? FALLBACK });
    const share = {
      action_id: 'demarc_share',
      value: '{"lookups":[{"kind":"control","control":"guest-os-patching"}]}',
    };

    await press(share);
    await answered(1);
    await press(share);

    await answered(3);
    expect(shared()).toHaveLength(1);
  });

  it('lets its follow-ups be asked where the bot is no member', async () => {
    bot = await startSlackBot();
    const follow = elementOf(await command('who patches RDS?'), 'demarc_choice_');
    bot.slack.inject('chat.postMessage', { error: 'channel_not_found' });

    await press(follow, { container: { channel_id: 'C1', message_ts: '9.9' } });

    await answered(2);
    expect(responses()[1]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('goes into its thread, or beside it where the bot may not post', async () => {
    bot = await startSlackBot();
    const thread = bot.slack.say('C1');
    const lookup = { kind: 'control', control: 'guest-os-patching' };
    const value = JSON.stringify({ lookups: [lookup], thread });
    bot.slack.inject('chat.postMessage', { error: 'not_in_channel' });

    await press({ action_id: 'demarc_share', value });
    await answered(2);
    await press(
      { action_id: 'demarc_share', value },
      { container: { channel_id: 'C1', message_ts: '9.8', is_ephemeral: true } },
    );

    await answered(3);
    expect(shared()).toHaveLength(1);
    expect(posts()).toEqual([expect.objectContaining({ channel: 'C1', thread_ts: thread })]);
  });

  it('names nobody whose id is not of Slack’s form', async () => {
    bot = await startSlackBot();
    const share = elementOf(await command('who patches RDS?'), 'demarc_share');

    await press(share, { user: { id: '!channel' } });

    await answered(3);
    expect(wordsOf(shared()[0])).toMatch(/^Shared by somebody here/);
  });

  it('works through the socket', async () => {
    bot = await startSlackBot({ options: { mode: 'socket' } });
    const { socket } = bot.slack;
    const fields = { text: 'who patches RDS?', response_url: bot.slack.responseUrl() };
    socket.send('slash_commands', slackEvents.command(fields));
    await answered(1);

    socket.send(
      'interactive',
      slackEvents.press(elementOf(responses()[0], 'demarc_share'), {
        response_url: bot.slack.responseUrl(),
        container: { channel_id: 'C1', message_ts: '9.9', is_ephemeral: true },
      }),
    );

    await answered(3);
    expect(shared()).toHaveLength(1);
  });
});
