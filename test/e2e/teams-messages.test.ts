import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import { TEAMS_PEOPLE, TEAMS_PLACES, teamsActivities as teams } from '../support/teams-fake';
import { aVerdictReply, REPLIES } from '../support/teams-replies';

const LOOKUP = { kind: 'control', control: 'guest-os-patching', service: 'rds' } as const;

describe('createTeamsAdapter', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    bot = await startTeamsBot({ answer: () => REPLIES.fallback });
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  /** Everything sent before is silent when only the last of these is answered. */
  async function expectSilence(): Promise<void> {
    await bot.deliver(teams.personal(url, 'the last one', { id: 'last' }));
    const calls = await bot.connector.waitFor(1);
    expect(calls.map(({ target }) => target)).toEqual(['last']);
    expect(bot.turns).toHaveLength(1);
  }

  it('answers every message of a personal chat', async () => {
    const response = await bot.deliver(teams.personal(url, 'who patches rds?', { id: '17' }));
    const [call] = await bot.connector.waitFor(1);

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(call).toMatchObject({
      method: 'POST',
      path: '/emea/v3/conversations/a%3Apersonal/activities/17',
      authorization: 'Bearer token-1',
      activity: {
        type: 'message',
        replyToId: '17',
        from: TEAMS_PEOPLE.bot,
        summary: 'That is about prices.',
      },
    });
    expect(bot.turns[0]).toMatchObject({
      scope: 'personal',
      user: { id: 'ada-object-id' },
      input: { kind: 'text', text: 'who patches rds?' },
    });
  });

  it('answers a mention in the thread it was written in', async () => {
    await bot.deliver(teams.channel(url, '<b>who</b> patches&nbsp;rds?', { id: '18' }));
    const [call] = await bot.connector.waitFor(1);

    expect(call?.conversation).toBe(TEAMS_PLACES.channel.id);
    expect(call?.target).toBe('18');
    expect(bot.turns[0]).toMatchObject({
      scope: 'channel',
      conversation: { channel: '19:channel@thread.tacv2', thread: '1700000000000' },
      input: { kind: 'text', text: 'who patches rds?' },
    });
  });

  it('answers a mention in a group chat', async () => {
    await bot.deliver(teams.group(url, 'who patches rds?'));
    const [call] = await bot.connector.waitFor(1);

    expect(call?.conversation).toBe(TEAMS_PLACES.group.id);
    expect(bot.turns[0]?.scope).toBe('group');
  });

  it('stays silent when nobody asked it', async () => {
    const message = { textFormat: 'plain', text: 'who patches rds?' };
    const card = '<span class="inline-compose-card" contenteditable="false">AWS</span>';
    for (const activity of [
      teams.channel(url, 'not for you', { entities: [] }),
      teams.group(url, 'not for you', { entities: [] }),
      teams.personal(url, 'mine', { from: TEAMS_PEOPLE.bot }),
      teams.personal(url, 'from another bot', { from: { id: '28:other', role: 'bot' } }),
      teams.personal(url, card),
      teams.personal(url, '', { value: { answer: 'of another card' } }),
      teams.other('messageUpdate', url, { ...message, channelData: { eventType: 'editMessage' } }),
      teams.other('messageDelete', url, {}),
      teams.other('messageReaction', url, { reactionsAdded: [{ type: 'like' }] }),
      teams.other('typing', url, {}),
      teams.other('event', url, { name: 'application/vnd.microsoft.meetingStart' }),
      teams.conversationUpdate(url, { membersAdded: [TEAMS_PEOPLE.user] }),
    ]) {
      expect((await bot.deliver(activity)).status).toBe(200);
    }

    await expectSilence();
  });

  it('answers a button sent as a message, in a channel without a mention too', async () => {
    await bot.deliver(teams.submit(url, LOOKUP));
    await bot.deliver(teams.submit(url, LOOKUP, { conversation: TEAMS_PLACES.channel }));
    await bot.connector.waitFor(2);

    expect(bot.turns.map(({ input }) => input)).toEqual([
      { kind: 'lookup', lookup: LOOKUP },
      { kind: 'lookup', lookup: LOOKUP },
    ]);
  });

  it('answers a delivery once, however often it comes', async () => {
    const question = teams.personal(url, 'who patches rds?', { id: 'twice' });
    await bot.deliver(question);
    expect((await bot.deliver(question)).status).toBe(200);
    await bot.deliver(teams.personal(url, 'and lambda?', { id: 'once' }));
    const calls = await bot.connector.waitFor(2);

    expect(calls.map(({ target }) => target)).toEqual(['twice', 'once']);
  });

  it('takes equal ids of two conversations for two messages', async () => {
    await bot.deliver(teams.personal(url, 'one', { id: '5' }));
    await bot.deliver(teams.group(url, 'two', { id: '5' }));

    expect(await bot.connector.waitFor(2)).toHaveLength(2);
  });

  it('welcomes once where it is installed', async () => {
    const places = [
      {},
      { conversation: TEAMS_PLACES.group },
      { conversation: TEAMS_PLACES.channel },
    ];
    for (const place of places) {
      await bot.deliver(teams.installation(url, 'add', place));
      await bot.deliver(teams.conversationUpdate(url, place));
    }
    await bot.deliver(teams.installation(url, 'add-upgrade'));
    await bot.deliver(teams.installation(url, 'remove'));
    await bot.deliver(teams.personal(url, 'the last one'));
    await bot.connector.waitFor(4);

    expect(bot.turns.map(({ input }) => input.kind)).toEqual([
      'lookup',
      'lookup',
      'lookup',
      'text',
    ]);
    expect(bot.turns[0]?.input).toEqual({ kind: 'lookup', lookup: { kind: 'help' } });
  });
});

