import type { Turn } from '../../src/dialog';
import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import { TEAMS_PEOPLE, TEAMS_PLACES, teamsActivities as teams } from '../support/teams-fake';
import { aVerdictReply, REPLIES } from '../support/teams-replies';

const inChannel = { conversation: TEAMS_PLACES.channel, entities: [TEAMS_PEOPLE.mention] };

/** Says the words of the turn, which Teams takes as one message. */
function echo({ input }: Turn) {
  return { ...REPLIES.notice, text: input.kind === 'text' ? input.text : '–' };
}

describe('createTeamsAdapter with a changed question', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    bot = await startTeamsBot({ answer: echo });
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  it('changes its answer in place', async () => {
    await bot.deliver(teams.channel(url, 'who ptches rds?', { id: '41' }));
    await bot.deliver(teams.edit(url, '41', '<at>Demarc</at> who patches rds?', inChannel));
    const [first, second] = await bot.connector.waitFor(2);

    expect(first).toMatchObject({ method: 'POST', target: '41' });
    expect(second).toMatchObject({
      method: 'PUT',
      conversation: TEAMS_PLACES.channel.id,
      target: 'reply-1',
      activity: { text: 'who patches rds?' },
    });
  });

  it('changes its line and its card, whatever the new answer needs', async () => {
    const verdict = await startTeamsBot({
      answer: ({ input }) =>
        input.kind === 'text' && input.text === 'one' ? aVerdictReply() : REPLIES.fallback,
    });
    await verdict.deliver(teams.personal(verdict.connector.serviceUrl, 'one', { id: '47' }));
    await verdict.deliver(teams.edit(verdict.connector.serviceUrl, '47', 'two'));
    const [, , card, line] = await verdict.connector.waitFor(4);

    expect([card, line]).toMatchObject([
      { method: 'PUT', target: 'reply-2', activity: { text: '' } },
      { method: 'PUT', target: 'reply-1', activity: { text: 'That is about prices.' } },
    ]);
    expect(JSON.stringify(card?.activity.attachments)).toContain('That is about prices.');
    await verdict.stop();
  });

  it('changes it each time, and once for each change', async () => {
    await bot.deliver(teams.personal(url, 'one', { id: '42' }));
    const edit = teams.edit(url, '42', 'two');
    await bot.deliver(edit);
    await bot.deliver(edit);
    await bot.deliver(teams.edit(url, '42', 'three'));
    await bot.deliver(teams.personal(url, 'the last one', { id: 'last' }));
    const calls = await bot.connector.waitFor(4);

    expect(calls.map(({ method, target }) => [method, target])).toEqual([
      ['POST', '42'],
      ['PUT', 'reply-1'],
      ['PUT', 'reply-1'],
      ['POST', 'last'],
    ]);
  });

  it('keeps a private answer private', async () => {
    await bot.deliver(teams.targeted(url, 'who patches rds?', { id: '43' }));
    const { recipient } = teams.targeted(url, '');
    await bot.deliver(
      teams.edit(url, '43', 'who patches ec2?', { conversation: TEAMS_PLACES.channel, recipient }),
    );
    const [, second] = await bot.connector.waitFor(2);

    expect(second).toMatchObject({ method: 'PUT', target: 'reply-1', isTargeted: true });
  });

  it('counts a vote on the new answer for the changed question', async () => {
    await bot.deliver(teams.personal(url, 'one', { id: '44' }));
    await bot.deliver(teams.edit(url, '44', 'two'));
    await bot.logged('reply-updated');
    await bot.deliver(teams.vote(url, 'like', '{}'));
    await bot.adapter.stop(1_000);

    expect(bot.turns[2]?.input).toMatchObject({ answerId: bot.turns[1]?.id });
    expect(bot.turns[1]?.id).not.toBe(bot.turns[0]?.id);
  });

  it('stays silent for what it did not answer, what is no edit, and what does not speak to it', async () => {
    await bot.deliver(teams.channel(url, 'asked', { id: '45' }));
    await bot.connector.waitFor(1);
    const text = '<at>Demarc</at> changed';
    for (const activity of [
      teams.edit(url, 'never-answered', text, inChannel),
      teams.edit(url, '45', 'no longer for you', { ...inChannel, entities: [] }),
      teams.edit(url, '45', '<at>Demarc</at>', inChannel),
      teams.edit(url, '45', text, { ...inChannel, channelData: { eventType: 'undeleteMessage' } }),
      teams.edit(url, '45', text, { ...inChannel, from: TEAMS_PEOPLE.bot }),
    ]) {
      expect((await bot.deliver(activity)).status).toBe(200);
    }
    await bot.deliver(teams.channel(url, 'the last one', { id: 'last' }));
    const calls = await bot.connector.waitFor(2);

    expect(calls.map(({ target }) => target)).toEqual(['45', 'last']);
    expect(bot.turns).toHaveLength(2);
  });

  it('waits for the answer to the question as it was', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = await startTeamsBot({
      answer: async (turn) => {
        if (turn.input.kind === 'text' && turn.input.text === 'one') await held;
        return echo(turn);
      },
    });
    await slow.deliver(teams.personal(slow.connector.serviceUrl, 'one', { id: '46' }));
    await slow.deliver(teams.edit(slow.connector.serviceUrl, '46', 'two'));
    answer();
    const calls = await slow.connector.waitFor(2);

    expect(calls.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    await slow.stop();
  });
});
