import type { Turn } from '../../src/dialog';
import type { NoticeReply, Reply } from '../../src/replies';
import { type SlackBot, startSlackBot } from '../support/slack-bot';
import { slackEvents } from '../support/slack-events';
import { aNotice, anAnswerReply } from '../support/slack-replies';
import { elementOf, type ScreenElement, wordsOf } from '../support/slack-screen';

const HOME = { id: 'VH', type: 'home' };

const JOURNEY: NoticeReply = {
  ...aNotice('■■□□□□□□□□ 1 of 6 steps done (16 %)\nYour team: 4 enrolled, 2 finished.'),
  choices: [
    { label: 'Continue', lookup: { kind: 'learn', act: 'continue' } },
    { label: 'Report', lookup: { kind: 'learn', act: 'report' } },
  ],
};

describe('the Home tab, learning', () => {
  let bot: SlackBot;

  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.refusals).toEqual([]);
  });

  const start = async (answer: (act: string) => Promise<Reply> | Reply, inPlace = 2_000) => {
    bot = await startSlackBot({
      answer: ({ input }: Turn) => {
        const lookup = input.kind === 'lookup' ? input.lookup : undefined;
        return lookup?.kind === 'learn' ? answer(lookup.act) : anAnswerReply();
      },
      options: { timing: { inPlace } },
    });
  };
  const published = async (count: number): Promise<unknown> => {
    const views = () => bot.slack.accepted('views.publish');
    await bot.slack.until(() => views().length >= count, `${count} views`);
    return views()[count - 1]?.args.view;
  };
  const open = () => bot.deliver(slackEvents.tabOpened({ tab: 'home', event_ts: '1' }));
  const press = (action: ScreenElement) => {
    return bot.deliver(slackEvents.pressInView(action, HOME), { form: true });
  };

  it('tells readers how far they are, with the buttons that lead on, beside the popular topics', async () => {
    await start(() => JOURNEY);

    await open();

    const view = await published(1);
    expect(wordsOf(view)).toContain('Learn who does what');
    expect(wordsOf(view)).toContain('1 of 6 steps done (16 %)');
    expect(wordsOf(view)).toContain('4 enrolled');
    expect(elementOf(view, 'demarc_choice_learn_0')).toMatchObject({ text: { text: 'Continue' } });
    expect(elementOf(view, 'demarc_choice_learn_1')).toMatchObject({ text: { text: 'Report' } });
    expect(elementOf(view, 'demarc_choice_0')).toBeDefined();
  });

  it('does what a button there says, in the tab, and leads back to a start that is up to date', async () => {
    await start((act) => (act === 'continue' ? aNotice('Step 2 of 6.') : JOURNEY));
    await open();

    await press(elementOf(await published(1), 'demarc_choice_learn_0'));
    const step = await published(2);
    await press(elementOf(step, 'demarc_home'));

    expect(wordsOf(step)).toContain('Step 2 of 6.');
    expect(wordsOf(await published(3))).toContain('Learn who does what');
  });

  it.each<[string, () => Promise<Reply> | Reply]>([
    ['cannot be read', () => Promise.reject(new Error('no store'))],
    ['does not come in time', () => new Promise<Reply>(() => undefined)],
    ['is not to be had here', () => anAnswerReply()],
  ])('shows everything else where the journey %s', async (_, answer) => {
    await start(answer, 50);

    await open();

    const view = await published(1);
    expect(wordsOf(view)).toContain('Three ways to ask');
    expect(wordsOf(view)).not.toContain('Learn who does what');
  });
});
