import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import { buttonsOf } from '../support/teams-card-walker';
import { teamsActivities as teams } from '../support/teams-fake';

describe('createTeamsAdapter with a command', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    bot = await startTeamsBot();
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  it.each([
    ['overview RDS', { kind: 'lookup', lookup: { kind: 'overview', service: 'rds' } }],
    [
      'diff EC2 Fargate',
      { kind: 'lookup', lookup: { kind: 'comparison', services: ['ec2', 'fargate'] } },
    ],
    ['forget me', { kind: 'forget-me' }],
    ['help', { kind: 'text', text: 'help' }],
    ['Who patches the OS of RDS?', { kind: 'text', text: 'Who patches the OS of RDS?' }],
  ])('understands "%s" in every kind of conversation', async (text, input) => {
    for (const message of [
      teams.personal(url, text),
      teams.channel(url, text),
      teams.group(url, text),
      teams.targeted(url, text),
    ]) {
      await bot.deliver(message);
    }
    await bot.connector.waitFor(4);

    expect(bot.turns.map((turn) => turn.input)).toEqual([input, input, input, input]);
  });

  it.each([
    ['overview', 'Name a service: overview RDS.'],
    ['overview quux', 'I know no service called "quux". Try overview RDS, or help.'],
    ['diff EC2', 'Name two services: diff EC2 Fargate.'],
  ])('says how to complete "%s"', async (text, words) => {
    await bot.deliver(teams.personal(url, text));
    const [call] = await bot.connector.waitFor(1);

    expect(call?.activity.text).toBe(words);
    expect(bot.turns).toHaveLength(0);
  });

  it('asks back when a name fits several services', async () => {
    await bot.deliver(teams.personal(url, 'overview elastic'));
    const [call] = await bot.connector.waitFor(1);

    const actions = buttonsOf(call?.activity.attachments[0]?.content);
    expect(actions.length).toBeGreaterThan(1);
    expect(actions[0]).toMatchObject({ data: { lookup: { kind: 'overview' } } });
  });
});
