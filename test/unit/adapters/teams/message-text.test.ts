import { readMessageText } from '../../../../src/adapters/teams/message-text';

describe('readMessageText', () => {
  it.each([
    ['<at>Demarc</at> who patches rds?', 'who patches rds?'],
    ['who <at id="0">Ada</at> patches&nbsp;&nbsp;rds?', 'who patches rds?'],
    ['<p>who <strong>pat</strong>ches</p><p>rds?</p>', 'who patches\n\nrds?'],
    ['who<br/>patches', 'who\npatches'],
    ['a &lt; b &amp;&amp; c &gt; d &quot;e&#39;&#x1F600;', 'a < b && c > d "e\'😀'],
    ['&lt;script&gt;', '<script>'],
    ['is 3 < 5 and 7 > 2', 'is 3 < 5 and 7 > 2'],
    ['<at>Demarc who patches rds?', 'Demarc who patches rds?'],
    ['&#0;&#x110000;&unknown;', '&unknown;'],
    ['<attachment id="1"></attachment>', ''],
    ['  \t ', ''],
  ])('reads %j as %j', (raw, text) => {
    expect(readMessageText(raw).text).toBe(text);
  });

  it('tells a card from the message extension', () => {
    const card = '<span class="inline-compose-card" contenteditable="false">AWS</span>';

    expect(readMessageText(card)).toEqual({ text: '', hasComposeCard: true });
    expect(readMessageText(`why? ${card}`)).toEqual({ text: 'why?', hasComposeCard: true });
  });

  it.each(['<at>', '<at ', '<span inline-compose-card ', '<', '&#', '<span', '\n ', '</'])(
    'reads forty thousand characters of %j in no time',
    (part) => {
      const raw = part.repeat(40_000 / part.length);
      const start = process.cpuUsage();
      readMessageText(raw);

      expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
    },
  );

  it('never ends in half a character', () => {
    const text = readMessageText(`${'x'.repeat(39_999)}😀`).text;

    expect(text).toBe('x'.repeat(39_999));
  });
});
