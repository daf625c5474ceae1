import { render } from '../../src/adapters/teams/render';
import { startTeamsBot } from '../support/teams-bot';
import { teamsActivities as teams } from '../support/teams-fake';
import { aVerdictReply, REPLIES } from '../support/teams-replies';

describe('createTeamsAdapter', () => {
  it.each(Object.entries({ verdict: aVerdictReply(), ...REPLIES }))(
    'posts %s with all that was rendered',
    async (_kind, reply) => {
      const bot = await startTeamsBot({ answer: () => reply });
      await bot.deliver(teams.personal(bot.connector.serviceUrl, 'who patches rds?'));
      await bot.logged('turn-answered');
      const posted = bot.connector.calls.map(({ body }) => JSON.parse(body));
      await bot.stop();

      const rendered = JSON.parse(JSON.stringify(render(reply)));
      expect(posted.map(({ text }) => text).join('')).toBe(rendered.text);
      expect(posted[0].summary).toBe(rendered.summary);
      for (const field of ['entities', 'attachments', 'channelData']) {
        const sent = posted.flatMap((message) => message[field] ?? []);
        expect([field, sent]).toEqual([field, [rendered[field] ?? []].flat()]);
      }
    },
  );
});
