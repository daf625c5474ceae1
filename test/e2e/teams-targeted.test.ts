import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import { buttonsOf } from '../support/teams-card-walker';
import {
  TEAMS_PEOPLE,
  TEAMS_PLACES,
  TENANT_ID,
  teamsActivities as teams,
} from '../support/teams-fake';
import { aVerdictReply } from '../support/teams-replies';

describe('createTeamsAdapter with a private answer', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    bot = await startTeamsBot();
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  const SHARE = {
    share: [{ kind: 'control', control: 'guest-os-patching', service: 'rds' }],
    surface: 'targeted',
  } as const;
  const CHANNEL = TEAMS_PLACES.channel;

  it('answers a message to it alone so that its asker alone sees it, outside the thread', async () => {
    await bot.deliver(teams.targeted(url, 'who patches rds?', { id: '31' }));
    const [call] = await bot.connector.waitFor(1);

    expect(call).toMatchObject({
      isTargeted: true,
      target: undefined,
      conversation: '19:channel@thread.tacv2;messageid=1700000000000',
      activity: { recipient: { id: '29:someone' } },
    });
    expect(call?.activity.replyToId).toBeUndefined();
    expect(call?.activity.entities).toContainEqual({
      type: 'targetedMessageInfo',
      messageId: '31',
    });
    expect(bot.turns[0]).toMatchObject({
      conversation: { thread: 'user:ada-object-id', owner: 'ada-object-id' },
      input: { kind: 'text', text: 'who patches rds?' },
    });
  });

  it('offers to share it, and shares it once, with the name of who did', async () => {
    await bot.stop();
    bot = await startTeamsBot({ answer: () => aVerdictReply() });
    url = bot.connector.serviceUrl;
    await bot.deliver(teams.targeted(url, 'who patches rds?'));
    const [line, asked] = await bot.connector.waitFor(2);
    expect([line, asked]).toMatchObject([{ isTargeted: true }, { isTargeted: true }]);
    const actions = buttonsOf(asked?.activity.attachments[0]?.content);
    expect(actions.at(-1)).toMatchObject({ verb: 'demarc_share', data: SHARE });

    const press = teams.execute(url, SHARE, { conversation: CHANNEL });
    const first = await bot.deliver(press);
    const again = await bot.deliver(press);
    const [, , shared, card] = await bot.connector.waitFor(4);

    expect([shared, card]).toMatchObject([
      { isTargeted: false, target: undefined },
      { isTargeted: false, target: undefined },
    ]);
    expect(shared?.activity.text).toMatch(/^Shared by Ada Lovelace from a private answer\n\n\*\*/);
    expect(await first.json()).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(await again.json()).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'You have shared this answer already.',
    });
    expect(bot.connector.calls).toHaveLength(4);
  });

  it('shares it for a client too old for buttons in place too', async () => {
    const press = teams.personal(url, '', { value: SHARE, conversation: CHANNEL });
    await bot.deliver(press);
    await bot.deliver(press);
    await bot.logged('answer-shared');
    await bot.adapter.stop(1_000);

    expect(bot.connector.calls.map(({ activity }) => activity.attachments.length)).toEqual([0, 1]);
    expect(bot.turns).toHaveLength(0);
  });

  it('says so when it cannot share', async () => {
    bot.connector.plan({ status: 403 });
    const response = await bot.deliver(teams.execute(url, SHARE, { conversation: CHANNEL }));

    expect(await response.json()).toMatchObject({ value: expect.stringMatching(/^I could not/) });
  });

  it('makes no markup of the name', async () => {
    const from = { id: '29:x', aadObjectId: 'x', name: '[click](https://evil.example)\n# *Ada*' };
    await bot.deliver(teams.execute(url, SHARE, { conversation: CHANNEL, from }));
    const [call] = await bot.connector.waitFor(1);

    expect(call?.activity.text).not.toMatch(/[^\\]\]\(|\n#/);
  });

  it('updates a private card for its asker alone', async () => {
    const lookup = { kind: 'overview', service: 'rds' };
    const data = { lookup, surface: 'targeted' };
    await bot.deliver(teams.execute(url, data, { conversation: CHANNEL }));
    const [call] = await bot.connector.waitFor(1);

    expect(call).toMatchObject({ method: 'PUT', target: 'card-1', isTargeted: true });
    expect(bot.turns[0]?.conversation.owner).toBe('ada-object-id');
  });

  it('goes to the own chat of its asker where Teams takes no private message, never to all', async () => {
    await bot.deliver(teams.installation(url, 'add-upgrade'));
    await bot.deliver(teams.personal(url, 'hello'));
    await bot.connector.waitFor(1);
    bot.connector.plan({ status: 400 });
    await bot.deliver(teams.targeted(url, 'who patches rds?'));
    const [, refused, own] = await bot.connector.waitFor(3);

    expect(refused).toMatchObject({ isTargeted: true });
    expect(own).toMatchObject({ conversation: 'a:personal', isTargeted: false });
  });

  it('opens that chat where it is not known', async () => {
    bot.connector.plan({ status: 400 });
    await bot.deliver(teams.targeted(url, 'who patches rds?'));
    const [, own] = await bot.connector.waitFor(2);

    expect(own).toMatchObject({ conversation: 'a:chat-29:someone', isTargeted: false });
    expect(bot.connector.chats.map((chat) => JSON.parse(chat))).toEqual([
      {
        bot: { id: TEAMS_PEOPLE.bot.id },
        members: [{ id: '29:someone' }],
        isGroup: false,
        tenantId: TENANT_ID,
        channelData: { tenant: { id: TENANT_ID } },
      },
    ]);
  });

  it('is given up where its asker has no chat with the bot, and nobody else sees it', async () => {
    bot.connector.plan({ status: 400 });
    bot.connector.refuseChats();
    await bot.deliver(teams.targeted(url, 'who patches rds?'));
    await bot.logged('reply-failed');

    expect(bot.connector.calls).toHaveLength(1);
  });
});