describe('createTeamsAdapter with a slow dialog', () => {
  it('acknowledges before it answers, and keeps two turns of a conversation in order', async () => {
    const gates: (() => void)[] = [];
    let entered = () => {};
    const first = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const bot = await startTeamsBot({
      answer: async (turn) => {
        if (turn.input.kind === 'text' && turn.input.text === 'slow') {
          entered();
          await new Promise<void>((resolve) => gates.push(resolve));
        }
        return REPLIES.notice;
      },
    });
    const url = bot.connector.serviceUrl;

    await bot.deliver(teams.personal(url, 'slow', { id: '1' }));
    await bot.deliver(teams.personal(url, 'quick', { id: '2' }));
    await bot.deliver(teams.group(url, 'elsewhere', { id: '3' }));
    await first;
    const [elsewhere] = await bot.connector.waitFor(1);
    for (const open of gates) open();
    const calls = await bot.connector.waitFor(3);

    expect(elsewhere?.target).toBe('3');
    expect(calls.map(({ target }) => target)).toEqual(['3', '1', '2']);
    await bot.stop();
  });
});

describe('createTeamsAdapter with a verdict', () => {
  it('posts the line with its citations and the card with the thumbs byte-complete, since Teams would part them', async () => {
    const bot = await startTeamsBot({ answer: () => aVerdictReply() });
    const url = bot.connector.serviceUrl;
    await bot.deliver(teams.personal(url, 'who patches rds?'));
    const [line, card] = await bot.connector.waitFor(2);

    expect(line?.activity.entities).toEqual([
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'RDS User Guide',
              url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/',
              abstract: 'Guest OS patching on Amazon RDS',
            },
          },
        ],
      },
    ]);
    expect(line?.activity.text).toBe('**AWS** · Guest OS patching on Amazon RDS [1]');
    expect(line?.activity).not.toHaveProperty('channelData');
    expect(card?.activity).toMatchObject({ text: '', entities: [], attachments: [{}] });
    expect(card?.activity.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(card?.activity.attachments[0]?.content.actions?.[0]).toEqual({
      type: 'Action.Execute',
      title: 'Ask about RDS Custom',
      verb: 'demarc_lookup',
      data: { lookup: LOOKUP },
      fallback: {
        type: 'Action.Submit',
        title: 'Ask about RDS Custom',
        data: { lookup: LOOKUP },
      },
    });
    await bot.stop();
  });

  it('says its line before its card, and neither twice', async () => {
    const bot = await startTeamsBot({ answer: () => aVerdictReply() });
    const url = bot.connector.serviceUrl;
    bot.connector.plan({ status: 201 }, { status: 503 });
    await bot.deliver(teams.personal(url, 'one'));
    await bot.deliver(teams.personal(url, 'two'));
    const calls = await bot.connector.waitFor(5);

    expect(calls.map(({ activity }) => activity.attachments.length)).toEqual([0, 1, 1, 0, 1]);
    await bot.stop();
  });
});
