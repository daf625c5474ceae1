import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';

/** What is wrong for people who do not see, hear or point, in words; empty = nothing that axe-core knows of. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(
    ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
}
