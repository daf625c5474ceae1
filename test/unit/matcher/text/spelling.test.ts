import { createSpelling, isOneEdit } from '../../../../src/matcher/text/spelling';

describe('isOneEdit', () => {
  it.each([
    ['an insertion', 'patch', 'patcch'],
    ['a deletion', 'patching', 'patchng'],
    ['a substitution', 'backup', 'bockup'],
    ['a swap of neighbours', 'lambda', 'lamdba'],
    ['a letter more at the end', 'backup', 'backups'],
    ['nothing at all', 'same', 'same'],
  ])('sees %s', (_, a, b) => {
    expect([isOneEdit(a, b), isOneEdit(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['two substitutions', 'backup', 'bockap'],
    ['two insertions', 'patch', 'patching'],
    ['a swap at a distance', 'abcd', 'dbca'],
    ['a swap and a letter', 'lambda', 'lamdbas'],
  ])('refuses %s', (_, a, b) => {
    expect([isOneEdit(a, b), isOneEdit(b, a)]).toEqual([false, false]);
  });
});

describe('createSpelling', () => {
  const correct = createSpelling(
    new Map([
      ['patching', 9],
      ['backup', 5],
      ['backups', 8],
      ['form', 2],
      ['firm', 7],
      ['who', 50],
      ['tls12', 4],
    ]),
  );

  it.each([
    ['ptaching', 'patching'],
    ['patchng', 'patching'],
    ['patchingg', 'patching'],
    ['fqrm', 'firm'],
  ])('corrects %s to %s', (typed, word) => {
    expect(correct(typed)).toBe(word);
  });

  it('takes the more frequent of two candidates', () => {
    expect(correct('backupz')).toBe('backups');
  });

  it.each([
    ['a known word', 'form'],
    ['a short word', 'whu'],
    ['a word with a digit', 'tls13'],
    ['a word with capitals', 'Patchin'],
    ['a word of another first letter', 'matching'],
    ['a word two edits away', 'pathcign'],
    ['a word like no other', 'kubernetes'],
    ['nothing', ''],
  ])('leaves %s', (_, word) => {
    expect(correct(word)).toBe(word);
  });
});
