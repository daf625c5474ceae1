import { EventEmitter, once } from 'node:events';
import type { Reply } from '../../src/replies';
import { validateOptions } from '../support/slack-blocks';
import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import { aNotice, anAnswerReply, anOverviewReply } from '../support/slack-replies';
import { elementOf, updatedView, wordsOf } from '../support/slack-screen';

const picked = (value: string) => ({ selected_option: { value } });
const pick = (service?: string, topic?: string): SlackPayload => ({
  callback_id: 'demarc_lookup_form',
  state: {
    values: {
      demarc_service: { demarc_service: service ? picked(service) : { selected_option: null } },
      demarc_topic: { demarc_topic: topic ? picked(topic) : { selected_option: null } },
    },
  },
});
const shareTo = (view: Readonly<Record<string, unknown>>, channel: string): SlackPayload => ({
  callback_id: view.callback_id,
  private_metadata: view.private_metadata,
  state: {
    values: { demarc_share_to: { demarc_share_to: { selected_conversation: channel } } },
  },
});

describe('the shortcut to look up', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const arrived = (method: string) => {
    return bot.slack.until(() => bot.slack.accepted(method).length > 0, method);
  };
  const open = async () => {
    const shortcut = slackEvents.globalShortcut({ trigger_id: bot.slack.trigger() });
    const response = await bot.deliver(shortcut, { form: true });
    await arrived('views.open');
    return response;
  };
  const submit = async (view: SlackPayload, body: SlackPayload = {}): Promise<unknown> => {
    const response = await bot.deliver(slackEvents.submission(view, body), { form: true });
    expect(response.status).toBe(200);
    return response.json();
  };
  const type = async (action_id: string, value: string) => {
    const response = await bot.deliver(slackEvents.suggestion({ action_id, value }), {
      form: true,
    });
    const answer = (await response.json()) as { options: { value: string }[] };
    expect(validateOptions(answer)).toEqual([]);
    return answer.options.map((option) => option.value);
  };

  it('opens a form with a menu for the service and one for the topic', async () => {
    bot = await startSlackBot();

    const response = await open();

    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(bot.slack.accepted('views.open')[0]?.args.view).toMatchObject({
      type: 'modal',
      callback_id: 'demarc_lookup_form',
      blocks: [
        { type: 'section' },
        {
          type: 'input',
          optional: true,
          element: { type: 'external_select', min_query_length: 0 },
        },
        {
          type: 'input',
          optional: true,
          element: { type: 'external_select', min_query_length: 0 },
        },
      ],
    });
  });

  it.each([
    ['demarc_service', 'lam', ['lambda']],
    ['demarc_service', 'elastic comp', ['ec2']],
    ['demarc_service', 'lmabda', ['lambda']],
    ['demarc_service', 'rds', ['rds', 'rds-custom']],
    ['demarc_service', 'zzz', []],
    ['demarc_service', '<!channel>', []],
    ['demarc_topic', 'guest', ['guest-os-patching']],
  ])('fills %s as "%s" is typed', async (menu, typed, values) => {
    bot = await startSlackBot();

    expect(await type(menu, typed)).toEqual(values);
  });

  it('offers everything that fits while nothing is typed', async () => {
    bot = await startSlackBot();

    expect(await type('demarc_service', '')).toHaveLength(4);
    expect(await type('demarc_topic', '')).toEqual(['backups', 'guest-os-patching']);
  });

  it.each([
    [
      'both',
      pick('rds', 'guest-os-patching'),
      { kind: 'control', service: 'rds', control: 'guest-os-patching' },
    ],
    ['a topic', pick(undefined, 'backups'), { kind: 'control', control: 'backups' }],
    ['a service', pick('rds'), { kind: 'overview', service: 'rds' }],
  ])('answers %s in the form itself', async (_, view, lookup) => {
    bot = await startSlackBot();
    await open();

    const shown = updatedView(await submit(view));

    expect(bot.turns[0]?.input).toEqual({ kind: 'lookup', lookup });
    expect(bot.turns[0]?.conversation).toMatchObject({ tenant: 'T1', owner: 'U1' });
    expect(wordsOf(shown)).toContain('Patches the operating system');
    expect(shown).toMatchObject({ callback_id: 'demarc_answer_view', submit: { text: 'Share' } });
  });

  it('asks for a pick where there is none', async () => {
    bot = await startSlackBot();

    const answer = await submit(pick());

    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { demarc_service: expect.any(String) },
    });
    expect(bot.turns).toEqual([]);
  });

  it('shows that it is coming while the dialog thinks, then the answer', async () => {
    const thought = new EventEmitter();
    bot = await startSlackBot({
      answer: async (): Promise<Reply> => {
        await once(thought, 'done');
        return anAnswerReply();
      },
      options: { timing: { inPlace: 20 } },
    });
    await open();
    const begin = performance.now();

    const waiting = updatedView(await submit(pick('rds')));
    expect(performance.now() - begin).toBeLessThan(1_000);
    thought.emit('done');

    expect(wordsOf(waiting)).toBe('One moment…');
    await arrived('views.update');
    const { view_id, view } = bot.slack.accepted('views.update')[0]?.args ?? {};
    expect(view_id).toBe('V1');
    expect(wordsOf(view)).toContain('Patches the operating system');
  });

  it('says so in the form when the dialog fails', async () => {
    bot = await startSlackBot({ answer: () => Promise.reject(new Error('down')) });

    const shown = updatedView(await submit(pick('rds')));

    expect(wordsOf(shown)).toContain('Something went wrong');
    expect(shown).not.toHaveProperty('submit');
  });

  it('turns a page and answers a follow-up inside the modal', async () => {
    bot = await startSlackBot({ answer: () => anOverviewReply() });
    await open();
    const shown = updatedView(await submit(pick('rds')));

    const next = elementOf(shown, 'demarc_choice_');
    await bot.deliver(slackEvents.pressInView(next, { id: 'V1', type: 'modal' }), { form: true });

    await arrived('views.update');
    expect(bot.turns[1]?.input).toEqual({
      kind: 'lookup',
      lookup: { kind: 'overview', service: 'rds', page: 2 },
    });
  });

  it('shares the answer through the response url of the picked conversation, once', async () => {
    bot = await startSlackBot();
    const shown = updatedView(await submit(pick('rds', 'guest-os-patching')));
    const response_urls = [
      { response_url: bot.slack.responseUrl(), channel_id: 'C9', block_id: 'x', action_id: 'x' },
    ];

    const after = updatedView(await submit(shareTo(shown, 'C9'), { response_urls }));
    await submit(shareTo(shown, 'C9'), { response_urls });

    expect(wordsOf(after)).toContain('Shared.');
    expect(after).not.toHaveProperty('submit');
    const [call, ...others] = bot.slack.accepted('response_url');
    expect(call?.args).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(wordsOf(call?.args)).toContain('Shared by <@U1>');
    expect(wordsOf(call?.args)).toContain('Patches the operating system');
    expect(others).toEqual([]);
  });

  it('posts the shared answer where Slack gives no response url', async () => {
    bot = await startSlackBot();
    const shown = updatedView(await submit(pick('rds')));

    await submit(shareTo(shown, 'C2'));

    expect(bot.slack.accepted('chat.postMessage')[0]?.args).toMatchObject({ channel: 'C2' });
  });

  it('says so in the modal when it may not share there', async () => {
    bot = await startSlackBot();
    bot.slack.inject('chat.postMessage', { error: 'is_archived' });
    const shown = updatedView(await submit(pick('rds')));

    const after = updatedView(await submit(shareTo(shown, 'C2')));

    expect(wordsOf(after)).toContain('could not share');
  });

  it('offers no sharing of what holds no facts', async () => {
    bot = await startSlackBot({ answer: () => aNotice('No.') });

    expect(updatedView(await submit(pick('rds')))).not.toHaveProperty('submit');
  });

  it('tells the person when Slack does not open the form', async () => {
    bot = await startSlackBot();
    bot.slack.inject('views.open', { error: 'expired_trigger_id' });

    await bot.deliver(slackEvents.globalShortcut({ trigger_id: 'old' }), { form: true });

    await arrived('chat.postMessage');
    expect(bot.slack.accepted('chat.postMessage')[0]?.args).toMatchObject({ channel: 'U1' });
  });

  it.each([
    ['a form of another time', { callback_id: 'demarc_old' }],
    [
      'an answer that carries nothing',
      { callback_id: 'demarc_answer_view', private_metadata: '{' },
    ],
  ])('closes %s', async (_, view) => {
    bot = await startSlackBot();

    const response = await bot.deliver(slackEvents.submission(view), { form: true });

    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('works through the socket, menus and forms answered in their acknowledgement', async () => {
    bot = await startSlackBot({ options: { mode: 'socket' } });
    const { socket } = bot.slack;
    const acknowledged = async (id: string) => {
      await bot.slack.until(() => socket.acknowledged.has(id), id);
      return socket.acknowledged.get(id);
    };
    socket.send('interactive', slackEvents.globalShortcut({ trigger_id: bot.slack.trigger() }));
    await arrived('views.open');

    const suggestion = slackEvents.suggestion({ action_id: 'demarc_service', value: 'lam' });
    const options = await acknowledged(socket.send('interactive', suggestion));
    const form = socket.send('interactive', slackEvents.submission(pick('lambda')));

    expect(options).toMatchObject({ options: [{ value: 'lambda' }] });
    expect(wordsOf(updatedView(await acknowledged(form)))).toContain('Patches');
  });
});
