import { suggestQuestions } from '../../../src/replies';
import { aDialog, loadShipped, say } from '../../support/local-dialog';

describe('suggestQuestions', () => {
  const shipped = loadShipped();
  const questions = suggestQuestions(shipped.knowledge, 4);

  it('gives as many as asked for, each on another topic and service', () => {
    const [topics, services] = [0, 1].map((side) => {
      return new Set(questions.map(({ title }) => title.split(' on ')[side]));
    });

    expect([questions.length, topics?.size, services?.size]).toEqual([4, 4, 4]);
    expect(suggestQuestions(shipped.knowledge, 0)).toEqual([]);
  });

  it('gives the same for the same knowledge', () => {
    expect(suggestQuestions(shipped.knowledge, 4)).toEqual(questions);
  });

  it.each(questions.map(({ title, message }) => [message, title]))(
    'asks what is answered: %s',
    async (message, title) => {
      const reply = await say(aDialog(shipped), message);

      expect(reply).toMatchObject({ kind: 'answer', answers: [{ title }] });
    },
  );
});
