import { createDropQuiz } from '../../../../src/matcher/text/quiz';
import { tokenize } from '../../../../src/matcher/text/tokenize';

const dropQuiz = createDropQuiz(['true or false', 'agree or disagree']);
const left = (text: string) => {
  const { words, isQuiz } = dropQuiz(tokenize(text));
  return [words.map(({ raw }) => raw).join(' '), isQuiz];
};

describe('createDropQuiz', () => {
  it.each([
    ['True or false: AWS patches RDS.', 'AWS patches RDS'],
    ['true or false? AWS patches RDS', 'AWS patches RDS'],
    ['AWS patches RDS. Agree or disagree?', 'AWS patches RDS'],
  ])('leaves of %j the statement', (text, statement) => {
    expect(left(text)).toEqual([statement, true]);
  });

  it.each(['who patches RDS ?', 'true or false ?', 'is it true or false that', 'AWS agree ?', ''])(
    'keeps %j whole',
    (text) => {
      expect(left(text)).toEqual([text, false]);
    },
  );
});
