import type { PersonRef, Turn } from '../../src/dialog';
import type { Reply } from '../../src/replies';
import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import {
  aMember,
  mentionOf,
  senderOf,
  TEAMS_PEOPLE,
  TEAMS_PLACES,
  TENANT_ID,
  teamsActivities as teams,
} from '../support/teams-fake';

jest.setTimeout(20_000);

const ADA = aMember('Ada', 1, { name: 'Ada Lovelace' });
const GRACE = aMember('Grace', 2, { name: 'Grace Hopper' });
const GIL = aMember('Gil', 3, { userRole: 'guest' });
const CHANNEL = TEAMS_PLACES.channel;
const SECRET = 'Question 1 of 2. Who looks after this?';

function learningReply({ input }: Turn): Reply {
  const isLearning = input.kind === 'lookup' && input.lookup.kind === 'learn';
  const isWord = input.kind === 'text' && input.text.startsWith('learn');
  const choices = [
    { label: 'AWS does it', lookup: { kind: 'learn', act: 'answer s 0 0' } },
  ] as const;
  return isLearning || isWord
    ? { kind: 'notice', text: SECRET, choices }
    : { kind: 'notice', text: 'Noted.', choices: [] };
}

describe('createTeamsAdapter where others read along', () => {
  let bot: TeamsBot;
  let url: string;
  let joined: PersonRef[];

  beforeEach(async () => {
    joined = [];
    bot = await startTeamsBot({
      answer: learningReply,
      ports: { joined: async (person) => void joined.push(person) },
    });
    bot.connector.roster.push(ADA, GRACE, GIL);
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  const ask = (text: string, parts: object = {}) =>
    bot.deliver(teams.channel(url, text, { ...senderOf(ADA), ...parts }));

  /** What everybody in the channel could read. */
  const shownToAll = () =>
    bot.connector.calls.filter(
      ({ isTargeted, conversation }) => !isTargeted && conversation.startsWith('19:'),
    );

  describe('with a word about learning', () => {
    it('answers in the thread, to its asker alone', async () => {
      await ask('learn');
      const [call] = await bot.connector.waitFor(1);

      expect(call).toMatchObject({
        isTargeted: true,
        conversation: CHANNEL.id,
        activity: { recipient: { id: ADA.id } },
      });
      expect(JSON.stringify(call?.activity.attachments)).toContain(SECRET);
      expect(JSON.stringify(call?.activity.attachments)).toContain('"surface":"targeted"');
      expect(bot.turns[0]?.conversation.owner).toBe(ADA.aadObjectId);
    });

    it('answers in their own chat where Teams hides nothing, with one line that points there', async () => {
      bot.connector.plan({ status: 400 });
      await ask('learn');
      const [, own, pointer] = await bot.connector.waitFor(3);

      expect(own?.conversation).toBe(`a:chat-${ADA.id}`);
      expect(JSON.stringify(own?.activity)).toContain(SECRET);
      expect(shownToAll()).toEqual([pointer]);
      expect(pointer?.activity).toMatchObject({
        text: 'I have answered you in our own chat, since that is yours alone.',
        attachments: [],
      });
    });

    it('says how to come by an answer where there is no chat either, and nothing else', async () => {
      bot.connector.plan({ status: 400 });
      bot.connector.refuseChats();
      await ask('learn');
      await bot.logged('reply-failed');

      const [call, ...others] = shownToAll();
      expect(others).toEqual([]);
      expect(call?.activity.text).toMatch(/Add me as an app of your own and ask me in our chat/);
    });

    it('puts no journey where a question was answered before it was changed', async () => {
      await ask('who patches rds?', { id: '77' });
      await bot.connector.waitFor(1);
      const mention = { entities: [TEAMS_PEOPLE.mention], conversation: CHANNEL };
      await bot.deliver(
        teams.edit(url, '77', '<at>Demarc</at> learn', { ...senderOf(ADA), ...mention }),
      );
      const [, call] = await bot.connector.waitFor(2);

      expect(call).toMatchObject({ method: 'POST', isTargeted: true });
      expect(JSON.stringify(shownToAll())).not.toContain(SECRET);
    });

    it('answers a press on a card that others see to the presser alone', async () => {
      const data = { lookup: { kind: 'learn', act: 'answer s 0 1' } };
      const press = { ...senderOf(GRACE), conversation: CHANNEL };
      const response = await bot.deliver(teams.execute(url, data, press));

      expect(JSON.stringify(await response.json())).toContain(SECRET);
      await bot.adapter.stop(1_000);
      expect(bot.connector.calls).toEqual([]);
    });

    it('answers a press of an old client on such a card to the presser alone too', async () => {
      const lookup = { kind: 'learn', act: 'continue' } as const;
      await bot.deliver(teams.submit(url, lookup, { ...senderOf(ADA), conversation: CHANNEL }));
      const [call] = await bot.connector.waitFor(1);

      expect(call?.isTargeted).toBe(true);
    });
  });

  describe('with people named', () => {
    const enroll = (text: string, people: readonly Parameters<typeof mentionOf>[0][]) =>
      ask(text, { entities: [TEAMS_PEOPLE.mention, ...people.map(mentionOf)] });
    const asked = async () => {
      await bot.logged('turn-answered');
      return bot.turns.map(({ input }) => (input.kind === 'text' ? input.text : input.kind));
    };

    it('hands on the ids under which they write themselves, and not its own', async () => {
      await enroll(
        `enroll <at>${ADA.name}</at>, <at>${GRACE.name}</at> in cloud basics for <at>${ADA.name}</at>`,
        [ADA, GRACE, ADA],
      );

      expect(await asked()).toEqual([
        `enroll ${ADA.aadObjectId} , ${GRACE.aadObjectId} in cloud basics for ${ADA.aadObjectId}`,
      ]);
      expect(bot.turns[0]?.conversation.owner).toBe(ADA.aadObjectId);
    });

    it('takes two people of one name for two', async () => {
      const namesake = aMember('Grace', 9, { name: GRACE.name });
      bot.connector.roster.push(namesake);
      await enroll(`enroll <at>${GRACE.name}</at> <at id="2">${GRACE.name}</at>`, [
        GRACE,
        namesake,
      ]);

      expect(await asked()).toEqual([`enroll ${GRACE.aadObjectId} ${namesake.aadObjectId}`]);
    });

    it('leaves out bots, channels and tags', async () => {
      const bots = { id: '28:another-app', name: 'Another' };
      const place = { id: '19:general@thread.tacv2', name: 'General' };
      const tag = { ...mentionOf({ id: '29:tag', name: 'Experts' }) };
      await ask(
        `enroll <at>Another</at> <at>General</at> <at>Experts</at> <at>${GRACE.name}</at>`,
        {
          entities: [
            ...[bots, place, GRACE].map(mentionOf),
            { ...tag, mentioned: { ...tag.mentioned, type: 'tag' } },
            TEAMS_PEOPLE.mention,
          ],
        },
      );

      expect(await asked()).toEqual([`enroll ${GRACE.aadObjectId}`]);
    });

    it('does nothing, and says so, where somebody cannot be looked up', async () => {
      bot.connector.roster.length = 0;
      await enroll(`enroll <at>${GRACE.name}</at>`, [GRACE]);
      const [call] = await bot.connector.waitFor(1);

      expect(call).toMatchObject({ isTargeted: true });
      expect(call?.activity.text).toMatch(/^I could not look up everybody you named/);
      expect(bot.turns).toEqual([]);
    });

    it('reads no ids into any other question', async () => {
      await enroll(`who patches rds, <at>${GRACE.name}</at>?`, [GRACE]);

      expect(await asked()).toEqual(['who patches rds, ?']);
      expect(bot.connector.lookups).toEqual([]);
    });
  });

  describe('with somebody who comes', () => {
    const TEAM = { conversation: { ...CHANNEL, id: '19:channel@thread.tacv2' } };
    const come = (membersAdded: readonly object[], parts: object = {}) =>
      teams.conversationUpdate(url, {
        ...TEAM,
        membersAdded,
        channelData: { tenant: { id: TENANT_ID }, eventType: 'teamMemberAdded' },
        ...parts,
      });

    it('tells of them, once for the same event', async () => {
      const event = come([{ id: ADA.id }, { id: GRACE.id, aadObjectId: GRACE.aadObjectId }]);
      await bot.deliver(event);
      await bot.deliver(event);
      await bot.adapter.stop(1_000);

      expect(joined).toEqual(
        [ADA, GRACE].map(({ aadObjectId }) => ({
          platform: 'teams',
          tenant: TENANT_ID,
          user: aadObjectId,
        })),
      );
      expect(bot.connector.calls).toEqual([]);
    });

    it.each<[string, () => object]>([
      ['a guest', () => come([{ id: GIL.id }])],
      ['a bot', () => come([{ id: '28:another-app' }])],
      ['somebody the roster does not know', () => come([{ id: '29:stranger' }])],
      ['whoever was there when it was installed', () => come([TEAMS_PEOPLE.bot, { id: ADA.id }])],
      [
        'who joins a group chat',
        () => come([{ id: ADA.id }], { conversation: TEAMS_PLACES.group }),
      ],
      [
        'who is let into one channel',
        () => come([{ id: ADA.id }], { channelData: { eventType: 'channelMemberAdded' } }),
      ],
      ['who leaves', () => come([], { membersRemoved: [{ id: ADA.id }] })],
    ])('does not tell of %s', async (_who, event) => {
      await bot.deliver(event() as never);
      await bot.adapter.stop(1_000);

      expect(joined).toEqual([]);
    });

    it('goes on when whoever is told fails', async () => {
      await bot.stop();
      bot = await startTeamsBot({ ports: { joined: () => Promise.reject(new Error('down')) } });
      bot.connector.roster.push(ADA);
      url = bot.connector.serviceUrl;
      await bot.deliver(come([{ id: ADA.id }]));
      await bot.logged('join-failed');

      expect(JSON.stringify(bot.logger.lines)).not.toContain('Lovelace');
    });
  });
});
