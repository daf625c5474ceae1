import { joinReplies } from '../../../src/replies';
import { aVerdict, aVerdictReply, REPLIES } from '../../support/teams-replies';

describe('joinReplies', () => {
  const one = aVerdictReply([aVerdict({ title: 'One' })]);
  const two = aVerdictReply([aVerdict({ title: 'Two' })]);

  it('puts verdicts together, in their order and without follow-ups', () => {
    const reply = joinReplies([one, REPLIES.fallback, two]);

    expect(reply).toMatchObject({ answers: [{ title: 'One' }, { title: 'Two' }], choices: [] });
  });

  it('leaves a single reply as it is', () => {
    expect(joinReplies([REPLIES.fallback, one])).toBe(one);
  });

  it('gives the first of anything else', () => {
    expect(joinReplies([REPLIES.overview, one])).toBe(REPLIES.overview);
  });

  it('gives nothing for nothing', () => {
    expect(joinReplies([REPLIES.fallback])).toBeUndefined();
  });
});
