import { cut, readMarkup } from '../../../../src/adapters/slack/markup';

describe('readMarkup', () => {
  it.each([
    ['<@UBOT> who patches RDS?', 'who patches RDS?'],
    ['who patches <@UBOT> RDS?', 'who patches   RDS?'],
    ['<@UBOT|demarc> hi', 'hi'],
    ['ask <@U2> about it', 'ask   about it'],
    ['<!channel> <!here> <!everyone> hi', 'hi'],
    ['<!subteam^S1|@ops> hi', 'hi'],
    ['<!date^1392734382^{date}|18 February> hi', '18 February hi'],
    ['see <https://aws.amazon.com/rds|RDS page>', 'see RDS page'],
    ['see <https://aws.amazon.com/rds>', 'see https://aws.amazon.com/rds'],
    ['<mailto:a@b.c|a@b.c>', 'a@b.c'],
    ['in <#C1|aws-help>', 'in aws-help'],
    ['in <#C1>', 'in'],
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['&amp;lt;', '&lt;'],
    ['&lt;@UBOT&gt;', '<@UBOT>'],
    ['a\u0000b\u001bc', 'a b c'],
    ['a\nb\tc', 'a\nb\tc'],
    ['\u202ertl\u200b', 'rtl'],
    ['👩‍💻', '👩‍💻'],
    ['', ''],
  ])('reads %j as %j', (raw, text) => {
    expect(readMarkup(raw, 'UBOT').text).toBe(text);
  });

  it.each([
    ['<@UBOT> hi', true, false],
    ['<@U2> hi', false, true],
    ['<@UBOT> and <@U2>', true, true],
    ['<!channel> hi', false, true],
    ['<#C1|general> hi', false, false],
    ['&lt;@U2&gt; hi', false, false],
  ])('knows who is mentioned in %j', (raw, mentionsBot, mentionsOthers) => {
    expect(readMarkup(raw, 'UBOT')).toMatchObject({ mentionsBot, mentionsOthers });
  });

  it('keeps at most 40,000 characters', () => {
    expect(readMarkup('x'.repeat(50_000), 'UBOT').text).toHaveLength(40_000);
  });

  it('takes no longer for hostile markup', () => {
    const begin = performance.now();

    readMarkup('<'.repeat(40_000), 'UBOT');
    readMarkup('<@'.repeat(20_000), 'UBOT');
    readMarkup('<!date^|'.repeat(5_000), 'UBOT');

    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe('cut', () => {
  it('never keeps half of a character', () => {
    expect(cut('ab👍', 3)).toBe('ab');
    expect(cut('ab👍', 4)).toBe('ab👍');
  });
});
