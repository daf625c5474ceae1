import { createDialog } from '../../src/dialog';
import { loadKnowledge } from '../../src/knowledge';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from '../../src/locations';
import { loadMatcher } from '../../src/matcher';
import {
  createMemoryConversationStore,
  createMemoryFeedbackStore,
  createMemoryUnansweredStore,
  type ListedFeedbackStore,
} from '../../src/stores';
import { NOW, type SlackBot, startSlackBot } from '../support/slack-bot';
import { type SlackPayload, slackEvents } from '../support/slack-events';
import type { Arguments } from '../support/slack-web-methods';

const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
const matcher = loadMatcher(MODEL_FILE, knowledge);
const SECRET_WORDS = 'our payroll cluster';

describe('Slack feedback', () => {
  let bot: SlackBot;
  let feedback: ListedFeedbackStore;
  /** Stands in the way of every vote. */
  let obstacle: () => Promise<void>;

  beforeEach(async () => {
    feedback = createMemoryFeedbackStore();
    obstacle = async () => undefined;
    const dialog = createDialog({
      knowledge,
      matcher,
      conversations: createMemoryConversationStore(() => NOW),
      feedback: {
        ...feedback,
        record: async (vote) => {
          await obstacle();
          return feedback.record(vote);
        },
      },
      unanswered: createMemoryUnansweredStore(),
      clock: () => NOW,
    });
    bot = await startSlackBot({ ports: { dialog } });
  });

  afterEach(async () => {
    await bot.stop();
    const log = JSON.stringify(bot.logger.lines);
    expect(log).not.toContain(SECRET_WORDS);
    expect(log).not.toContain('someone');
  });

  const thanked = (count = 1) => {
    const whispers = () => bot.slack.accepted('chat.postEphemeral');
    return bot.slack.until(() => whispers().length >= count, `${count} thanks`);
  };
  const forms = () => bot.slack.accepted('views.open').map(({ args }) => args.view as Form);
  const ask = async (text = 'who patches the OS of RDS?') => {
    const root = bot.slack.say('C1');
    await bot.deliver(slackEvents.mention({ ts: root, text: `<@UBOT> ${text}` }));
    await bot.slack.until(() => bot.slack.accepted('chat.postMessage').length > 0, 'an answer');
    const [call] = bot.slack.accepted('chat.postMessage');
    const message = { ts: String(call?.answer?.ts), thread_ts: root };
    return { root, message, ...votesOf(call?.args ?? {}) };
  };
  const press = (value: string, body: SlackPayload = {}) => {
    const extra = { response_url: bot.slack.responseUrl(), trigger_id: bot.slack.trigger() };
    const action = { type: 'feedback_buttons', action_id: 'demarc_feedback', value };
    return bot.deliver(slackEvents.press(action, { ...extra, ...body }), { form: true });
  };
  const send = async (form: Form | undefined, reason: string | null, user = 'U1') => {
    const values = { reason: { reason: { type: 'plain_text_input', value: reason } } };
    const view = { ...form, id: 'V1', state: { values } };
    const body = { ...slackEvents.submission(view), user: { id: user, username: 'someone' } };
    const response = await bot.deliver(body, { form: true });
    expect(response.status).toBe(200);
    return (await response.json()) as { response_action: string; view: Form };
  };

  it.each([
    ['an answer', 'who patches the OS of RDS?'],
    ['an "I don\'t know"', 'blub frob grault'],
  ])('is asked for under %s', async (_name, text) => {
    const asked = await ask(text);

    await press(asked.yes, { message: asked.message });

    await thanked();
    expect(await feedback.list()).toEqual([
      {
        answerId: `slack:T1:C1:${asked.root}`,
        platform: 'slack',
        tenant: 'T1',
        user: 'U1',
        vote: 'helpful',
        at: NOW,
      },
    ]);
    expect(forms()).toEqual([]);
    expect(bot.slack.refusals).toEqual([]);
  });

  it('counts "not right" at once and asks why', async () => {
    const asked = await ask();

    await press(asked.no, { message: asked.message });
    await thanked();
    await bot.slack.until(() => forms().length === 1, 'a form');
    const before = await feedback.list();
    const answer = await send(forms()[0], `  It is ${SECRET_WORDS}\u0007 that is meant. `);

    expect(before).toMatchObject([{ vote: 'not-right' }]);
    expect(before[0]).not.toHaveProperty('reason');
    expect(answer).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    expect(JSON.stringify(answer.view)).toContain('Thank you');
    expect(await feedback.list()).toMatchObject([
      { vote: 'not-right', reason: `It is ${SECRET_WORDS}  that is meant.` },
    ]);
    expect(bot.slack.accepted('chat.postMessage')).toHaveLength(1);
    expect(bot.slack.refusals).toEqual([]);
  });

  it('lets a vote be changed, and keeps the votes of two people apart', async () => {
    const asked = await ask();
    const body = { message: asked.message };

    await press(asked.no, body);
    await thanked();
    await press(asked.yes, body);
    await thanked(2);
    await press(asked.no, { ...body, user: { id: 'U2', username: 'someone' } });
    await thanked(3);

    expect(await feedback.list()).toMatchObject([
      { user: 'U1', vote: 'helpful' },
      { user: 'U2', vote: 'not-right' },
    ]);
  });

  it.each([
    ['nothing', null, undefined],
    ['40,000 characters', 'x'.repeat(40_000), 'x'.repeat(1_000)],
    ['an emoji cut in half', `${'x'.repeat(999)}😀`, 'x'.repeat(999)],
    ['a ping', '<!channel> <@U2>', '<!channel> <@U2>'],
    ['right to left', 'אבג', 'אבג'],
  ])('takes a reason of %s', async (_name, typed, kept) => {
    const asked = await ask();
    await press(asked.no, { message: asked.message });
    await bot.slack.until(() => forms().length === 1, 'a form');

    const answer = await send(forms()[0], typed);

    expect((await feedback.list())[0]?.reason).toBe(kept);
    expect(JSON.stringify(answer)).not.toContain('<!channel>');
  });

  it('takes a vote on a private answer and thanks where it was pressed', async () => {
    const asked = await ask();

    await press(asked.no, {
      container: { channel_id: 'C9', message_ts: '1.1', is_ephemeral: true },
      channel: { id: 'C9', name: 'elsewhere' },
    });

    await bot.slack.until(() => bot.slack.accepted('response_url').length === 1, 'thanks');
    await bot.slack.until(() => forms().length === 1, 'a form');
    expect(await send(forms()[0], 'old')).toMatchObject({ response_action: 'update' });
    expect((await feedback.list())[0]?.reason).toBe('old');
    expect(bot.slack.accepted('chat.postEphemeral')).toEqual([]);
  });

  it.each<[string, () => SlackPayload]>([
    ['the click is too old', () => ({ trigger_id: bot.slack.trigger('expired') })],
    ['there is no trigger', () => ({ trigger_id: undefined })],
  ])('counts the vote when %s and no form opens', async (_name, body) => {
    const asked = await ask();

    await press(asked.no, { message: asked.message, ...body() });

    await thanked();
    expect(await feedback.list()).toHaveLength(1);
    expect(forms()).toEqual([]);
  });

  it('says in the form that a vote could not be noted', async () => {
    const asked = await ask();
    await press(asked.no, { message: asked.message });
    await bot.slack.until(() => forms().length === 1, 'a form');
    obstacle = () => Promise.reject(new Error('the disk is gone'));

    const answer = await send(forms()[0], 'old page');

    expect(JSON.stringify(answer.view)).toContain('try again');
  });

  it.each([
    ['no metadata', {}],
    ['metadata of another time', { private_metadata: '{"id":7}' }],
    ['metadata that is no document', { private_metadata: 'x' }],
  ])('says that a form is old: %s', async (_name, change) => {
    const answer = await send({ type: 'modal', callback_id: 'demarc_reason', ...change }, 'why');

    expect(JSON.stringify(answer.view)).toContain('another time');
    expect(await feedback.list()).toEqual([]);
  });
});

type Form = SlackPayload;

function votesOf(args: Arguments): { readonly yes: string; readonly no: string } {
  const blocks = args.blocks as { type: string; elements?: Record<string, { value: string }>[] }[];
  const votes = blocks.find((block) => block.type === 'context_actions')?.elements?.[0];
  return { yes: votes?.positive_button?.value ?? '', no: votes?.negative_button?.value ?? '' };
}
