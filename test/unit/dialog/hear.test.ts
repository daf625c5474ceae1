import { aConversation, aTurn } from '../../support/builders';
import { aKnowledge } from '../../support/dialog-knowledge';
import { aMatcher, anOpenDialog, aTopicMatch } from '../../support/dialog-parts';

const KEY = 'AKIAIOSFODNN7EXAMPLE';
const WARNING = expect.stringMatching(/^The message holds what looks like an AWS access key\..+/);

describe('hear', () => {
  it('keeps an unanswered question without its secret and says to replace it', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}));

    const reply = await dialog.handleTurn(aTurn({ text: `what is ${KEY}?` }));

    expect(dialog.unanswered).toMatchObject([{ text: 'what is […]?' }]);
    expect(reply).toMatchObject({ kind: 'fallback', warning: WARNING });
  });

  it('warns above an answer too, and nothing that is kept holds the secret', async () => {
    const matcher = aMatcher({ 'who rotates […]?': aTopicMatch() });
    const dialog = anOpenDialog(aKnowledge(), matcher);

    const reply = await dialog.handleTurn(aTurn({ text: `who rotates ${KEY}?` }));

    expect(reply).toMatchObject({ kind: 'answer', warning: WARNING });
    expect(JSON.stringify([...dialog.states, matcher.asked])).not.toContain(KEY);
  });

  it('keeps a reason without its secret and says to replace it', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}));
    const input = { kind: 'feedback', answerId: 'a', vote: 'not-right', reason: KEY } as const;

    const reply = await dialog.handleTurn(aTurn({ input }));

    expect(dialog.votes).toMatchObject([{ vote: 'not-right', reason: '[…]' }]);
    expect(reply).toMatchObject({ kind: 'notice', warning: WARNING });
  });

  it('keeps no words where none may be kept', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), { keepQuestions: () => 'none' });

    await dialog.handleTurn(aTurn({ text: 'what?' }));

    expect(dialog.unanswered).toEqual([]);
  });

  it('keeps words of the workspaces alone where they may be kept', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), {
      keepQuestions: ({ platform, tenant }) =>
        platform === 'slack' && tenant === 'T1' ? 'none' : 'unanswered',
    });

    for (const tenant of ['T1', 'T2']) {
      const conversation = aConversation({ platform: 'slack', tenant });
      await dialog.handleTurn(aTurn({ conversation, text: `what of ${tenant}?` }));
    }

    expect(dialog.unanswered).toMatchObject([{ tenant: 'T2', text: 'what of T2?' }]);
  });

  it('says nothing of an account id or an address, which is taken out all the same', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}));

    const reply = await dialog.handleTurn(aTurn({ text: 'does a@b.example own 123456789012?' }));

    expect(dialog.unanswered).toMatchObject([{ text: 'does […] own […]?' }]);
    expect(reply.warning).toBeUndefined();
  });

  it('answers and keeps nothing where secrets cannot be taken out', async () => {
    const cause = new Error('broken');
    const scrub = () => {
      throw cause;
    };
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), { scrub });
    const input = { kind: 'feedback', answerId: 'a', vote: 'not-right', reason: KEY } as const;

    const reply = await dialog.handleTurn(aTurn({ text: `what is ${KEY}?` }));
    await dialog.handleTurn(aTurn({ input }));

    expect(reply.kind).toBe('fallback');
    expect(dialog.unanswered).toEqual([]);
    expect(dialog.votes).toEqual([expect.not.objectContaining({ reason: expect.anything() })]);
    expect(dialog.failures).toEqual([
      ['scrubbing', cause],
      ['scrubbing', cause],
    ]);
  });
});
