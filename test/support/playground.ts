import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, launchBrowser } from './browser';
import { type CallOptions, type RunningBot, startDemarc } from './process';

/** A page of the playground that remembers whatever went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors, refused policies, dialogs and requests to anywhere else, in words; empty = all is well. */
  readonly faults: readonly string[];
}

/** The built bot and a browser that opens its pages. */
export interface Playground {
  readonly bot: RunningBot;
  /** Opens a page of its own, with nothing remembered from others. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
}

/**
 * A suite that needs a browser. Without one it says so and is skipped, except in CI, where it fails: what a
 * pipeline promises to have looked at must have been looked at.
 */
export function describeInBrowser(name: string, suite: (playground: () => Playground) => void) {
  if (findChromium() === undefined && process.env.CI !== 'true') {
    describe.skip(`${name} (no Chromium is installed: set CHROMIUM_PATH)`, () => suite(missing));
    return;
  }
  describe(name, () => {
    let opened: (Playground & { close(): Promise<void> }) | undefined;
    beforeAll(async () => {
      opened = await openPlayground();
    }, 30_000);
    afterAll(() => opened?.close());
    suite(() => opened ?? missing());
  });
}

function missing(): never {
  throw new Error('the playground is not open yet');
}

/** Starts the built bot and a browser. */
export async function openPlayground(
  options: CallOptions = {},
): Promise<Playground & { close(): Promise<void> }> {
  // The browser first: where there is none, no bot is left running.
  const browser = await launchBrowser();
  const bot = await startDemarc(options).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  return {
    bot,
    open: (at, context) => openPage(browser, bot.url, at, context),
    async close() {
      await browser.close();
      await bot.stop();
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  at: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !isFromRestart(text)) faults.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('tellFault', (fault: string) => faults.push(fault));
  await page.addInitScript({ path: path.join(__dirname, 'in-page.js') });
  await page.goto(url + at);
  return { page, faults };
}

/** What a browser itself writes while a server is away. */
function isFromRestart(text: string): boolean {
  return text.includes('net::ERR_CONNECTION_REFUSED');
}
