import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/playground';

jest.setTimeout(60_000);

const rows = (page: Page) => page.locator('.matrix tbody th[scope=row]').allInnerTexts();

describeInBrowser('the matrix', (playground) => {
  it('filters as one types, and its address leads back to the same', async () => {
    const { page, faults } = await playground().open('/explore');
    const all = await rows(page);

    await page.getByLabel('Layer').selectOption({ label: 'Guest OS' });
    await page.waitForURL(/layer=guest-os/);
    await page.getByLabel('Topic has the words').pressSequentially('patch');
    await page.waitForURL(/words=patch$/);
    await page.getByLabel('Columns').selectOption({ label: 'Managed platform' });
    await page.waitForURL(/columns=managed-platform/);
    const filtered = await rows(page);
    const again = await playground().open(
      new URL(page.url()).pathname + new URL(page.url()).search,
    );

    expect(all.length).toBeGreaterThan(80);
    expect(filtered).toEqual(['Guest OS patching']);
    expect(await rows(again.page)).toEqual(filtered);
    expect(await again.page.getByLabel('Topic has the words').inputValue()).toBe('patch');
    expect(await again.page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(
      /^Managed platform/,
    );
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('says that nothing is left, and leads back', async () => {
    const { page } = await playground().open('/explore?words=nothing+of+the+kind');

    await page.getByRole('link', { name: 'Show all of them' }).click();
    await page.waitForURL(/\/explore$/);

    expect((await rows(page)).length).toBeGreaterThan(80);
  });

  it('opens an answer with its source from every kind of cell', async () => {
    const { page, faults } = await playground().open('/explore?columns=orchestrated-compute');

    for (const party of ['customer', 'shared', 'depends', 'aws', 'not-applicable']) {
      await page.locator(`td.party-${party} a`).first().click();
      await page.locator('.reply .source a').first().waitFor();
      expect(await page.locator('.reply h2').first().innerText()).not.toBe('');
      await page.goBack();
    }
    expect(faults).toEqual([]);
  });

  it('moves from cell to cell with arrow keys, and takes one stop of the Tab key', async () => {
    const { page } = await playground().open('/explore');
    const cells = page.locator('.matrix td a');

    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/explore\/classes\/ai-service\/account-management$/);

    await page.goBack();
    expect(await page.locator('.matrix td a[tabindex="0"]').count()).toBe(1);
  });

  it('shows every service beside every other', async () => {
    const { page, faults } = await playground().open('/explore?columns=all&words=backups');

    expect(await page.locator('.matrix thead th').count()).toBeGreaterThan(180);
    expect(await page.evaluate('inPage.overflow()')).toBe(0);
    expect(faults).toEqual([]);
  });
});

describeInBrowser('a page that is turned in place', (playground) => {
  it.each([
    ['a wide table', '/explore', '/explore?columns=all'],
    ['a narrow table', '/explore', '/explore?columns=serverless-functions'],
    ['a service', '/explore', '/explore/services/eks'],
    ['a comparison', '/explore/services/rds', '/explore/compare?from=ec2&to=fargate'],
    ['an answer', '/explore/topics/backups', '/explore/services/rds/backups'],
    ['what is not there', '/explore', '/explore/gone'],
  ])('is the same as when it is loaded: %s', async (_name, from, to) => {
    const { page, faults } = await playground().open(from);

    await page.evaluate(`inPage.follow(${JSON.stringify(to)})`);
    await page.waitForURL(`**${to}`);
    await page.evaluate('inPage.drawn()');
    const turned = await page.evaluate('inPage.content()');
    const loaded = await playground().open(to);

    expect(turned).toEqual(await loaded.page.evaluate('inPage.content()'));
    expect(await page.evaluate('inPage.focusedWords()')).toBe(
      await loaded.page.locator('h1').innerText(),
    );
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });

  it('leads back to where one was, and forward again', async () => {
    const { page, faults } = await playground().open('/explore');
    const cell = page.locator('.matrix tbody tr:not(.group) >> nth=40').locator('td a').last();
    const address = await cell.getAttribute('href');

    await cell.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
    await page.goBack();
    expect(await page.title()).toBe('Explore · Demarc');
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe(address);
    expect(await cell.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(await page.locator('.scroll').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
    await page.goForward();
    await page.waitForURL(`**${address}`);

    expect(await page.locator('.reply').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('is asked for once more after a restart of the page', async () => {
    const { page, faults } = await playground().open('/explore/services/rds');

    await page.getByRole('navigation', { name: 'Where you are' }).getByText('Explore').click();
    await page.waitForURL('**/explore');
    await page.reload();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Amazon RDS' }).waitFor();

    expect(faults).toEqual([]);
  });

  it('stays whole when it is printed at once', async () => {
    const { page } = await playground().open('/explore?columns=serverless-functions');

    await page.evaluate("inPage.follow('/explore?columns=all')");
    await page.waitForURL('**/explore?columns=all');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");

    expect(await page.locator('[data-cells], thead [hidden]').count()).toBe(0);
  });
});

describeInBrowser('the pages of services', (playground) => {
  it('tell a stranger what moves from EC2 to Fargate in two presses', async () => {
    const { page, faults } = await playground().open('/');

    await page.getByRole('link', { name: 'Explore', exact: true }).click();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { level: 1, name: 'From Amazon EC2 to AWS Fargate' }).waitFor();

    const moved = page.locator('tbody', { hasText: 'Moves to AWS' });
    expect(await moved.innerText()).toMatch(/Guest OS patching\s+You\s+AWS/);
    expect(faults).toEqual([]);
  });

  it('draw the stack and give the same facts as a table', async () => {
    const { page, faults } = await playground().open('/explore/services/rds');

    const drawn = await page
      .locator('.picture a')
      .evaluateAll((tiles) => tiles.map((tile) => tile.querySelector('title')?.textContent).sort());
    const listed = await page
      .locator('.twin tbody tr:not(.group)')
      .evaluateAll((lines) =>
        lines
          .map((line) => `${line.children[0]?.textContent}: ${line.children[1]?.textContent}`)
          .sort(),
      );
    await page.locator('.picture a', { hasText: 'Backups' }).click();

    expect(drawn.length).toBeGreaterThan(50);
    expect(drawn).toEqual(listed);
    expect(await page.locator('.reply h2').innerText()).toContain('Backups on Amazon RDS');
    expect(faults).toEqual([]);
  });

  it('find a service by a name that people use, and a topic from its service', async () => {
    const { page } = await playground().open('/explore');

    await page.getByLabel('Find a service or a topic').fill('k8s');
    await page.keyboard.press('Enter');
    await page.waitForURL(/services\/eks$/);
    await page.locator('.twin').getByRole('link', { name: 'Backups' }).click();
    await page.getByRole('link', { name: 'Backups on every other service' }).click();
    await page.getByRole('heading', { level: 1, name: 'Backups', exact: true }).waitFor();

    expect(await page.locator('.where').count()).toBeGreaterThan(1);
  });

  it('go on in the chat, which knows what was looked at', async () => {
    const { page, faults } = await playground().open('/explore/services/ec2/guest-os-patching');

    await page.getByRole('button', { name: 'Go on from here in the chat' }).click();
    await page.getByLabel('Your question').fill('and on RDS?');
    await page.keyboard.press('Enter');
    await page.locator('.reply >> nth=1').waitFor();

    expect(await page.locator('.reply').last().innerText()).toContain(
      'Guest OS patching on Amazon RDS',
    );
    expect(faults).toEqual([]);
  });

  it('let the picture be taken away', async () => {
    const { page } = await playground().open('/explore/services/rds');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PNG picture' }).click();

    expect((await download).suggestedFilename()).toBe('demarc-services-rds.png');
  });

  it('print the whole picture, the table and the answers, and nothing to press', async () => {
    const { page } = await playground().open('/explore/services/rds');
    const pressed = page.locator('form, .bar nav, .exports').filter({ visible: true });

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.picture').isVisible()).toBe(true);
    expect(await page.locator('.twin').isVisible()).toBe(true);
    expect(await pressed.count()).toBe(0);

    await page.goto(`${playground().bot.url}/explore/services/rds/backups`);
    expect(await page.locator('.reply').isVisible()).toBe(true);
    expect(await pressed.count()).toBe(0);
  });
});
