import { MATCHED_LENGTH, normalize } from '../../../../src/matcher/text/normalize';

describe('normalize', () => {
  it.each([
    ['typographic apostrophes', 'who’s on it', "who's on it"],
    ['Slack mentions and links', '<@U1> see <https://a.b|the page> <#C1|ops>', 'see the page ops'],
    ['tags and entities', '<at>Bot</at> who&nbsp;patches <b>rds</b>', 'Bot who patches rds'],
    ['control and zero-width characters', 'who\u0000 pat\u200bches', 'who patches'],
    ['compatibility forms', 'ＲＤＳ ﬁx', 'RDS fix'],
    ['addresses and emoji codes', 'see https://a.b/c :tada: now', 'see now'],
  ])('brings %s to plain text', (_, text, plain) => {
    expect(normalize(text)).toBe(plain);
  });

  it('cuts what is longer than any question', () => {
    expect(normalize('x'.repeat(50_000))).toHaveLength(MATCHED_LENGTH);
  });
});
