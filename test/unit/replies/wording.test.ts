import {
  allWords,
  basisWords,
  checkedWords,
  comparedWords,
  listWords,
  movedWords,
  sameWords,
} from '../../../src/replies';
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
    [null, null, '–'],
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

describe('listWords', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('joins %j', (names, words) => {
    expect(listWords(names)).toBe(words);
  });
});

describe('comparedWords', () => {
  it('names what is compared', () => {
    expect(comparedWords(['A', 'B'])).toBe('A compared with B');
    expect(comparedWords(['A', 'B', 'C'])).toBe('A, B and C compared');
  });
});

describe('sameWords', () => {
  const on = (...parties: readonly ('aws' | 'customer' | null)[]) =>
    parties.map((party, i) => ({ service: 'ABCDE'.charAt(i), party }));

  it.each([
    [on('aws', 'aws'), "The same on both: AWS's."],
    [on('customer', 'customer', 'customer'), 'The same on all three: yours.'],
    [on('aws', 'customer', 'aws'), "Not the same: AWS's on A and C, yours on B."],
    [on('aws', null), "Not the same: AWS's on A, nothing that arises on B."],
  ])('says whose it is on %j', (all, words) => {
    expect(sameWords(all)).toBe(words);
  });
});

describe('allWords', () => {
  it('counts in words', () => {
    expect([2, 3, 4, 5].map(allWords)).toEqual(['both', 'all three', 'all four', 'all of them']);
  });
});
