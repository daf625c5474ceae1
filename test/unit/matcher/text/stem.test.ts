import { createStemmer } from '../../../../src/matcher/text/stem';

describe('createStemmer', () => {
  const stem = createStemmer();

  it.each([
    [['patch', 'patches', 'patching', 'patched'], 'patch'],
    [['backup', 'backups'], 'backup'],
    [['encrypt', 'encrypting', 'encrypted'], 'encrypt'],
  ])('brings %j together', (words, root) => {
    expect(words.map(stem)).toEqual(words.map(() => root));
  });

  it.each(['s3', 'is', '?', '§', 'größen', `${'a'.repeat(41)}ing`])('leaves %s', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('gives the same when asked again', () => {
    expect([stem('responsibilities'), stem('responsibilities')]).toEqual(['respons', 'respons']);
  });
});
