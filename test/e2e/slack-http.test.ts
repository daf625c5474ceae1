import { NOW, SIGNING_SECRET, type SlackBot, startSlackBot } from '../support/slack-bot';
import { slackEvents } from '../support/slack-events';

const MINUTE = 60_000;

describe('POST /slack/events', () => {
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  it('returns the challenge of a url verification', async () => {
    const response = await bot.deliver({ type: 'url_verification', challenge: 'c-1' });

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ challenge: 'c-1' });
  });

  it.each([
    ['a wrong secret', { secret: 'other' }],
    ['a stamp six minutes old', { now: NOW - 6 * MINUTE }],
    ['a stamp six minutes ahead', { now: NOW + 6 * MINUTE }],
    ['no signature', { headers: { 'x-slack-signature': '' } }],
    ['an unknown signature version', { headers: { 'x-slack-signature': 'v1=00' } }],
    ['a stamp that is no number', { headers: { 'x-slack-request-timestamp': 'NaN' } }],
  ])('refuses %s with 401', async (_name, options) => {
    const ts = bot.slack.say('C1');

    const response = await bot.deliver(slackEvents.mention({ ts, text: '<@UBOT> hi' }), options);

    expect(response.status).toBe(401);
    expect(bot.turns).toEqual([]);
  });

  it.each([
    ['four minutes old', NOW - 4 * MINUTE],
    ['four minutes ahead', NOW + 4 * MINUTE],
  ])('takes a stamp %s', async (_name, now) => {
    const response = await bot.deliver({ type: 'url_verification', challenge: 'c' }, { now });

    expect(response.status).toBe(200);
  });

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['nothing', ''],
    ['half a document', '{"type":'],
    ['an event that is null', '{"type":"event_callback","event":null}'],
    ['an event without type', '{"type":"event_callback","event":{}}'],
    ['a challenge that is no text', '{"type":"url_verification","challenge":1}'],
  ])('answers 400 to %s', async (_name, body) => {
    expect((await bot.deliver(body)).status).toBe(400);
  });

  it('answers 400 to a form whose payload is null', async () => {
    expect((await bot.deliver('payload=null', { form: true })).status).toBe(400);
  });

  it('takes a form whose content type names a charset', async () => {
    const contentType = 'application/x-www-form-urlencoded; charset=utf-8';
    const command = slackEvents.command({ text: 'hi', response_url: bot.slack.responseUrl() });

    const response = await bot.deliver(command, { form: true, contentType });

    expect(response.status).toBe(200);
    await bot.slack.until(() => bot.turns.length === 1, 'a turn');
  });

  it('answers an unsigned certificate check and uses nothing in it', async () => {
    const payload = JSON.stringify(slackEvents.press({ action_id: 'demarc_choice_0' }));
    const body = `ssl_check=1&payload=${encodeURIComponent(payload)}`;

    const response = await bot.deliver(body, { form: true, secret: 'other' });

    expect(response.status).toBe(200);
    expect(bot.turns).toEqual([]);
  });

  it('acknowledges and logs that Slack holds events back', async () => {
    const response = await bot.deliver({ type: 'app_rate_limited', team_id: 'T1' });

    expect(response.status).toBe(200);
    expect(bot.logger.lines).toContainEqual({
      event: 'slack-rate-limited',
      fields: { team: 'T1' },
    });
  });

  it.each([
    ['an unknown type', { type: 'something_new' }, false],
    ['an unknown event', { type: 'event_callback', team_id: 'T1', event: { type: 'new' } }, false],
    ['a message shortcut of another time', shortcut('message_action'), true],
    ['a global shortcut of another time', shortcut('shortcut'), true],
    ['a submitted form', { ...shortcut('view_submission'), view: { callback_id: 'old' } }, true],
    ['a menu', { ...shortcut('block_suggestion'), action_id: 'old', value: 'r' }, true],
    ['an unknown command', slackEvents.command({ command: '/other', text: 'hi' }), true],
    ['a press without a person', { type: 'block_actions', actions: [{}] }, true],
  ])('acknowledges %s at once', async (_name, payload, form) => {
    const begin = performance.now();

    const response = await bot.deliver(payload, { form });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(performance.now() - begin).toBeLessThan(1_500);
    expect(bot.turns).toEqual([]);
  });
});

describe('POST /slack/events outside of its time', () => {
  it('sends deliveries back before the start, but answers a url verification', async () => {
    const bot = await startSlackBot({ unstarted: true });

    const early = await bot.deliver(slackEvents.mention({ ts: '1.1', text: 'hi' }));
    const verification = await bot.deliver({ type: 'url_verification', challenge: 'c' });

    expect([early.status, verification.status]).toEqual([503, 200]);
    expect(bot.adapter.isReady()).toBe(false);
    await bot.stop();
  });

  it('finishes acknowledged work when it stops, and sends new deliveries back', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = await startSlackBot({
      answer: async () => {
        await held;
        return { kind: 'notice', text: 'Late but here.', choices: [] };
      },
    });
    await bot.deliver(slackEvents.mention({ ts: bot.slack.say('C1'), text: '<@UBOT> hi' }));
    await bot.slack.until(() => true, 'nothing');

    const stopping = bot.adapter.stop(5_000);
    const late = await bot.deliver(slackEvents.mention({ ts: '9.9', text: '<@UBOT> hi' }));
    release();
    await stopping;

    expect(late.status).toBe(503);
    expect(bot.slack.accepted('chat.postMessage')).toHaveLength(1);
    expect(SIGNING_SECRET).not.toBe('');
    await bot.stop();
  });

  it('stops at its deadline when work never ends', async () => {
    const bot = await startSlackBot({ answer: () => new Promise(() => undefined) });
    await bot.deliver(slackEvents.mention({ ts: bot.slack.say('C1'), text: '<@UBOT> hi' }));

    await bot.adapter.stop(20);

    expect(bot.logger.lines).toContainEqual({
      event: 'slack-work-abandoned',
      fields: { deliveries: 1 },
    });
    await bot.stop();
  });
});

function shortcut(type: string) {
  return {
    type,
    callback_id: 'demarc_old',
    team: { id: 'T1' },
    user: { id: 'U1' },
    channel: { id: 'C1' },
    message: { ts: '1.1', text: 'hi' },
  };
}
