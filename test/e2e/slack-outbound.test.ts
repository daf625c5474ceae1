import { createMemorySecretStore } from '../../src/stores';
import { type SlackBot, type SlackBotSetup, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import type { Fault } from '../support/slack-fake';
import { OAUTH_APP } from '../support/slack-oauth';

jest.setTimeout(30_000);

const OAUTH = { ...OAUTH_APP, stateSecret: 's'.repeat(32), redirectUrl: 'https://a.example/back' };
/** Tries of one call: the first and two more. */
const TRIES = 3;
/** A call is given up after a fifth of a second: long for a fake, short for a test. */
const TIMING = { webApiCall: 200 } as const;
const FAULTS: readonly Fault[] = ['hang', 'drop', { status: 500 }];

type Send = readonly [payload: SlackPayload, form?: boolean];

/** What makes the bot call out, with how it is sent and how many times it calls at most. */
const CALLS: readonly (readonly [method: string, tries: number, send: (bot: SlackBot) => Send])[] =
  [
    ['chat.postMessage', TRIES, mentionIn],
    ['chat.postEphemeral', TRIES, () => [slackEvents.joined({ inviter: 'U7' })]],
    ['chat.update', TRIES, pressOf],
    ['views.open', TRIES, openForm],
    ['views.publish', TRIES, () => [slackEvents.tabOpened({ tab: 'home' })]],
    ['assistant.threads.setSuggestedPrompts', TRIES, () => [slackEvents.tabOpened({})]],
    ['functions.completeSuccess', TRIES, ({ slack }) => [slackEvents.step(slack.execute())]],
    ['response_url', 2, ({ slack }) => command(slack.responseUrl())],
  ];

describe('every call of the Slack side', () => {
  let bot: SlackBot;

  afterEach(() => bot.stop());

  const start = async (setup: SlackBotSetup = {}) => {
    const { options, ...rest } = setup;
    const ports = { suggestions: [{ title: 'Patching', message: 'Who patches RDS?' }] };
    bot = await startSlackBot({ ports, ...rest, options: { ...options, timing: TIMING } });
  };
  const made = (method: string) => bot.slack.calls.filter((call) => call.method === method).length;

  describe.each(CALLS)('of %s', (method, tries, send) => {
    it.each(FAULTS)(
      'is given up after few tries that meet %j, and the bot goes on',
      async (fault) => {
        await start();
        bot.slack.inject(method, ...new Array<Fault>(20).fill(fault));
        const [payload, form = false] = send(bot);

        const response = await bot.deliver(payload, { form });
        await bot.slack.until(() => made(method) === tries, `${tries} tries`);
        await bot.adapter.stop(3_000);

        expect(response.status).toBe(200);
        expect(made(method)).toBe(tries);
        expect(bot.logger.lines.map(({ event }) => event)).not.toContain('slack-work-abandoned');
      },
    );
  });

  it.each(FAULTS)('for the identity meets %j at the start in a bounded time', async (fault) => {
    await start({ unstarted: true });
    bot.slack.inject('auth.test', ...new Array<Fault>(20).fill(fault));

    await expect(bot.adapter.start()).rejects.toMatchObject({ code: 'DELIVERY_FAILED' });

    expect(made('auth.test')).toBe(TRIES);
  });

  it.each(FAULTS)('for a socket meets %j at the start in a bounded time', async (fault) => {
    await start({ unstarted: true, options: { mode: 'socket' } });
    bot.slack.inject('apps.connections.open', ...new Array<Fault>(20).fill(fault));

    await expect(bot.adapter.start()).rejects.toMatchObject({ code: 'DELIVERY_FAILED' });

    expect(made('apps.connections.open')).toBe(TRIES);
  });

  it.each(FAULTS)('for a new token meets %j in a bounded time', async (fault) => {
    const installations = createMemorySecretStore();
    const rotation = { refreshToken: 'xoxe-1', expiresAt: 0 };
    const token = 'xoxb-fake';
    const kept = { token, botId: 'B1', botUserId: 'UBOT', installedAt: 0, rotation };
    await installations.write('["slack","T1"]', kept);
    await start({ options: { botToken: '', oauth: OAUTH }, ports: { installations } });
    bot.slack.inject('oauth.v2.access', ...new Array<Fault>(20).fill(fault));

    await bot.deliver(...mentionIn(bot));

    await bot.slack.until(() => bot.slack.accepted('chat.postMessage').length === 1, 'an answer');
    expect(made('oauth.v2.access')).toBe(TRIES);
  });
});

function mentionIn({ slack }: SlackBot): readonly [SlackPayload] {
  return [slackEvents.mention({ ts: slack.say('C1'), text: '<@UBOT> who patches RDS?' })];
}

function pressOf(_bot: SlackBot): Send {
  const lookup = JSON.stringify({ kind: 'help' });
  const action = { action_id: 'demarc_choice_0', block_id: 'demarc_readings', value: lookup };
  return [slackEvents.press(action, { container: { channel_id: 'C1', message_ts: '1.1' } }), true];
}

function openForm({ slack }: SlackBot): Send {
  return [slackEvents.globalShortcut({ trigger_id: slack.trigger() }), true];
}

function command(response_url: string): Send {
  return [slackEvents.command({ text: 'who patches RDS?', response_url }), true];
}
