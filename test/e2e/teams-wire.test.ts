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
      const [call] = await bot.connector.waitFor(1);
      await bot.stop();

      const rendered = JSON.parse(JSON.stringify(render(reply)));
      expect(JSON.parse(call?.body ?? '')).toMatchObject(rendered);
    },
  );
});
