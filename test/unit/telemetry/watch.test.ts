import type { Dialog } from '../../../src/dialog';
import type { Reply } from '../../../src/replies';
import { createMetrics, watchDeliveries, watchDialog } from '../../../src/telemetry';
import { aConversation, aLogger, aTurn } from '../../support/builders';

const SLACK = aConversation({ platform: 'slack', tenant: 'T1' });
const FALLBACK: Reply = { kind: 'fallback', reason: 'pricing', text: 'no', choices: [] };
const CHOICE: Reply = { kind: 'choice', question: 'which?', choices: [] };
const NOTICE: Reply = { kind: 'notice', text: 'noted', choices: [] };

describe('watchDialog', () => {
  const watch = (reply: Reply, dialog: Dialog = { handleTurn: async () => reply }) => {
    const [metrics, logger] = [createMetrics(), aLogger()];
    const countsOf = async () => {
      const { text } = await metrics.render();
      return text.split('\n').filter((line) => /^demarc_\w+_(total|count)\{/.test(line));
    };
    return { dialog: watchDialog(dialog, metrics, logger), logger, countsOf };
  };

  it('counts and times a refusal by reason and platform, and gives the reply on', async () => {
    const { dialog, countsOf } = watch(FALLBACK);

    const reply = await dialog.handleTurn(aTurn({ conversation: SLACK }));

    expect(reply).toBe(FALLBACK);
    expect(await countsOf()).toEqual([
      'demarc_answers_total{kind="fallback",platform="slack"} 1',
      'demarc_refusals_total{reason="pricing",platform="slack"} 1',
      'demarc_answer_seconds_count{platform="slack"} 1',
    ]);
  });

  it('counts a question back', async () => {
    const { dialog, countsOf } = watch(CHOICE);

    await dialog.handleTurn(aTurn({ conversation: SLACK }));

    expect(await countsOf()).toContain('demarc_disambiguations_total{platform="slack"} 1');
  });

  it('counts a vote as a vote and not as an answer', async () => {
    const { dialog, countsOf } = watch(NOTICE);

    await dialog.handleTurn(
      aTurn({ input: { kind: 'feedback', answerId: 'a', vote: 'not-right', reason: 'why' } }),
    );

    expect(await countsOf()).toEqual(['demarc_feedback_total{vote="not-right"} 1']);
  });

  it('logs a line that says who and how long, and no word of theirs', async () => {
    const { dialog, logger } = watch(CHOICE);

    await dialog.handleTurn(
      aTurn({ id: 'Ev1', conversation: SLACK, user: { id: 'U1' }, text: 'our payroll' }),
    );

    expect(logger.lines).toEqual([
      {
        event: 'reply-made',
        fields: {
          turn: expect.stringMatching(/^[0-9a-f]{8}$/),
          platform: 'slack',
          tenant: 'T1',
          user: 'U1',
          kind: 'choice',
          milliseconds: expect.any(Number),
        },
      },
    ]);
    expect(JSON.stringify(logger.lines)).not.toContain('payroll');
  });

  it('lets a failure pass', async () => {
    const { dialog, countsOf } = watch(NOTICE, {
      handleTurn: () => Promise.reject(new TypeError('no')),
    });

    await expect(dialog.handleTurn(aTurn())).rejects.toThrow(TypeError);
    expect(await countsOf()).toEqual([]);
  });
});

describe('watchDeliveries', () => {
  it('counts those that came before', async () => {
    const metrics = createMetrics();
    const answers = [true, false, false];
    const deliveries = watchDeliveries(
      { claim: async () => answers.shift() ?? true },
      'teams',
      metrics,
    );

    const claims = [await deliveries.claim('a'), await deliveries.claim('a')];

    expect(claims).toEqual([true, false]);
    expect((await metrics.render()).text).toContain('demarc_duplicates_total{platform="teams"} 1');
  });
});
