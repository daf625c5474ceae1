import { createOpeners } from '../../../../src/matcher/text/openers';
import { tokenize } from '../../../../src/matcher/text/tokenize';

const dropOpeners = createOpeners(['hey', 'hey there', 'quick question', 'sorry', 'i am new here']);
const left = (text: string) =>
  dropOpeners(tokenize(text))
    .map(({ raw }) => raw)
    .join(' ');

describe('createOpeners', () => {
  it.each([
    ['Hey, who patches RDS?', 'who patches RDS ?'],
    ['hey there, quick question: who patches RDS', 'who patches RDS'],
    ['Sorry, I am new here - who patches RDS?', 'who patches RDS ?'],
  ])('drops what stands before the question: %s', (text, question) => {
    expect(left(text)).toBe(question);
  });

  it.each(['hey there', 'hey, RDS?', 'sorry, on Lambda?', 'who says hey there to RDS', ''])(
    'keeps %j whole',
    (text) => {
      expect(left(text)).toBe(
        tokenize(text)
          .map(({ raw }) => raw)
          .join(' '),
      );
    },
  );
});
