import type { Destination } from '../../src/adapters/teams';
import { createMemorySecretStore } from '../../src/stores';
import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import {
  TEAMS_PEOPLE,
  TEAMS_PLACES,
  TENANT_ID,
  teamsActivities as teams,
} from '../support/teams-fake';
import { aVerdictReply, REPLIES } from '../support/teams-replies';

const ADA = { kind: 'person', tenant: TENANT_ID, user: 'ada-object-id' } as const;
const TEAM = { kind: 'group', tenant: TENANT_ID, channel: '19:channel@thread.tacv2' } as const;

describe('createTeamsAdapter where it is installed', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    bot = await startTeamsBot({
      answer: ({ input }) => (input.kind === 'lookup' ? REPLIES.help : REPLIES.notice),
    });
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  const write = (to: Destination = ADA) => bot.adapter.sendProactively(to, REPLIES.notice);

  /** The place of the first message is kept before the second is answered. */
  async function meetAda(): Promise<void> {
    await bot.deliver(teams.personal(url, 'hello'));
    await bot.deliver(teams.personal(url, 'hello again'));
    await bot.connector.waitFor(2);
  }

  it.each([
    ['a personal chat', {}, /^Hello, I am Demarc\. Ask/],
    ['a group chat', { conversation: TEAMS_PLACES.group }, /Mention me .* answer here/],
    ['a team', { conversation: TEAMS_PLACES.channel }, /Mention me .* in its thread/],
  ])('welcomes once in %s, with a message of its own', async (_where, place, words) => {
    const added = teams.installation(url, 'add', place);
    await bot.deliver(teams.conversationUpdate(url, place));
    await bot.deliver(added);
    await bot.deliver(added);
    await bot.deliver(teams.installation(url, 'add', place));
    await bot.deliver(teams.installation(url, 'add-upgrade', place));
    await bot.deliver(teams.personal(url, 'a question', { id: 'last' }));
    await bot.connector.waitFor(2);
    await bot.adapter.stop(1_000);
    const { calls } = bot.connector;
    const welcome = calls.find(({ target }) => target === undefined);

    expect(calls).toHaveLength(2);
    expect(JSON.stringify(welcome?.activity.attachments[0]?.content.body)).toMatch(
      new RegExp(words.source.replace('^', '"')),
    );
    expect(welcome?.activity.replyToId).toBeUndefined();
  });

  it('writes of its own accord where it was installed, until it is removed', async () => {
    await bot.deliver(teams.installation(url, 'add'));
    await bot.connector.waitFor(1);
    await bot.deliver(teams.personal(url, 'done?'));
    await bot.connector.waitFor(2);

    expect(await write()).toEqual({ kind: 'sent' });
    expect(bot.connector.calls[2]).toMatchObject({
      method: 'POST',
      conversation: 'a:personal',
      target: undefined,
      activity: { text: 'Noted.', from: { id: TEAMS_PEOPLE.bot.id } },
    });

    await bot.deliver(teams.installation(url, 'remove-upgrade'));
    expect(await write()).toEqual({ kind: 'sent' });

    await bot.deliver(teams.installation(url, 'remove'));
    await bot.adapter.stop(1_000);
    expect(await write()).toEqual({ kind: 'unreachable' });
  });

  it('welcomes again where it was removed in between', async () => {
    await bot.deliver(teams.installation(url, 'add'));
    await bot.deliver(teams.installation(url, 'remove'));
    await bot.deliver(teams.installation(url, 'add'));
    const calls = await bot.connector.waitFor(2);

    expect(calls.map(({ activity }) => activity.attachments.length)).toEqual([1, 1]);
  });

  it('writes to a team in a thread of its own', async () => {
    const conversation = TEAMS_PLACES.channel;
    await bot.deliver(teams.installation(url, 'add-upgrade', { conversation }));
    await bot.deliver(teams.channel(url, 'a question'));
    await bot.connector.waitFor(1);

    expect(await write(TEAM)).toEqual({ kind: 'sent' });
    expect(bot.connector.calls[1]).toMatchObject({ conversation: '19:channel@thread.tacv2' });
  });

  it('keeps its distance between the two messages of an answer too', async () => {
    const slow = await startTeamsBot({
      options: { timing: { proactiveConversationGap: 60 } },
    });
    await slow.deliver(teams.installation(slow.connector.serviceUrl, 'add-upgrade'));
    await slow.deliver(teams.personal(slow.connector.serviceUrl, 'hello'));
    await slow.connector.waitFor(1);
    const begun = Date.now();
    await slow.adapter.sendProactively(ADA, aVerdictReply());

    expect(Date.now() - begun).toBeGreaterThanOrEqual(59);
    expect(slow.connector.calls).toHaveLength(3);
    await slow.stop();
  });

  it('writes to whoever wrote to it', async () => {
    await meetAda();

    expect(await write()).toEqual({ kind: 'sent' });
    expect(await write({ ...ADA, user: 'somebody' })).toEqual({ kind: 'unreachable' });
    expect(await write({ ...ADA, tenant: 'another' })).toEqual({ kind: 'unreachable' });
  });

  it.each([403, 404])('forgets a place that answers %s', async (status) => {
    await meetAda();
    bot.connector.plan({ status });

    expect(await write()).toEqual({ kind: 'unreachable' });
    expect(await write()).toEqual({ kind: 'unreachable' });
    expect(bot.connector.calls).toHaveLength(3);
  });

  it('keeps a place that only failed', async () => {
    await meetAda();
    bot.connector.plan({ status: 400 });

    expect(await write()).toEqual({ kind: 'later' });
    expect(await write()).toEqual({ kind: 'sent' });
  });

  it('forgets the place of a person who asks to be forgotten', async () => {
    await meetAda();
    await bot.deliver(teams.channel(url, 'forget me'));
    await bot.connector.waitFor(3);

    expect(await write()).toEqual({ kind: 'unreachable' });
    expect(bot.turns[2]).toMatchObject({ input: { kind: 'forget-me' }, user: { id: ADA.user } });
  });

  it('does not keep the place again with the message that asks to be forgotten', async () => {
    await bot.deliver(teams.personal(url, 'forget me'));
    await bot.logged('turn-answered');
    await bot.adapter.stop(1_000);

    expect(await write()).toEqual({ kind: 'unreachable' });
  });
});

