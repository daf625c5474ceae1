import type { FeedbackInput } from '../../../src/dialog';
import { aConversation, aTurn } from '../../support/builders';
import { aKnowledge } from '../../support/dialog-knowledge';
import { aMatcher, anOpenDialog, aTopicMatch } from '../../support/dialog-parts';

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

  it.each([
    ['unanswered', { about: 'backups/rds' }],
    ['all', { about: 'backups/rds', question: 'who backs up RDS for […]?' }],
    ['none', { about: 'backups/rds' }],
  ] as const)(
    'notes what is disputed, in words only with keepQuestions %s',
    async (keepQuestions, disputed) => {
      const matcher = aMatcher({ 'who backs up RDS for a@b.example?': aTopicMatch() });
      const dialog = anOpenDialog(aKnowledge(), matcher, { keepQuestions: () => keepQuestions });
      const text = 'who backs up RDS for a@b.example?';
      await dialog.handleTurn(aTurn({ id: 'a1', conversation, text }));
      await dialog.handleTurn(aVote());
      await dialog.handleTurn(aVote({ vote: 'not-right' }));
      await dialog.handleTurn(aVote({ vote: 'not-right', answerId: 'a0' }));

      const { about, question } = dialog.votes[1] ?? {};
      expect({ about, question }).toEqual({ question: undefined, ...disputed });
      expect([dialog.votes[0], dialog.votes[2]]).toEqual(
        Array(2).fill(expect.not.objectContaining({ about: expect.anything() })),
      );
    },
  );

  it('never changes an answer, however many vote against it', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({ 'backups?': aTopicMatch() }));
    const ask = () => dialog.handleTurn(aTurn({ id: 'a1', conversation, text: 'backups?' }));
    const before = await ask();
    for (let i = 0; i < 100; i++) {
      const input = { kind: 'feedback', answerId: 'a1', vote: 'not-right' } as const;
      await dialog.handleTurn(aTurn({ conversation, user: { id: `U${i}` }, input }));
    }

    expect(await ask()).toEqual(before);
  });

  it('leaves the conversation as it is', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}));
    await dialog.handleTurn(aVote());

    expect([...dialog.states]).toEqual([]);
  });

  it('says so where the vote could not be noted', async () => {
    const cause = new Error('the disk is gone');
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), {
      feedback: {
        record: () => Promise.reject(cause),
        exportPerson: async () => [],
        forgetPerson: async () => 0,
      },
    });
    const reply = await dialog.handleTurn(aVote());

    expect(reply).toMatchObject({ kind: 'notice', text: expect.stringContaining('try again') });
    expect(dialog.failures).toEqual([['feedback', cause]]);
  });
});
