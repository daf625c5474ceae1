import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { People, PersonRef, Sending } from '../../src/dialog';
import { createMemorySecretStore } from '../../src/stores';
import { aClock, type FakeClock } from '../support/clock';
import { NOW, type SlackBot, type SlackBotSetup, startSlackBot } from '../support/slack-bot';
import { installBot } from '../support/slack-browser';
import type { Fault } from '../support/slack-fake';
import { OAUTH_APP } from '../support/slack-oauth';
import type { FakePerson } from '../support/slack-people';
import { aNotice } from '../support/slack-replies';

const NEVER = new AbortController().signal;

const PEOPLE = new Map<string, FakePerson>([
  ['U1', { name: 'Ada Lovelace' }],
  ['U2', { name: 'Bo', zone: 'America/New_York', marks: { is_app_user: true, is_owner: true } }],
  ['U3', { name: 'No zone', zone: null }],
  ['UGUEST', { marks: { is_restricted: true } }],
  ['USINGLE', { marks: { is_restricted: true, is_ultra_restricted: true } }],
  ['UOTHER', { marks: { is_stranger: true } }],
  ['UROBOT', { marks: { is_bot: true } }],
  ['UGONE', { marks: { deleted: true } }],
  ['USLACKBOT', {}],
]);

/** A company of people who are all alike. */
const CROWD = new Map(Array.from({ length: 12 }, (_, index) => [`U${index}`, {}] as const));

