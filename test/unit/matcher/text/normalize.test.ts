import { MATCHED_LENGTH, normalize } from '../../../../src/matcher/text/normalize';

describe('normalize', () => {
  it.each([
    ['keeps a plain question', 'Who patches RDS?', 'Who patches RDS?'],
    ['keeps capitals', 'AWS Config', 'AWS Config'],
    ['joins white space and lines', ' who\t\tpatches\n\nit ', 'who patches it'],
    ['straightens apostrophes', 'who\u2019s and what`s', "who's and what's"],
    ['folds full-width letters', '\uff25\uff23\uff12', 'EC2'],
    ['folds ligatures', 'con\ufb01g', 'config'],
    ['drops zero-width characters', 'pat\u200bch\u00ad', 'patch'],
    ['drops control characters', 'who\u0000 \u0007patches', 'who patches'],
    ['drops bare links', 'see https://docs.example/a?b=1 please', 'see please'],
    ['keeps the words of a Slack link', 'see <https://a.example/x|the guide>', 'see the guide'],
    ['keeps the name of a Slack channel', 'ask <#C1|general>', 'ask general'],
    ['drops mentions', '<@U123> who <!here> patches', 'who patches'],
    ['drops tags and keeps their words', '<at>Demarc</at> who', 'Demarc who'],
    ['drops emoji codes', 'who :thinking_face: patches', 'who patches'],
    ['drops entities', 'you&nbsp;&amp; us', 'you us'],
    ['gives nothing for nothing', ' \n ', ''],
  ])('%s', (_, text, plain) => {
    expect(normalize(text)).toBe(plain);
  });

  it.each(['a < b and c > d', 'from 10:30 to 11:30', '1:n'])('leaves %s as it is', (text) => {
    expect(normalize(text)).toBe(text);
  });

  it('cuts what is longer than any question', () => {
    expect(normalize('x'.repeat(50_000))).toHaveLength(MATCHED_LENGTH);
  });

  it.each(['<'.repeat(20_000), '<a'.repeat(10_000), ':a'.repeat(10_000), '<@'.repeat(10_000)])(
    'reads hostile markup in no time (%#)',
    (text) => {
      const begin = performance.now();
      normalize(text);

      expect(performance.now() - begin).toBeLessThan(500);
    },
  );

  it('changes nothing the second time', () => {
    const once = normalize('<@U1> who\u2019s  patching \uff25\uff23\uff12? :eyes:');

    expect(normalize(once)).toBe(once);
  });
});
