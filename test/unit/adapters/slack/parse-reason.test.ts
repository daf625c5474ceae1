import fc from 'fast-check';
import { parseReason } from '../../../../src/adapters/slack/parse-reason';
import { renderReasonForm } from '../../../../src/adapters/slack/render-reason';
import { validateModal } from '../../../support/slack-blocks';

const ORIGIN = { tenant: 'T1', botUserId: 'UBOT' };
const RUNS = { numRuns: 300, seed: 20261123 };
const JUDGED = { answerId: 'slack:T1:C1:1.1', channel: 'C1' };

function aSubmission(reason: unknown, form = renderReasonForm(JUDGED)) {
  const values = { reason: { reason: { type: 'plain_text_input', value: reason } } };
  return { user: { id: 'U1' }, view: { ...form, id: 'V1', state: { values } } };
}

describe('parseReason', () => {
  it('reads a sent form as a vote on the answer it asked about', () => {
    expect(parseReason(aSubmission('old page'), ORIGIN)).toEqual({
      id: 'slack:T1:form:V1:U1',
      conversation: {
        platform: 'slack',
        tenant: 'T1',
        channel: 'C1',
        thread: 'user:U1',
        owner: 'U1',
      },
      user: { id: 'U1' },
      scope: 'personal',
      input: {
        kind: 'feedback',
        answerId: JUDGED.answerId,
        vote: 'not-right',
        reason: 'old page',
      },
    });
  });

  it.each(['', '  ', '\u0000', null, 7])('reads %j as a vote without a reason', (reason) => {
    expect(parseReason(aSubmission(reason), ORIGIN)?.input).not.toHaveProperty('reason');
  });

  it('keeps any reason within bounds and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_500 }), (typed) => {
        const input = parseReason(aSubmission(typed), ORIGIN)?.input;
        const reason = input?.kind === 'feedback' ? (input.reason ?? '') : undefined;

        expect(reason?.length).toBeLessThanOrEqual(1_000);
        expect(reason).not.toMatch(/(?!\n)\p{Cc}/u);
      }),
      RUNS,
    );
  });

  it('takes nothing that is not its own form', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        expect(parseReason(body, ORIGIN)).toBeUndefined();
      }),
      RUNS,
    );
  });
});

describe('renderReasonForm', () => {
  it('is a form Slack takes, for any answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (answerId) => {
        const form = renderReasonForm({ answerId, channel: 'C1' });

        expect(form === undefined ? [] : validateModal({ ...form })).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is left out when the answer cannot travel with it', () => {
    expect(renderReasonForm({ answerId: 'x'.repeat(3_000), channel: 'C1' })).toBeUndefined();
  });
});