describe('people on Slack', () => {
  let bot: SlackBot;
  let clock: FakeClock;
  let people: People;

  afterEach(() => bot.stop());

  const start = async ({ options, ports, ...setup }: SlackBotSetup = {}) => {
    clock = aClock(NOW);
    bot = await startSlackBot({
      slack: { people: PEOPLE },
      ...setup,
      options: { ...options, timing: { webApiCall: 300, ...options?.timing } },
      ports: { clock: clock.now, ...ports },
    });
    if (bot.adapter.people === undefined) throw new Error('nobody can be written to');
    people = bot.adapter.people;
  };
  const ref = (user: string, tenant = 'T1'): PersonRef => ({ platform: 'slack', tenant, user });
  const send = (user: string, signal = NEVER): Promise<Sending> => {
    return people.send(ref(user), aNotice('Hello.'), signal);
  };
  const posts = () => bot.slack.calls.filter(({ method }) => method === 'chat.postMessage');

  describe('profileOf', () => {
    it.each([
      ['a member', 'U1', { name: 'Ada Lovelace', zone: 'Europe/Berlin' }],
      ['an owner who has authorised the app', 'U2', { name: 'Bo', zone: 'America/New_York' }],
      ['somebody without a zone', 'U3', { name: 'No zone', zone: 'UTC', isZoneKnown: false }],
    ])('knows the name and the time zone of %s', async (_, user, profile) => {
      await start();

      expect(await people.profileOf(ref(user))).toEqual(profile);
    });

    it.each(['UGUEST', 'USINGLE', 'UOTHER', 'UROBOT', 'UGONE', 'USLACKBOT', 'UNOBODY'])(
      'takes %s for a guest',
      async (user) => {
        await start();

        expect(await people.profileOf(ref(user))).toMatchObject({ isGuest: true });
      },
    );

    it('asks Slack once in ten minutes', async () => {
      await start();
      const asked = () => bot.slack.accepted('users.info').length;

      await people.profileOf(ref('U1'));
      await people.profileOf(ref('U1'));
      expect(asked()).toBe(1);
      clock.advance(10 * 60_000);
      await people.profileOf(ref('U1'));

      expect(asked()).toBe(2);
    });

    it('rejects where Slack does not say, and asks again', async () => {
      await start({ options: { timing: { webApiRetries: 0 } } });
      bot.slack.inject('users.info', { error: 'missing_scope' });

      await expect(people.profileOf(ref('U1'))).rejects.toThrow('missing_scope');

      expect(await people.profileOf(ref('U1'))).toMatchObject({ name: 'Ada Lovelace' });
    });
  });

  describe('send', () => {
    it('writes a direct message with its buttons', async () => {
      await start();
      const choices = [{ label: 'Got it', lookup: { kind: 'learn', act: 'done x' } }] as const;

      const sending = await people.send(ref('U1'), { ...aNotice('Step 1.'), choices }, NEVER);

      expect(sending).toEqual({ kind: 'sent' });
      const { args } = bot.slack.accepted('chat.postMessage')[0] ?? {};
      expect(args).toMatchObject({ channel: 'U1', text: 'Step 1.' });
      expect(JSON.stringify(args?.blocks)).toContain('done x');
    });

    it.each<[string, Fault, Sending]>([
      ['a 429', { status: 429, retryAfter: 7 }, { kind: 'later', afterMs: 7_000 }],
      ['a 429 without a time', { status: 429 }, { kind: 'later', afterMs: 30_000 }],
      ['a crowd in the answer', { error: 'ratelimited' }, { kind: 'later', afterMs: 30_000 }],
      ['a closed account', { error: 'user_disabled' }, { kind: 'unreachable' }],
      ['no such person', { error: 'user_not_found' }, { kind: 'unreachable' }],
      ['no such place', { error: 'channel_not_found' }, { kind: 'unreachable' }],
      ['a dead token of the bot', { error: 'account_inactive' }, later()],
      ['the tab turned off', { error: 'messages_tab_disabled' }, later()],
      ['a missing scope', { error: 'missing_scope' }, later()],
    ])('after %s says so, without a second try', async (_, fault, sending) => {
      await start();
      bot.slack.inject('chat.postMessage', fault);

      expect(await send('U1')).toEqual(sending);

      expect(posts()).toHaveLength(1);
    });

    it.each<[string, Fault]>([
      ['silence', 'hang'],
      ['a lost connection', 'drop'],
      ['a 500', { status: 500 }],
      ['an error in the middle of it', { error: 'fatal_error' }],
    ])('rejects after %s, since the message may stand, without a second try', async (_, fault) => {
      await start();
      bot.slack.inject('chat.postMessage', fault);

      await expect(send('U1')).rejects.toThrow();

      expect(posts()).toHaveLength(1);
    });

    it('knows that nothing was sent where there was no connection', async () => {
      const port = await aClosedPort();
      await start({ options: { apiUrl: `http://127.0.0.1:${port}/api/` }, unstarted: true });

      expect(await send('U1')).toEqual({ kind: 'later' });
    });

    it.each([
      ['a bot', 'UROBOT'],
      ['whoever is gone', 'UGONE'],
      ['nobody', 'UNOBODY'],
    ])('finds that %s cannot be reached', async (_, user) => {
      await start();

      expect(await send(user)).toEqual({ kind: 'unreachable' });
    });

    it('asks who they are where Slack has an odd word for a closed account', async () => {
      await start();
      bot.slack.inject('chat.postMessage', { error: 'a_new_word' });

      expect(await send('UGONE')).toEqual({ kind: 'unreachable' });
    });

    it('writes nothing once the process is ending', async () => {
      await start();
      const ended = AbortSignal.abort();

      expect(await send('U1', ended)).toEqual({ kind: 'later', afterMs: 0 });

      expect(posts()).toEqual([]);
    });

    it('writes without a picture where Slack cannot fetch it, and keeps the buttons', async () => {
      await start();
      const picture = { url: 'https://demarc.example/verify/7K.png', alt: 'Certificate of Ada' };
      const choices = [{ label: 'Show', lookup: { kind: 'learn', act: 'progress' } }] as const;
      bot.slack.inject('chat.postMessage', { error: 'invalid_blocks' });

      await people.send(ref('U1'), { ...aNotice('Well done.'), picture, choices }, NEVER);

      const [first, second] = posts().map(({ args }) => JSON.stringify(args.blocks));
      expect(first).toContain('"alt_text":"Certificate of Ada"');
      expect(second).not.toContain('image');
      expect(second).toContain('progress');
    });
  });

  describe('the pace', () => {
    it('is one message a second to one person', async () => {
      await start();

      expect(await send('U1')).toEqual({ kind: 'sent' });
      clock.advance(400);
      expect(await send('U1')).toEqual({ kind: 'later', afterMs: 600 });
      clock.advance(600);

      expect(await send('U1')).toEqual({ kind: 'sent' });
    });

    it('is four a second in a workspace, and gives whoever waits a place in line', async () => {
      await start({ slack: { people: CROWD } });

      const sendings: Sending[] = [];
      for (const user of CROWD.keys()) sendings.push(await send(user));

      expect(sendings.filter(({ kind }) => kind === 'sent')).toHaveLength(5);
      expect(sendings.slice(5)).toEqual(
        [250, 500, 750, 1_000, 1_250, 1_500, 1_750].map((afterMs) => ({ kind: 'later', afterMs })),
      );
      for (const user of [...CROWD.keys()].slice(5)) {
        clock.advance(250);
        expect(await send(user)).toEqual({ kind: 'sent' });
      }
    });

    it('holds a workspace back for as long as Slack asks, and no other', async () => {
      await start({ slack: { people: CROWD } });
      bot.slack.inject('chat.postMessage', { status: 429, retryAfter: 60 });
      await send('U1');

      clock.advance(59_000);
      expect(await send('U2')).toEqual({ kind: 'later', afterMs: 1_250 });
      const elsewhere = await people.send(ref('U3', 'T2'), aNotice(), NEVER);
      clock.advance(1_250);

      expect(elsewhere).toEqual({ kind: 'sent' });
      expect(await send('U2')).toEqual({ kind: 'sent' });
    });
  });

  it('writes to each workspace with its own token, and to none that has left', async () => {
    const oauth = {
      ...OAUTH_APP,
      stateSecret: 's'.repeat(32),
      redirectUrl: 'https://demarc.example/slack/oauth_redirect',
    };
    const installations = createMemorySecretStore();
    await start({
      options: { botToken: '', oauth },
      ports: { installations, clock: Date.now },
    });
    for (const team of ['T1', 'T2']) await installBot(bot.slack, bot.browse, { team });

    const sendings = [];
    for (const team of ['T1', 'T2', 'T3']) {
      sendings.push(await people.send(ref('U1', team), aNotice(), NEVER));
    }

    expect(sendings.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'unreachable']);
    expect(posts().map(({ token }) => token)).toEqual(
      ['T1', 'T2'].map((team) => bot.slack.oauth.tokenOf(team)),
    );
  });
});

/** A port that nobody listens on. */
async function aClosedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function later(): Sending {
  return { kind: 'later', afterMs: 60 * 60_000 };
}