describe('createTeamsAdapter with a store of references', () => {
  it("keeps ids and the address there, and nobody's name", async () => {
    const kept: object[] = [];
    const store = createMemorySecretStore();
    const bot = await startTeamsBot({
      ports: {
        references: {
          ...store,
          write: async (key, value) => {
            kept.push(value);
            await store.write(key, value);
          },
        },
      },
    });
    const url = bot.connector.serviceUrl;
    await bot.deliver(teams.personal(url, 'one'));
    await bot.deliver(teams.personal(url, 'two'));
    await bot.logged('turn-answered', 2);
    await bot.stop();

    expect(kept).toEqual([
      {
        bot: { id: TEAMS_PEOPLE.bot.id },
        channelId: 'msteams',
        conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT_ID },
        serviceUrl: url,
        user: { id: '29:someone' },
      },
    ]);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['hangs', () => new Promise<never>(() => {})],
  ])('answers all the same when it %s, and says when it could not forget', async (_how, work) => {
    const bot = await startTeamsBot({
      options: { timing: { store: 20 } },
      ports: { references: { read: work, write: work, forget: work } },
    });
    const url = bot.connector.serviceUrl;
    await bot.deliver(teams.personal(url, 'who patches rds?'));
    await bot.deliver(teams.personal(url, 'forget me'));
    const calls = await bot.connector.waitFor(2);

    expect(calls[0]?.activity.text).toBe('Noted.');
    expect(calls[1]?.activity.text).toMatch(/^I could not forget everything just now/);
    // Nobody is out of reach only because the store does not tell.
    expect(await bot.adapter.sendProactively(ADA, REPLIES.notice)).toEqual({ kind: 'later' });
    await bot.stop();
  });
});
