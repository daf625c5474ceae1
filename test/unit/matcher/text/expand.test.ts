import { expandShortForms } from '../../../../src/matcher/text/expand';
import { tokenize } from '../../../../src/matcher/text/tokenize';
import { aLexicon } from '../../../support/dialog-knowledge';

const lexicon = aLexicon({
  shortForms: { "who's": 'who is', pls: 'please', same: 'same' },
});
const expand = (text: string) => expandShortForms(tokenize(text), lexicon);

describe('expandShortForms', () => {
  it.each([
    ["who's patching", ['who', 'is', 'patching']],
    ["WHO'S patching pls", ['who', 'is', 'patching', 'please']],
    ['same as before', ['same', 'as', 'before']],
    ['constructor', ['constructor']],
    ['', []],
  ])('writes out %j', (text, words) => {
    expect(expand(text).map(({ lower }) => lower)).toEqual(words);
  });

  it('keeps the first word as typed and its place in the sentence', () => {
    expect(expand("Who's")).toEqual([
      { raw: "Who's", lower: 'who', initial: true },
      { raw: 'is', lower: 'is', initial: false },
    ]);
  });
});
