import { createLanguageFinder } from '../../../../src/matcher/text/language';
import { tokenize } from '../../../../src/matcher/text/tokenize';

const find = createLanguageFinder(
  [
    {
      name: 'Spanish',
      reply: '',
      words: ['quién', 'nosotros', 'el'],
      shared: ['no', 'a'],
      letters: 'ñ',
    },
    {
      name: 'German',
      reply: '',
      words: ['wer', 'ist', 'der'],
      shared: ['in', 'die'],
      letters: 'üß',
    },
    { name: 'Chinese', reply: '', scripts: ['Han'] },
    { name: 'Japanese', reply: '', scripts: ['Hiragana', 'Katakana', 'Han'] },
    { name: 'Russian', reply: '', scripts: ['Cyrillic'] },
  ],
  { fillers: ['who', 'is', 'our', 'in', 'no', 'a', 'the'] },
);
const languageOf = (text: string) => find(tokenize(text))?.name ?? 'English';

describe('createLanguageFinder', () => {
  it.each([
    ['¿quién parchea RDS?', 'Spanish'],
    ['el motor no', 'Spanish'],
    ['niños mañana', 'Spanish'],
    ['wer ist in der Pflicht', 'German'],
    ['EC2补丁', 'Chinese'],
    ['RDSのパッチ', 'Japanese'],
    ['更新は', 'Japanese'],
    ['кто обновляет EC2', 'Russian'],
    ['who patches RDS', 'English'],
    ['no', 'English'],
    ['a die in no', 'English'],
    ['', 'English'],
    ['? ! 7', 'English'],
  ])('takes %j for %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    'who patches the servers in Zürich',
    'Zürich patches',
    'who is the one that el Niño calls',
    'is our 東京 region on us or the provider',
    'who is der in the room',
  ])('leaves English with a foreign name or word English: %j', (text) => {
    expect(languageOf(text)).toBe('English');
  });
});
