import {
  escapeFallback,
  escapeText,
  labelText,
  linkText,
  shorten,
} from '../../../../src/adapters/slack/text';

describe('escapeText', () => {
  it.each([
    ['R&D <!channel> <@U1>', 'R&amp;D &lt;!channel&gt; &lt;@U1&gt;'],
    ['*bold* ~gone~ `code`', '∗bold∗ ∼gone∼ ˋcodeˋ'],
    ['_soft_ snake_case', 'ˍsoftˍ snake_case'],
    ['a\u0000b\n', 'a b'],
  ])('turns %j into %j', (value, escaped) => {
    expect(escapeText(value)).toBe(escaped);
  });

  it('cuts between entities and marks the cut', () => {
    expect(escapeText('a&&&', 12)).toBe('a&amp;&amp;…');
    expect(escapeText('abcde', 5)).toBe('abcde');
    expect(escapeText('abcdef', 5)).toBe('abcd…');
  });
});

describe('escapeFallback', () => {
  it('escapes and keeps to its limit', () => {
    expect(escapeFallback('<!here>')).toBe('&lt;!here&gt;');
    expect(escapeFallback('&'.repeat(4_000)).length).toBeLessThanOrEqual(3_000);
  });
});

describe('labelText', () => {
  it('needs no escapes', () => {
    expect(labelText('R&D <b>\n', 75)).toBe('R&D ‹b›');
    expect(labelText('x'.repeat(80), 75)).toHaveLength(75);
  });
});

describe('linkText', () => {
  it.each([
    ['https://a.b/c?d=1&e=2', 'A|B', '<https://a.b/c?d=1&amp;e=2|A¦B>'],
    ['javascript:alert(1)', 'A', 'A'],
    ['https://a.b/>|<!channel>', 'A', 'A'],
    [`https://a.b/${'x'.repeat(1_000)}`, 'A', 'A'],
  ])('links %j as %j', (url, label, text) => {
    expect(linkText(url, label)).toBe(text);
  });
});

describe('shorten', () => {
  it('marks what it left out', () => {
    expect([shorten('abc', 3), shorten('abcd', 3)]).toEqual(['abc', 'ab…']);
  });
});
