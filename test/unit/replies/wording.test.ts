import { basisWords, checkedWords, movedWords } from '../../../src/replies';
import { layerWords } from '../../../src/replies/wording';

describe('checkedWords', () => {
  it.each([
    ['2026-11-24', 'checked Nov 2026'],
    ['2027-01-02', 'checked Jan 2027'],
    ['2026-13-01', undefined],
    ['2026-00-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('reads %j as %s', (day, words) => {
    expect(checkedWords(day)).toBe(words);
  });
});

describe('basisWords', () => {
  it.each([
    ['stated', 'stated by AWS'],
    ['generalised', 'AWS says it of a typical service of this kind'],
    ['derived', 'follows from the model'],
    ['comparison', 'compared with running it yourself'],
  ] as const)('says how far AWS backs what is %s', (basis, words) => {
    expect(basisWords(basis, true)).toBe(words);
  });

  it('claims nothing where nobody found the page', () => {
    expect(basisWords('stated', false)).toBe('not confirmed on an AWS page');
  });
});

describe('movedWords', () => {
  it.each([
    ['customer', 'aws', 'You → AWS'],
    ['shared', 'shared', 'Shared'],
    ['customer', null, 'You'],
    [null, 'depends', 'It depends'],
    [null, null, ''],
  ] as const)('says %s and %s as %j', (from, to, words) => {
    expect(movedWords([from, to])).toBe(words);
  });
});

describe('layerWords', () => {
  it.each([
    ['guest-os', 'guest OS'],
    ['host-os', 'host OS'],
    ['data', 'data'],
  ] as const)('writes %s as %j', (layer, words) => {
    expect(layerWords(layer)).toBe(words);
  });
});
