import { createFindEverywhere } from '../../../../src/matcher/text/everywhere';
import { tokenize } from '../../../../src/matcher/text/tokenize';

const everywhere = { said: ['in general', 'all services'], beyond: ['not only'] };
const find = createFindEverywhere({ everywhere });

describe('createFindEverywhere', () => {
  it.each([
    ['and in general?', true, false, ['in', 'general']],
    ['not only on RDS', false, true, ['not', 'only']],
    ['all services, not only RDS', true, true, ['all', 'services', 'not', 'only']],
    ['the general in charge', false, false, []],
    ['', false, false, []],
  ])('reads %j', (text, isSaid, isBeyond, words) => {
    expect(find(tokenize(text))).toEqual({ isSaid, isBeyond, words: new Set(words) });
  });
});
