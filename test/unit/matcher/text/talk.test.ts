import { createTalk } from '../../../../src/matcher/text/talk';
import { tokenize } from '../../../../src/matcher/text/tokenize';
import { aLexicon } from '../../../support/dialog-knowledge';

const talk = createTalk(
  aLexicon({ talk: { placing: ['for', 'it is'], even: ['even'], notEven: ['not even'] } }),
);

describe('createTalk', () => {
  it.each([
    ['not even on metal', 'even', [1]],
    ['not even on metal', 'notEven', [0, 1]],
    ['eventually', 'even', []],
    ['even it, even them', 'even', [0, 2]],
  ] as const)('finds in %j the places of %s', (text, family, places) => {
    const words = tokenize(text);

    expect([...talk.places(words, family)]).toEqual(places);
    expect(talk.says(words, family)).toBe(places.length > 0);
  });

  it.each([
    ['for our wiki', true],
    ['it is the wiki', true],
    ['the wiki, for us', false],
    ['', false],
  ])('tells whether %j begins with a phrase', (text, opens) => {
    expect(talk.opens(tokenize(text), 'placing')).toBe(opens);
  });
});
