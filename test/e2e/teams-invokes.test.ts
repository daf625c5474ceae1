import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import { TEAMS_PLACES, teamsActivities as teams } from '../support/teams-fake';
import { aVerdictReply, REPLIES } from '../support/teams-replies';

const LOOKUP = { kind: 'overview', service: 'rds', page: 2 } as const;

describe('createTeamsAdapter', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    bot = await startTeamsBot({ answer: () => REPLIES.overview });
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  it('answers a pressed button with a card in its place', async () => {
    const response = await bot.deliver(teams.execute(url, { lookup: LOOKUP }));

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', version: '1.5' },
    });
    expect(bot.turns[0]?.input).toEqual({ kind: 'lookup', lookup: LOOKUP });
    expect(bot.connector.calls).toHaveLength(0);
  });

  it('answers a button pressed again', async () => {
    const press = teams.execute(url, { lookup: LOOKUP });
    await bot.deliver(press);

    expect((await bot.deliver(press)).status).toBe(200);
  });

  it.each([
    [{}],
    [{ lookup: { kind: 'control' } }],
    [{ lookup: { kind: 'unknown' } }],
    [{ lookup: { kind: 'overview', service: 'x'.repeat(500) } }],
    ['lookup'],
  ])('says of a button it cannot read that it is old: %j', async (data) => {
    const response = await bot.deliver(teams.execute(url, data));

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('does not work any more'),
    });
    expect(bot.turns).toHaveLength(0);
  });

  it('refuses an invoke it does not know', async () => {
    const response = await bot.deliver(
      teams.other('invoke', url, { name: 'task/fetch', value: {} }),
    );

    expect(response.status).toBe(400);
  });

  it.each([
    ['like', '{"feedbackText":"clear and short"}', 'helpful', 'clear and short'],
    ['dislike', 'that is outdated', 'not-right', 'that is outdated'],
    ['like', '{"feedbackText":""}', 'helpful', undefined],
    ['dislike', undefined, 'not-right', undefined],
  ])('records the vote %s with %j', async (reaction, feedback, expected, reason) => {
    await bot.deliver(teams.personal(url, 'what about rds?', { id: '1' }));
    await bot.logged('turn-answered');
    const vote = teams.vote(url, reaction, feedback, { replyToId: 'reply-2' });
    const response = await bot.deliver(vote);
    await bot.adapter.stop(1_000);

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(bot.turns[1]?.input).toEqual({
      kind: 'feedback',
      answerId: bot.turns[0]?.id,
      vote: expected,
      ...(reason !== undefined && { reason }),
    });
    expect(bot.connector.calls).toHaveLength(2);
  });

  it('takes a vote that names no reply for one on the latest', async () => {
    await bot.deliver(teams.personal(url, 'one', { id: '1' }));
    await bot.deliver(teams.personal(url, 'two', { id: '2' }));
    await bot.logged('turn-answered', 2);
    const vote = teams.vote(url, 'like', 'clear', { replyToId: undefined });

    expect((await bot.deliver(vote)).status).toBe(200);
    await bot.adapter.stop(1_000);
    expect(bot.turns[2]?.input).toMatchObject({ answerId: bot.turns[1]?.id });
  });

  it('records a vote on a reply of an earlier run under the id of the reply', async () => {
    await bot.deliver(teams.vote(url, 'like', '{}', { replyToId: 'long-ago' }));
    await bot.adapter.stop(1_000);

    expect(bot.turns[0]?.input).toMatchObject({ answerId: expect.stringContaining('long-ago') });
  });

  it('refuses a vote it cannot read', async () => {
    expect((await bot.deliver(teams.vote(url, 'love', '{}'))).status).toBe(400);
  });
});

describe('createTeamsAdapter with a failing dialog', () => {
  it('says so in one sentence with the id that the log carries', async () => {
    const bot = await startTeamsBot({
      answer: () => Promise.reject(new Error('who patches rds? broke it')),
    });
    const url = bot.connector.serviceUrl;

    const pressed = await bot.deliver(teams.execute(url, { lookup: LOOKUP }));
    await bot.deliver(teams.personal(url, 'who patches rds?'));
    const [call] = await bot.connector.waitFor(1);
    const failures = bot.logger.lines.filter(({ event }) => event === 'turn-failed');

    expect(await pressed.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining(String(failures[0]?.fields.ref)),
    });
    expect(call?.activity.text).toContain(String(failures[1]?.fields.ref));
    expect(JSON.stringify(bot.logger.lines)).not.toContain('broke it');
    await bot.stop();
  });

  it('gives up on an answer that never comes, and answers the next turn', async () => {
    const bot = await startTeamsBot({
      options: { timing: { dialog: 20, invoke: 20 } },
      answer: (turn) =>
        turn.input.kind === 'text' && turn.input.text === 'hang'
          ? new Promise(() => {})
          : REPLIES.notice,
    });
    const url = bot.connector.serviceUrl;

    await bot.deliver(teams.personal(url, 'hang'));
    await bot.deliver(teams.personal(url, 'next'));
    const calls = await bot.connector.waitFor(2);

    expect(calls[0]?.activity.text).toMatch(/^Sorry, /);
    expect(calls[1]?.activity.text).toBe('Noted.');
    await bot.stop();
  });
});

describe('createTeamsAdapter with a broken delivery store', () => {
  it.each([
    ['fails', () => Promise.reject(new Error('down'))],
    ['hangs', () => new Promise<boolean>(() => {})],
  ])('answers when it %s', async (_what, claim) => {
    const bot = await startTeamsBot({
      options: { timing: { store: 20 } },
      ports: { deliveries: { claim } },
    });

    await bot.deliver(teams.personal(bot.connector.serviceUrl, 'who patches rds?'));

    expect(await bot.connector.waitFor(1)).toHaveLength(1);
    await bot.stop();
  });
});

describe('createTeamsAdapter with a pressed button', () => {
  it('updates the card and the line above it for everybody', async () => {
    const bot = await startTeamsBot({
      answer: (turn) => (turn.input.kind === 'lookup' ? REPLIES.overview : aVerdictReply()),
    });
    const url = bot.connector.serviceUrl;
    await bot.deliver(teams.channel(url, 'who patches rds?'));
    await bot.logged('turn-answered');
    const lookup = { kind: 'overview', service: 'rds' };
    const conversation = TEAMS_PLACES.channel;
    await bot.deliver(teams.execute(url, { lookup }, { conversation, replyToId: 'reply-2' }));
    const [, , card, line] = await bot.connector.waitFor(4);

    expect([card, line]).toMatchObject([
      {
        method: 'PUT',
        target: 'reply-2',
        isTargeted: false,
        activity: {
          id: 'reply-2',
          text: '',
          summary: 'Amazon RDS: who does what',
          channelData: { feedbackLoop: { type: 'default' } },
        },
      },
      {
        method: 'PUT',
        target: 'reply-1',
        activity: { id: 'reply-1', text: 'Amazon RDS: who does what [1]' },
      },
    ]);
    expect(JSON.stringify(card?.activity.attachments)).toContain('Data classification');
    await bot.stop();
  });

  it('updates the card alone where nobody remembers its line', async () => {
    const bot = await startTeamsBot({ answer: () => REPLIES.overview });
    const url = bot.connector.serviceUrl;
    await bot.deliver(teams.execute(url, { lookup: LOOKUP }, { replyToId: 'of-an-earlier-run' }));
    await bot.logged('reply-updated');

    expect(bot.connector.calls.map(({ target }) => target)).toEqual(['of-an-earlier-run']);
    await bot.stop();
  });
});
