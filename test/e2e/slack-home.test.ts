import { validateHome } from '../support/slack-blocks';
import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { slackEvents } from '../support/slack-events';
import { aNotice, anOverviewReply } from '../support/slack-replies';
import { elementOf, elementsOf, type ScreenElement, wordsOf } from '../support/slack-screen';

const HOME = { id: 'VH', type: 'home' };

describe('the Home tab', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const published = async (count: number): Promise<unknown> => {
    const views = () => bot.slack.accepted('views.publish');
    await bot.slack.until(() => views().length >= count, `${count} views`);
    return views()[count - 1]?.args.view;
  };
  /** What people asked; what the tab itself asks, how far they are on their journey, apart. */
  const asked = () => {
    return bot.turns.filter(
      ({ input }) => input.kind !== 'lookup' || input.lookup.kind !== 'learn',
    );
  };
  const open = (tab = 'home') => bot.deliver(slackEvents.tabOpened({ tab, event_ts: tab }));
  const press = (action: ScreenElement) => {
    return bot.deliver(slackEvents.pressInView(action, HOME), { form: true });
  };

  it('shows three ways to ask, topics, services, privacy, the version and the disclaimer', async () => {
    bot = await startSlackBot();

    const response = await open();

    expect(response.status).toBe(200);
    const view = await published(1);
    expect(bot.slack.accepted('views.publish')[0]?.args.user_id).toBe('U1');
    for (const words of [
      'Three ways to ask',
      'In a channel',
      'In the Messages tab',
      '/demarc who patches RDS?',
      'Guest OS patching',
      'Browse a service',
      'Privacy',
      'Knowledge 2026-11-24-00000000',
      'not affiliated with or endorsed by AWS, Slack',
      'not legal advice',
    ]) {
      expect(wordsOf(view)).toContain(words);
    }
    expect(elementOf(view, 'demarc_forget_me')).toMatchObject({ confirm: { style: 'danger' } });
  });

  it('is drawn anew each time it is opened, and not for the Messages tab', async () => {
    bot = await startSlackBot();

    await open();
    await published(1);
    await open('messages');
    await open();

    await published(2);
    expect(bot.slack.accepted('views.publish')).toHaveLength(2);
  });

  it('answers a popular topic in place and leads back', async () => {
    bot = await startSlackBot();
    await open();

    await press(elementOf(await published(1), 'demarc_choice_'));
    const answer = await published(2);
    await press(elementOf(answer, 'demarc_home'));

    expect(wordsOf(answer)).toContain('Patches the operating system');
    expect(asked()).toEqual([
      expect.objectContaining({
        input: { kind: 'lookup', lookup: expect.anything() },
        scope: 'personal',
      }),
    ]);
    expect(wordsOf(await published(3))).toContain('Three ways to ask');
  });

  it('shows a picked service layer by layer and turns its pages in place', async () => {
    bot = await startSlackBot({ answer: () => anOverviewReply() });
    await open();
    await published(1);

    const selected_option = { value: 'rds' };
    await press({ type: 'external_select', action_id: 'demarc_service', selected_option });
    const overview = await published(2);
    await press(elementOf(overview, 'demarc_choice_'));
    await published(3);

    expect(wordsOf(overview)).toContain('Data classification');
    expect(asked().map(({ input }) => input)).toEqual([
      { kind: 'lookup', lookup: { kind: 'overview', service: 'rds' } },
      { kind: 'lookup', lookup: { kind: 'overview', service: 'rds', page: 2 } },
    ]);
    expect(elementsOf(overview).map(({ action_id }) => action_id)).toContain('demarc_service');
  });

  it('fills its menu as people type', async () => {
    bot = await startSlackBot();
    const body = { action_id: 'demarc_service', value: 'lam', view: HOME };

    const response = await bot.deliver(slackEvents.suggestion(body), { form: true });

    expect(await response.json()).toMatchObject({ options: [{ value: 'lambda' }] });
  });

  it('forgets whoever asks for it and says so', async () => {
    bot = await startSlackBot({ answer: () => aNotice('Done.') });
    await open();

    await press(elementOf(await published(1), 'demarc_forget_me'));

    expect(wordsOf(await published(2))).toContain('Done.');
    expect(asked()).toEqual([
      expect.objectContaining({
        input: { kind: 'forget-me' },
        user: { id: 'U1' },
        conversation: expect.objectContaining({ tenant: 'T1', owner: 'U1' }),
      }),
    ]);
  });

  it.each([
    ['a button of another time', { action_id: 'demarc_old', value: 'x' }],
    ['a choice that is no lookup', { action_id: 'demarc_choice_0', value: '{"kind":"old"}' }],
    ['a menu without a pick', { action_id: 'demarc_service', selected_option: null }],
  ])('begins anew after %s', async (_, action) => {
    bot = await startSlackBot();

    await press(action);

    expect(wordsOf(await published(1))).toContain('Three ways to ask');
    expect(asked()).toEqual([]);
  });

  it('stays within every limit whatever a reply holds', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => ({
      control: { id: `c${index}`, name: '<!channel> *x* &amp;'.repeat(20) },
      party: 'customer' as const,
      text: '<@U9> '.repeat(200),
    }));
    const sections = Array.from({ length: 60 }, (_, index) => ({ title: `${index}`, lines }));
    bot = await startSlackBot({ answer: () => anOverviewReply({ sections }) });

    await press({ action_id: 'demarc_service', selected_option: { value: 'rds' } });

    expect(validateHome((await published(1)) as Record<string, unknown>)).toEqual([]);
  });

  it('is acknowledged while the Web API hangs', async () => {
    bot = await startSlackBot({ options: { timing: { webApiCall: 200, webApiRetries: 0 } } });
    bot.slack.inject('views.publish', 'hang');

    expect((await open()).status).toBe(200);
    await bot.slack.until(() => {
      return bot.logger.lines.some(({ event }) => event === 'slack-home-failed');
    }, 'a line in the log');
    await open();

    await published(1);
  });

  it('works through the socket', async () => {
    bot = await startSlackBot({ options: { mode: 'socket' } });

    const id = bot.slack.socket.send(
      'events_api',
      slackEvents.tabOpened({ tab: 'home', event_ts: '1' }),
    );

    await bot.slack.until(() => bot.slack.socket.acknowledged.has(id), 'acknowledgement');
    await published(1);
  });
});
