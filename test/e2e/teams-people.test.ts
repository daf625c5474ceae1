import type { PersonRef } from '../../src/dialog';
import { createMemorySecretStore } from '../../src/stores';
import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import {
  aMember,
  IN_BERLIN,
  type RosterEntry,
  senderOf,
  TEAMS_PEOPLE,
  TEAMS_PLACES,
  TENANT_ID,
  teamsActivities as teams,
} from '../support/teams-fake';
import { aVerdictReply, REPLIES } from '../support/teams-replies';

const ADA = aMember('Ada', 1, { name: 'Ada Lovelace' });
const { signal } = new AbortController();

function personOf({ aadObjectId, id }: RosterEntry): PersonRef {
  return { platform: 'teams', tenant: TENANT_ID, user: aadObjectId ?? id };
}

jest.setTimeout(20_000);

describe('people of the Teams adapter', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    await start();
  });
  afterEach(() => bot.stop());

  async function start(setup: Parameters<typeof startTeamsBot>[0] = {}): Promise<void> {
    bot = await startTeamsBot(setup);
    bot.connector.roster.push(ADA);
    url = bot.connector.serviceUrl;
  }

  /** Meets her in a chat of her own; the next message is answered after her place is kept. */
  async function meetAda(parts: object = IN_BERLIN): Promise<void> {
    for (const text of ['hello', 'hello again']) {
      await bot.deliver(teams.personal(url, text, { ...senderOf(ADA), ...parts }));
    }
    await bot.connector.waitFor(2);
  }

  const send = (reply = REPLIES.notice, ending = signal) =>
    bot.adapter.people.send(personOf(ADA), reply, ending);

  describe('profileOf', () => {
    it.each<[string, object, object]>([
      ['the zone of the client', IN_BERLIN, { zone: 'Europe/Berlin', isZoneKnown: true }],
      [
        'the zone and country among the entities',
        { entities: [{ type: 'clientInfo', timezone: 'Asia/Tokyo', country: 'jp' }] },
        { zone: 'Asia/Tokyo', isZoneKnown: true, region: 'JP' },
      ],
      [
        'no zone from a mere offset, which knows no summer time',
        { localTimestamp: '2026-03-09T11:00:00.000+01:00' },
        { zone: 'Etc/GMT-1', isZoneKnown: false },
      ],
      ['no zone from nothing', {}, { zone: 'UTC', isZoneKnown: false }],
      [
        'no zone from nonsense',
        { localTimezone: 'Moon/Base' },
        { zone: 'UTC', isZoneKnown: false },
      ],
    ])('knows the name, and %s', async (_what, parts, profile) => {
      await meetAda(parts);

      expect(await bot.adapter.people.profileOf(personOf(ADA))).toEqual({
        name: 'Ada Lovelace',
        isGuest: false,
        ...profile,
      });
    });

    it('keeps the zone for the next process, but no name: that is asked of the roster', async () => {
      const kept: object[] = [];
      const references = createMemorySecretStore();
      const write = async (key: string, value: object) => {
        kept.push(value);
        await references.write(key, value);
      };
      await bot.stop();
      await start({ ports: { references: { ...references, write } } });
      await meetAda();
      const before = bot;
      await start({ ports: { references } });
      before.connector.roster.splice(0, 1, { ...ADA, name: 'Ada King' });

      expect(await bot.adapter.people.profileOf(personOf(ADA))).toEqual({
        name: 'Ada King',
        zone: 'Europe/Berlin',
        isZoneKnown: true,
        isGuest: false,
      });
      expect(JSON.stringify(kept)).not.toContain('Lovelace');
      await before.stop();
    });

    it('keeps a zone that later messages do not name again', async () => {
      const references = createMemorySecretStore();
      for (const parts of [IN_BERLIN, {}]) {
        await bot.stop();
        await start({ ports: { references } });
        await meetAda(parts);
      }

      expect(await bot.adapter.people.profileOf(personOf(ADA))).toMatchObject({
        zone: 'Europe/Berlin',
        isZoneKnown: true,
      });
    });

    it('asks the roster once, however often it is asked', async () => {
      await meetAda();
      for (let times = 0; times < 3; times += 1) {
        await bot.adapter.people.profileOf(personOf(ADA));
      }

      expect(bot.connector.lookups).toEqual([
        `/emea/v3/conversations/a%3Apersonal/members/${encodeURIComponent(ADA.id)}`,
      ]);
    });

    it('goes by the last message where the roster does not tell', async () => {
      await meetAda();
      bot.connector.roster.length = 0;

      expect(await bot.adapter.people.profileOf(personOf(ADA))).toMatchObject({
        name: 'Ada Lovelace',
        isGuest: false,
      });
      expect(bot.logger.lines).toContainEqual(expect.objectContaining({ event: 'roster-failed' }));
    });

    it('knows nothing of a stranger but their id', async () => {
      expect(await bot.adapter.people.profileOf({ ...personOf(ADA), user: 'x1' })).toEqual({
        name: 'x1',
        zone: 'UTC',
        isZoneKnown: false,
        isGuest: false,
      });
    });
  });

  describe('send', () => {
    it('writes in the chat a person has with the bot', async () => {
      await meetAda();

      expect(await send()).toEqual({ kind: 'sent' });
      expect(bot.connector.calls[2]).toMatchObject({
        conversation: 'a:personal',
        target: undefined,
        activity: { text: 'Noted.', from: { id: TEAMS_PEOPLE.bot.id }, recipient: { id: ADA.id } },
      });
    });

    it('reaches nobody it never met', async () => {
      expect(await send()).toEqual({ kind: 'unreachable' });
      expect(bot.connector.calls).toEqual([]);
    });

    it('opens a chat once with somebody it met among others, and was asked about', async () => {
      const conversation = TEAMS_PLACES.channel;
      await bot.deliver(teams.channel(url, 'hello', { ...senderOf(ADA), conversation }));
      await bot.connector.waitFor(1);
      await bot.adapter.people.profileOf(personOf(ADA));

      expect(await send()).toEqual({ kind: 'sent' });
      expect(await send()).toEqual({ kind: 'sent' });
      expect(bot.connector.chats).toHaveLength(1);
      expect(bot.connector.calls.slice(1).map((call) => call.conversation)).toEqual(
        Array(2).fill(`a:chat-${ADA.id}`),
      );
    });

    it('gives a person up whose chat cannot be opened, and does not try for ever', async () => {
      await bot.deliver(teams.channel(url, 'hello', senderOf(ADA)));
      await bot.connector.waitFor(1);
      await bot.adapter.people.profileOf(personOf(ADA));
      bot.connector.refuseChats(403);

      expect([await send(), await send()]).toEqual(Array(2).fill({ kind: 'unreachable' }));
      expect(bot.connector.chats).toHaveLength(1);
    });

    it.each([403, 404])('gives a person up who answers %s', async (status) => {
      await meetAda();
      bot.connector.plan({ status });

      expect([await send(), await send()]).toEqual(Array(2).fill({ kind: 'unreachable' }));
      expect(bot.connector.calls).toHaveLength(3);
    });

    it.each([412, 429, 500, 502, 503])('comes again later after a %s, not sent', async (status) => {
      await meetAda();
      bot.connector.plan(...Array(4).fill({ status }));

      expect(await send()).toEqual({ kind: 'later' });
      bot.connector.plan();
    });

    it('comes again when it was told to', async () => {
      await meetAda();
      bot.connector.plan({ status: 429, headers: { 'retry-after': '30' } });

      expect(await send()).toEqual({ kind: 'later', afterMs: 30_000 });
      expect(bot.connector.calls).toHaveLength(3);
    });

    it.each(['reset', 'hang'] as const)(
      'does not know, and never repeats, after a %s',
      async (step) => {
        await bot.stop();
        await start({ options: { timing: { delivery: 200 } } });
        await meetAda();
        bot.connector.plan(step);

        await expect(send()).rejects.toThrow(/did not answer in time|is not reachable/);
        expect(bot.connector.calls).toHaveLength(3);
      },
    );

    it('does not know once one of two messages is out', async () => {
      await meetAda();
      bot.connector.plan({ status: 201 }, { status: 403 });

      await expect(bot.adapter.people.send(personOf(ADA), aVerdictReply(), signal)).rejects.toThrow(
        'the connector answered 403',
      );
    });

    it('comes again later when nobody listens there', async () => {
      const references = createMemorySecretStore();
      const { tenant, user } = personOf(ADA);
      await references.write(JSON.stringify(['teams', tenant, 'person', user]), {
        channelId: 'msteams',
        serviceUrl: 'http://127.0.0.1:1/emea/',
        conversation: { id: 'a:personal', conversationType: 'personal' },
      });
      await bot.stop();
      await start({ ports: { references } });

      expect(await send()).toEqual({ kind: 'later' });
    });

    it('comes again later when the process ends before its turn', async () => {
      await bot.stop();
      await start({ options: { timing: { proactiveConversationGap: 60_000 } } });
      await meetAda();
      const ending = new AbortController();
      expect(await send()).toEqual({ kind: 'sent' });
      const second = send(REPLIES.notice, ending.signal);
      ending.abort();

      expect(await second).toEqual({ kind: 'later' });
      expect(bot.connector.calls).toHaveLength(3);
    });
  });
});
