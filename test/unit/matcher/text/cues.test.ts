import { createCueFinder } from '../../../../src/matcher/text/cues';
import { tokenize } from '../../../../src/matcher/text/tokenize';
import { aLexicon } from '../../../support/dialog-knowledge';

const find = createCueFinder(
  aLexicon({ cues: { who: ['who', 'in charge'], us: ['we', 'us'], price: ['how much'] } }),
);
const found = (text: string) =>
  Object.entries(find(tokenize(text)))
    .filter(([, is]) => is)
    .map(([family]) => family);

describe('createCueFinder', () => {
  it.each<[string, string[]]>([
    ['Who patches it?', ['who']],
    ['is AWS in charge or are we', ['who', 'us']],
    ['How much is it', ['price']],
    ['the whole status', []],
    ['in the charge', []],
    ['', []],
  ])('finds the families of %j', (text, families) => {
    expect(found(text)).toEqual(families);
  });

  it('says of every family whether it is there', () => {
    expect(Object.values(find([])).every((is) => is === false)).toBe(true);
    expect(find([])).toHaveProperty('anaphora', false);
  });
});
