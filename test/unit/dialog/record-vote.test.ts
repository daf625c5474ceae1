import type { FeedbackInput } from '../../../src/dialog';
import { aConversation, aTurn } from '../../support/builders';
import { aKnowledge } from '../../support/dialog-knowledge';
import { aMatcher, anOpenDialog } from '../../support/dialog-parts';

const conversation = aConversation({ platform: 'slack', tenant: 'T1' });
const aVote = (parts: Partial<FeedbackInput> = {}) =>
  aTurn({
    conversation,
    user: { id: 'U1' },
    input: { kind: 'feedback', answerId: 'a1', vote: 'helpful', ...parts },
  });

describe('recordVote', () => {
  it.each<[Partial<FeedbackInput>, object]>([
    [{}, { vote: 'helpful' }],
    [{ vote: 'not-right' }, { vote: 'not-right' }],
    [
      { vote: 'not-right', reason: 'old page' },
      { vote: 'not-right', reason: 'old page' },
    ],
    [
      { vote: 'not-right', reason: '' },
      { vote: 'not-right', reason: '' },
    ],
  ])('notes %j with who, where and when', async (input, vote) => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}));
    const reply = await dialog.handleTurn(aVote(input));

    expect(reply).toMatchObject({ kind: 'notice', text: expect.stringContaining('Thank you') });
    expect(dialog.votes).toEqual([
      {
        answerId: 'a1',
        platform: 'slack',
        tenant: 'T1',
        user: 'U1',
        at: dialog.clock.now(),
        ...vote,
      },
    ]);
  });

  it('leaves the conversation as it is', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}));
    await dialog.handleTurn(aVote());

    expect([...dialog.states]).toEqual([]);
  });

  it('says so where the vote could not be noted', async () => {
    const cause = new Error('the disk is gone');
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), {
      feedback: { record: () => Promise.reject(cause), forgetPerson: async () => undefined },
    });
    const reply = await dialog.handleTurn(aVote());

    expect(reply).toMatchObject({ kind: 'notice', text: expect.stringContaining('try again') });
    expect(dialog.failures).toEqual([['feedback', cause]]);
  });
});
