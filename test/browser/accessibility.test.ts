import { findFaults } from '../support/axe';
import { describeInBrowser } from '../support/playground';

jest.setTimeout(120_000);

const PAGES = [
  '/explore',
  '/explore?columns=iaas&layer=guest-os',
  '/explore?words=nothing',
  '/explore/services/eks',
  '/explore/compare?from=ec2&to=fargate',
  '/explore/topics/backups',
  '/explore/services/rds/backups',
  '/explore/search?q=patch',
  '/explore/gone',
  '/answers/gone',
  '/verify/gone',
];

describeInBrowser('axe-core finds nothing', (playground) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it('on the start page and on any view of an answer', async () => {
      const { page } = await playground().open('/', { colorScheme });
      await page.getByText('Bring it into Slack').click();
      const faults = [...(await findFaults(page))];

      await page.evaluate("inPage.ask('Are backups on us?')");
      await page.locator('.reply').waitFor();
      faults.push(...(await findFaults(page)));
      for (const [tab, shown] of [
        ['In Slack', '.slack-message'],
        ['In Teams', '.teams-card'],
        ['Why', '.why'],
      ] as const) {
        await page.getByRole('tab', { name: tab }).click();
        await page.locator(shown).waitFor();
        for (const json of await page.locator('.json summary').all()) {
          if (await json.isVisible()) await json.click();
        }
        faults.push(...(await findFaults(page)));
      }

      expect(faults).toEqual([]);
    });

    it('on the pages to explore', async () => {
      const { page } = await playground().open('/healthz', { colorScheme });
      const faults: string[] = [];
      for (const path of PAGES) {
        await page.goto(playground().bot.url + path);
        faults.push(...(await findFaults(page)).map((fault) => `${path}: ${fault}`));
      }

      expect(faults).toEqual([]);
    });
  });
});
