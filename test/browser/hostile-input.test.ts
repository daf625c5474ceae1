import fc from 'fast-check';
import { ANY_TEXT, HOSTILE_TEXTS } from '../support/hostile-texts';
import { describeInBrowser } from '../support/playground';

jest.setTimeout(300_000);

const PHONE = { viewport: { width: 360, height: 740 } };
const COUNT = 5_000;
const AT_ONCE = 250;

/** What a page of ours never holds; its own scripts come from files, some of them late. */
const FOREIGN = 'style, iframe, base, [onerror], [onload], script:not([src^="/web/"])';

const PAYLOAD = fc
  .tuple(
    fc.constantFrom('', '"', "'", '>', '-->', '</script>', '</p>', '&lt;', '`', '{{', '\\'),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<svg onload=alert(1)>',
      '<iframe src="javascript:alert(1)">',
      '<a href="javascript:alert(1)" autofocus onfocus=alert(1)>rds</a>',
      '<style>*{display:none}</style>',
      '<base href="https://evil.example/">',
      '<form action="https://evil.example/"><button>rds</button></form>',
      '[x](javascript:alert(1))',
      '<https://evil.example|who patches rds>',
      'W'.repeat(600),
      '𒐫'.repeat(80),
      'ﷺ'.repeat(80),
      '\u202e'.repeat(50),
    ),
    fc.constantFrom('', ' who patches rds', ' backups on ec2?', '\n\n\n', '\u0000'),
  )
  .map((parts) => parts.join(''));

const TEXTS: readonly string[] = [
  ...HOSTILE_TEXTS,
  ...fc.sample(fc.oneof(ANY_TEXT, PAYLOAD), { numRuns: COUNT - HOSTILE_TEXTS.length, seed: 7 }),
].map((text) => text.slice(0, 4_000));

describeInBrowser('hostile input', (playground) => {
  it(`typed in ${COUNT} times runs no script and breaks no layout on a phone`, async () => {
    const { page, faults } = await playground().open('/', PHONE);
    const wide: string[] = [];

    for (let i = 0; i < TEXTS.length; i += AT_ONCE) {
      const texts = TEXTS.slice(i, i + AT_ONCE);
      await page.evaluate(`inPage.askAll(${JSON.stringify(texts)}, 25)`);
      const overflow = await page.evaluate<number>('inPage.overflow()');
      if (overflow > 0) wide.push(`${overflow} pixels within ${i} to ${i + AT_ONCE}`);
    }

    expect(wide).toEqual([]);
    expect(await page.locator(FOREIGN).count()).toBe(0);
    expect(await page.locator('.reply').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it.each(['slack', 'teams', 'why'])(
    'is nowhere in the view %s of its answer, and fits a phone',
    async (view) => {
      const { page, faults } = await playground().open('/', PHONE);

      await page.evaluate('inPage.ask("<img src=x onerror=alert(1)> who patches rds")');
      await page.locator(`[data-view=${view}]`).first().click();
      await page.locator(`.panel[data-view=${view}]`).waitFor();

      expect(await page.locator('.panel img[src=x]').count()).toBe(0);
      expect(await page.evaluate('inPage.overflow()')).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  it.each(['/explore/search?q=', '/explore?words='])(
    'in the address %s is text and fits a phone',
    async (path) => {
      const { page, faults } = await playground().open('/explore/gone', PHONE);
      for (const text of fc.sample(PAYLOAD, { numRuns: 12, seed: 7 })) {
        await page.goto(playground().bot.url + path + encodeURIComponent(text));
        expect(await page.evaluate('inPage.overflow()')).toBe(0);
      }

      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    },
  );

  it.each([
    '/explore',
    '/explore/services/eks',
    '/explore/compare?from=ec2&to=fargate',
    '/explore/topics/backups',
    '/explore/services/rds/backups',
  ])('finds %s to fit a phone as well', async (path) => {
    const { page } = await playground().open(path, PHONE);

    expect(await page.evaluate('inPage.overflow()')).toBe(0);
  });
});
