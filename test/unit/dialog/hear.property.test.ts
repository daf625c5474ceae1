import fc from 'fast-check';
import { aTurn } from '../../support/builders';
import { aKnowledge } from '../../support/dialog-knowledge';
import { aMatcher, anExplainedMatch, anOpenDialog, aTopicMatch } from '../../support/dialog-parts';
import { aSecretOf } from '../../support/secrets';

const aPlace = fc.constantFrom(
  'who rotates * on IAM?',
  '*',
  'key=* and so on',
  '"*"\nis that ours?',
);

describe('the dialog', () => {
  it.each(Object.entries(aSecretOf))(
    'keeps no %s anywhere, whatever is kept in words',
    async (_kind, aSecret) => {
      await fc.assert(
        fc.asyncProperty(aSecret, aPlace, fc.boolean(), async (secret, place, isAnswered) => {
          const text = place.replace('*', () => secret);
          const seen: string[] = [];
          const matcher = {
            match: (words: string) => {
              seen.push(words);
              return isAnswered ? anExplainedMatch(aTopicMatch()) : aMatcher({}).match(words);
            },
          };
          const dialog = anOpenDialog(aKnowledge(), matcher, { keepQuestions: () => 'all' });
          const vote = {
            kind: 'feedback',
            answerId: 'a',
            vote: 'not-right',
            reason: text,
          } as const;
          const { conversation } = aTurn();

          const reply = await dialog.handleTurn(aTurn({ id: 'a', conversation, text }));
          await dialog.handleTurn(aTurn({ conversation, input: vote }));

          const { states, votes, unanswered } = dialog;
          const kept = JSON.stringify([[...states], votes, unanswered, seen, reply]);
          expect(votes).toHaveLength(1);
          expect(states.size + unanswered.length).toBe(1);
          expect(kept).not.toContain(JSON.stringify(secret).slice(1, -1));
          expect(reply.warning).toBeDefined();
        }),
      );
    },
  );
});
