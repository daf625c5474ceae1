import {
  escapeMarkdown,
  linkMarkdown,
  plainText,
  readWebAddress,
} from '../../../../src/adapters/teams/markdown';

describe('escapeMarkdown', () => {
  it.each([
    ['plain words, 3.5 GB (each) - and more!', 'plain words, 3.5 GB (each) - and more!'],
    ['**bold** _it_ `code` ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
    ['[click](https://evil.example)', '\\[click\\](https:\u200B//evil.example)'],
    ['# head\n- item\n1. one\n+ two', '\\# head\n\\- item\n1\\. one\n\\+ two'],
    ['<at>Ada</at> <b>', '‹at›Ada‹/at› ‹b›'],
    ['back\\slash', 'back\\\\slash'],
    [
      'www.evil.example mailto:a@b.example',
      'www\u200B.evil.example mailto\u200B:a@\u200Bb.example',
    ],
    ['turn \u202Earound\u0007 \uD800', 'turn  around'],
    ['', ''],
  ])('shows %j as typed', (text, escaped) => {
    expect(escapeMarkdown(text, 1_000)).toBe(escaped);
  });

  it('stays within its limit, escapes included', () => {
    expect(escapeMarkdown('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(escapeMarkdown('*'.repeat(50), 10).length).toBeLessThanOrEqual(10);
  });
});

describe('plainText', () => {
  it('puts a text on one line and never cuts a character in half', () => {
    expect(plainText(' a\n\tb ', 10)).toBe('a b');
    expect(plainText('abc😀def', 5)).toBe('abc…');
  });
});

describe('readWebAddress', () => {
  it.each([
    ['https://a.example/x_(y)*', 'https://a.example/x%5F%28y%29%2A'],
    ['http://a.example', 'http://a.example/'],
    ['https://a.example/<b> c', 'https://a.example/%3Cb%3E%20c'],
    ['javascript:alert(1)', undefined],
    ['https://user:secret@a.example/', undefined],
    ['msteams://l/chat', undefined],
    ['a.example', undefined],
  ])('reads %j as %j', (address, url) => {
    expect(readWebAddress(address)).toBe(url);
  });
});

describe('linkMarkdown', () => {
  it('links a safe label, or names it alone', () => {
    expect(linkMarkdown('A [page]', 'https://a.example/', 100, 100)).toBe(
      '[A \\[page\\]](https://a.example/)',
    );
    expect(linkMarkdown('A page', 'javascript:1', 100, 100)).toBe('A page');
    expect(linkMarkdown('A page', `https://a.example/${'x'.repeat(200)}`, 100, 100)).toBe('A page');
  });
});
