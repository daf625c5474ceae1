import { createSpelling, isOneEdit } from '../../../../src/matcher/text/spelling';

describe('createSpelling', () => {
  const correct = createSpelling(
    new Map([
      ['backup', 40],
      ['backups', 90],
      ['patches', 50],
      ['inspection', 3],
    ]),
  );

  it.each([
    ['a letter left out', 'backps', 'backups'],
    ['a letter too many', 'patchess', 'patches'],
    ['two letters swapped', 'pacthes', 'patches'],
    ['the more frequent of two', 'backupz', 'backups'],
  ])('corrects %s', (_, typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it.each(['inspection', 'bak', 'zzzzzz', 'rds1', 'xackups'])('leaves %s alone', (word) => {
    expect(correct(word)).toBe(word);
  });
});

describe('isOneEdit', () => {
  it.each([
    ['abc', 'abcd', true],
    ['abc', 'axc', true],
    ['abc', 'acb', true],
    ['abc', 'abcde', false],
    ['abcd', 'badc', false],
  ])('judges %s and %s', (a, b, expected) => {
    expect(isOneEdit(a, b)).toBe(expected);
    expect(isOneEdit(b, a)).toBe(expected);
  });
});
