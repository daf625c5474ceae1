import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openPlayground, type Playground } from '../support/playground';
import { ROOT } from '../support/process';

/** Takes the pictures of the documentation: each page in light, in dark and on a phone; all, or those named. */

const FOLDER = path.join(ROOT, 'docs', 'screenshots');

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light', viewport: { width: 1120, height: 760 } },
  dark: { colorScheme: 'dark', viewport: { width: 1120, height: 760 } },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 720 } },
};

async function ask(page: Page, question: string): Promise<void> {
  await page.evaluate(`inPage.ask(${JSON.stringify(question)})`);
  // The field has the focus again; a picture without its ring is calmer.
  await page.locator('#text').blur();
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView()`);
}

async function learn(page: Page): Promise<void> {
  // Each picture shows the same beginning.
  await page.request.post(new URL('/web/messages', page.url()).href, {
    data: { text: 'forget me' },
  });
  await page.getByRole('button', { name: /Learn: who does what/ }).click();
  await page.getByRole('button', { name: 'Cloud basics: who does what' }).last().click();
  await page.getByRole('button', { name: 'Got it' }).waitFor();
  await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  await page.evaluate('document.activeElement.blur()');
}

async function showView(page: Page, tab: string, shown: string): Promise<void> {
  await ask(page, 'Are backups on us?');
  await page.getByRole('tab', { name: tab }).last().click();
  await page.locator(shown).waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
  await page.evaluate('document.activeElement.blur()');
}

/** What is still to be set up, opened; the window reaches down to Teams, for what follows is this machine's own. */
async function showSetup(page: Page): Promise<void> {
  await page.locator('.setup summary').click();
  await page.evaluate('document.activeElement.blur()');
  await page.evaluate('window.scrollTo(0, 0)');
  const last = await page.locator('.setup dl > div', { hasText: 'Azure Bot' }).boundingBox();
  const field = await page.locator('#ask').boundingBox();
  const { width } = page.viewportSize() ?? { width: 0 };
  const height = Math.ceil((last?.y ?? 0) + (last?.height ?? 0) + (field?.height ?? 0)) + 32;
  await page.setViewportSize({ width, height });
  await page.mouse.move(0, 0);
}

/** Pages by the name of their picture: the address, and what to do there. */
const PAGES: Readonly<Record<string, readonly [at: string, act?: (page: Page) => Promise<void>]>> =
  {
    start: ['/', showSetup],
    answer: ['/', (page) => ask(page, 'Who patches the OS of RDS?')],
    learn: ['/', learn],
    slack: ['/', (page) => showView(page, 'In Slack', '.slack-message')],
    teams: ['/', (page) => showView(page, 'In Teams', '.teams-card')],
    why: ['/', (page) => showView(page, 'Why', '.why')],
    explore: ['/explore', (page) => scrollTo(page, '.filter')],
    service: ['/explore/services/rds', (page) => scrollTo(page, '.counts')],
    compare: ['/explore/compare?from=ec2&to=fargate'],
    topic: ['/explore/topics/guest-os-patching'],
  };

async function takeAll(playground: Playground, names: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = Object.entries(PAGES).filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  for (const [look, options] of Object.entries(LOOKS)) {
    for (const [name, [at, act]] of wanted) {
      const { page, faults } = await playground.open(at, options);
      await act?.(page);
      if (faults.length > 0) throw new Error(`${at}: ${faults.join(', ')}`);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${look}.png`) });
      await page.context().close();
    }
  }
}

void openPlayground().then(async (playground) => {
  try {
    await takeAll(playground, process.argv.slice(2));
  } finally {
    await playground.close();
  }
});
