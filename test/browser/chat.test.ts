import type { Page } from 'playwright-core';
import { describeInBrowser, openPlayground } from '../support/playground';
import { type RunningBot, startDemarc } from '../support/process';

jest.setTimeout(60_000);

const EXAMPLES = [
  'Who patches the OS of RDS?',
  'Are backups on us?',
  'What do we have to do on Lambda?',
  'Compare EC2 and Fargate',
  'What is the shared responsibility model?',
];

const lastReply = (page: Page) => page.locator('.reply').last();
const verdict = (page: Page) => lastReply(page).locator('.verdict').first();
const plain = (text: string) =>
  text
    .replace(/[\u200b\\*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Waits until so many answers stand in the conversation. */
async function answered(page: Page, count: number): Promise<void> {
  await page.locator(`.reply >> nth=${count - 1}`).waitFor();
}

/** Waits until the focus is where the selector says. */
async function focus(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor();
}

async function ask(page: Page, text: string): Promise<void> {
  const before = await page.locator('.reply').count();
  await page.getByLabel('Your question').fill(text);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await answered(page, before + 1);
}

describeInBrowser('the chat', (playground) => {
  it('goes from question to follow-up, choice and feedback by mouse', async () => {
    const { page, faults } = await playground().open('/');

    await ask(page, 'who patches the OS of EC2?');
    expect(await verdict(page).innerText()).toBe('You');
    await ask(page, 'and on RDS?');
    expect(await lastReply(page).innerText()).toContain('Guest OS patching on Amazon RDS');
    await page.getByRole('link', { name: 'New thread' }).click();
    await ask(page, 'encryption');
    await lastReply(page).locator('.choices button').first().click();
    await answered(page, 2);
    await lastReply(page).getByRole('button', { name: 'Helpful' }).click();
    await page.locator('.thanks').waitFor();

    expect(await verdict(page).count()).toBe(1);
    expect(await page.locator('.thanks').innerText()).toMatch(/thank/i);
    expect(faults).toEqual([]);
  });

  it('opens a new thread on an address that is not secure', async () => {
    const { page, faults } = await playground().open('/');
    // As such an address has it: https://w3c.github.io/webcrypto/#Crypto-method-randomUUID
    await page.evaluate('delete Crypto.prototype.randomUUID');

    await ask(page, 'who patches the OS of EC2?');
    await page.getByRole('link', { name: 'New thread' }).click();
    await ask(page, 'and on RDS?');

    expect(await page.locator('.reply').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('goes the same way by keyboard alone', async () => {
    const { page, faults } = await playground().open('/');
    const { keyboard } = page;

    await keyboard.type('who patches the OS of EC2?');
    await keyboard.press('Enter');
    await answered(page, 1);
    await keyboard.type('and on RDS?');
    await keyboard.press('Enter');
    await answered(page, 2);
    await keyboard.press('Alt+n');
    await keyboard.type('encryption');
    await keyboard.press('Enter');
    await answered(page, 1);
    const choice = await lastReply(page).locator('.choices button').first().innerText();
    await keyboard.type('1');
    await keyboard.press('Enter');
    await answered(page, 2);
    expect(await page.locator('.question').last().innerText()).toBe(choice);
    await focus(page, '#text');
    const focused = () => page.evaluate('inPage.focusedWords()');
    for (let i = 0; i < 10 && (await focused()) !== 'Not right'; i += 1) {
      await keyboard.press('Shift+Tab');
    }
    await keyboard.press('Enter');
    await page.getByLabel('What is not right?').waitFor();
    await focus(page, '[name=reason]');
    await keyboard.type('another service');
    await keyboard.press('Enter');
    await focus(page, '#text');
    await keyboard.press('ArrowUp');

    expect(await page.locator('.question').first().innerText()).toBe('encryption');
    expect(await page.getByLabel('Your question').inputValue()).not.toBe('');
    expect(await page.locator('.thanks').last().innerText()).toMatch(/thank|noted/i);
    expect(faults).toEqual([]);
  });

  it('shows in the Slack and Teams tabs the facts that the answer shows', async () => {
    const { page, faults } = await playground().open('/');

    for (const example of EXAMPLES) {
      await ask(page, example);
      const reply = lastReply(page);
      const facts = await reply
        .locator('.panel')
        .first()
        .locator('.verdict, .answer h2 span, dd, .source a, .lines li strong')
        .allInnerTexts();
      await reply.getByRole('tab', { name: 'In Slack' }).click();
      const slack = plain(await reply.locator('.slack-message').innerText());
      await reply.getByRole('tab', { name: 'In Teams' }).click();
      await reply.locator('.teams-card').waitFor();
      const teams = plain(await reply.locator('.teams').innerText());

      expect(facts.length).toBeGreaterThan(2);
      // A comparison is headed "EC2 and Fargate" in one place and "EC2 compared with Fargate" in another.
      const said = facts.map(plain).flatMap((fact) => fact.split(/ and (?=AWS Fargate)/));
      expect(said.filter((fact) => !slack.includes(fact))).toEqual([]);
      expect(said.filter((fact) => !teams.includes(fact))).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  it('takes a choice pressed in the Slack and the Teams view', async () => {
    const { page, faults } = await playground().open('/');

    await ask(page, 'Are backups on us?');
    const first = page.locator('.reply').first();
    await first.getByRole('tab', { name: 'In Slack' }).click();
    await first.locator('.slack-button').first().click();
    await answered(page, 2);
    await first.getByRole('tab', { name: 'In Teams' }).click();
    await first.locator('.teams-card button').first().click();
    await answered(page, 3);

    const [slack, teams] = await page
      .locator('.reply .answer h2')
      .allInnerTexts()
      .then((all) => all.slice(-2));
    expect(slack).toBe(teams);
    expect(faults).toEqual([]);
  });

  it('tells why, and moves over the tabs with arrow keys', async () => {
    const { page } = await playground().open('/');

    await ask(page, 'who patches the OS of RDS?');
    await lastReply(page).getByRole('tab', { name: 'Answer' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.why').waitFor();

    const why = await page.locator('.why').innerText();
    for (const part of [/match/i, /recognised/i, /rule/i, /confidence/i, /host-os/, /rds\.json/]) {
      expect(why).toMatch(part);
    }
  });

  it('keeps threads apart', async () => {
    const { page, faults } = await playground().open('/');

    await ask(page, 'who patches the OS of EC2?');
    await page.keyboard.press('Alt+n');
    await ask(page, 'are backups on us on DynamoDB?');
    await page.getByRole('button', { name: 'who patches the OS of EC2?' }).click();
    await ask(page, 'and on RDS?');

    expect(await page.locator('.reply').count()).toBe(2);
    expect(await lastReply(page).innerText()).toContain('Guest OS patching on Amazon RDS');
    expect(faults).toEqual([]);
  });

  it.each(['/', '/explore', '/explore?columns=all'])(
    'loads %s in at most 150 KB, without the renderer of cards',
    async (path) => {
      const { page } = await playground().open('/healthz');
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      let bytes = 0;
      const paths: string[] = [];
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      page.on('request', (request) => paths.push(new URL(request.url()).pathname));
      await page.goto(playground().bot.url + path, { waitUntil: 'networkidle' });

      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(150 * 1024);
      expect(paths).not.toContain('/web/adaptivecards.js');
    },
  );

  it('can be read and used without JavaScript', async () => {
    const { page } = await playground().open('/', { javaScriptEnabled: false });

    await page.getByRole('button', { name: /Who patches the OS of RDS/ }).click();
    expect(await verdict(page).innerText()).toBe('AWS');
    await page.getByLabel('Your question').fill('and on EC2?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    expect(await verdict(page).innerText()).toBe('You');
    await page.getByRole('link', { name: 'In Slack' }).click();
    expect(await page.locator('.slack-message').innerText()).toContain('Amazon EC2');
    await page.getByRole('link', { name: 'Explore' }).click();
    await page.locator('.filter [name=words]').fill('patching');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/words=patching/);
    expect(await page.locator('.matrix tbody th[scope=row]').allInnerTexts()).toContain(
      'Guest OS patching',
    );
  });
});

describeInBrowser('the chat over a restart', () => {
  let opened: Awaited<ReturnType<typeof openPlayground>>;
  let again: RunningBot | undefined;
  beforeAll(async () => {
    opened = await openPlayground();
  });
  afterAll(async () => {
    await opened.close();
    await again?.stop();
  });

  it('says one calm line while the server is away and answers once it is back', async () => {
    const { page, faults } = await opened.open('/');
    await ask(page, 'who patches the OS of EC2?');
    await opened.bot.stop();

    await page.getByLabel('Your question').fill('who patches the OS of RDS?');
    await page.keyboard.press('Enter');
    await page.getByText('Demarc is not answering just now.').waitFor();
    again = await startDemarc({ env: { PORT: new URL(opened.bot.url).port } });
    await answered(page, 2);

    expect(await lastReply(page).innerText()).toContain('Guest OS patching on Amazon RDS');
    expect(await page.getByRole('status').first().innerText()).toBe('');
    expect(await page.locator('.question').count()).toBe(2);
    expect(faults).toEqual([]);
  });
});
