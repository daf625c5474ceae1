import { startTeamsBot, type TeamsBot } from '../support/teams-bot';
import { buttonsOf, validateCard } from '../support/teams-card-walker';
import { teamsActivities as teams } from '../support/teams-fake';
import { aVerdictReply } from '../support/teams-replies';

interface Card {
  readonly body: readonly unknown[];
  readonly actions?: readonly { readonly type: string; readonly data: unknown }[];
}

interface Dialog {
  readonly task: {
    readonly type: string;
    readonly value: {
      readonly title: string;
      readonly card: { readonly contentType: string; readonly content: Card };
    };
  };
}

describe('createTeamsAdapter as an action message extension', () => {
  let bot: TeamsBot;
  let url: string;

  beforeEach(async () => {
    bot = await startTeamsBot({ answer: () => aVerdictReply() });
    url = bot.connector.serviceUrl;
  });
  afterEach(() => bot.stop());

  it('answers about the words of the message in a dialog', async () => {
    const html = '<p>Hi <at id="0">Bob</at>, who&nbsp;patches <b>RDS</b>?</p>';
    const response = await bot.deliver(teams.shortcut(url, html));
    const { task } = (await response.json()) as Dialog;

    expect(response.status).toBe(200);
    expect(task).toMatchObject({ type: 'continue', value: { title: 'Who is responsible?' } });
    expect(task.value.card.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(JSON.stringify(task.value.card.content.body)).toContain('Guest OS patching');
    expect(validateCard(task.value.card.content)).toEqual([]);
    expect(bot.turns).toMatchObject([
      {
        input: { kind: 'text', text: 'Hi , who patches RDS?' },
        overheard: true,
        conversation: {
          thread: 'user:ada-object-id:about:1700000000001',
          owner: 'ada-object-id',
        },
      },
    ]);
    expect(bot.connector.calls).toHaveLength(0);
  });

  it('offers buttons that submit, since a dialog knows no others, and one that shares', async () => {
    const response = await bot.deliver(teams.shortcut(url, 'who patches rds?'));
    const { task } = (await response.json()) as Dialog;

    const actions = buttonsOf(task.value.card.content);
    expect(new Set(actions.map(({ type }) => type))).toEqual(new Set(['Action.Submit']));
    expect(actions.at(-1)).toMatchObject({ title: 'Put into a message' });
  });

  it('says so when the message holds no words', async () => {
    const response = await bot.deliver(teams.shortcut(url, '<p><img src="x"></p>'));

    expect(await response.json()).toEqual({
      task: { type: 'message', value: expect.stringMatching(/^That message holds no words/) },
    });
    expect(bot.turns).toHaveLength(0);
  });

  it('answers a button of the dialog in the dialog', async () => {
    const lookup = { kind: 'overview', service: 'rds' };
    const response = await bot.deliver(teams.dialogPress(url, { lookup, surface: 'dialog' }));

    expect(await response.json()).toMatchObject({
      task: { type: 'continue', value: { card: { content: { type: 'AdaptiveCard' } } } },
    });
    expect(bot.turns).toMatchObject([
      { input: { kind: 'lookup', lookup }, conversation: { owner: 'ada-object-id' } },
    ]);
  });

  it('puts the answer into the compose box when asked to', async () => {
    const share = [
      { kind: 'control', control: 'guest-os-patching', service: 'rds' },
      { kind: 'control', control: 'guest-os-patching', service: 'ec2' },
    ];
    const response = await bot.deliver(teams.dialogPress(url, { share, surface: 'dialog' }));
    const { composeExtension } = (await response.json()) as {
      composeExtension: { type: string; attachments: readonly { content: Card }[] };
    };

    expect(composeExtension).toMatchObject({ type: 'result', attachments: [{}] });
    const words = JSON.stringify(composeExtension.attachments[0]?.content.body);
    expect(words).toContain('Amazon RDS');
    expect(words).toContain('Amazon EC2');
  });

  it.each([[{}], [{ lookup: { kind: 'x' } }], [{ share: [] }], [null]])(
    'says of a button it cannot read that it is old: %j',
    async (data) => {
      const response = await bot.deliver(teams.dialogPress(url, data));

      expect(await response.json()).toEqual({
        task: { type: 'message', value: expect.stringContaining('does not work any more') },
      });
    },
  );

  it('refuses a request that names no message', async () => {
    const response = await bot.deliver(teams.shortcut(url, '', { value: { commandId: 'x' } }));

    expect(response.status).toBe(400);
  });
});
