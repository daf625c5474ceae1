import type { Page } from 'playwright-core';
import { findFaults } from '../support/axe';
import { describeInBrowser } from '../support/playground';
import { aStudent } from '../support/quiz-answers';
import { readPngSize } from '../support/read-png';

jest.setTimeout(180_000);

const student = aStudent();
const lastReply = (page: Page) => page.locator('.reply').last();
const buttonsOf = (page: Page) => lastReply(page).locator('.choices button');

interface Shown {
  readonly text: string;
  readonly labels: readonly string[];
  readonly values: readonly string[];
}

/** Does something and gives the answer to it. */
async function then(page: Page, act: () => Promise<void>): Promise<Shown> {
  const before = await page.locator('.reply').count();
  await act();
  await page.locator(`.reply >> nth=${before}`).waitFor();
  return page.evaluate('inPage.lastReply()');
}

/** Which button to press, from 0: the right one of a question, the first of anything else. */
function choose({ text, labels, values }: Shown): number {
  const { act = '' } = JSON.parse(values[0] ?? '{}') as { act?: string };
  const [word, seed = ''] = act.split(' ');
  return word === 'answer' ? student.rightOf(text, labels, seed) : 0;
}

/** Walks from the first hello until a certificate is there; `press` takes the button at a place, from 0. */
async function walk(page: Page, first: Shown, press: (place: number) => Promise<void>) {
  let shown = first;
  for (let presses = 0; !shown.text.includes('the journey is complete'); presses++) {
    if (presses > 50) throw new Error(`no end in sight: ${shown.text}`);
    const place = choose(shown);
    shown = await then(page, () => press(place));
  }
}

describeInBrowser('learning in the playground', (playground) => {
  it('goes from hello to a certificate that anyone can verify, by mouse', async () => {
    const { page, faults } = await playground().open('/');
    const click = (place: number) => buttonsOf(page).nth(place).click();

    const offer = await then(page, () =>
      page.getByRole('button', { name: /Learn: who does what/ }).click(),
    );
    await walk(page, offer, click);
    await page.getByLabel('Your question').fill('learn certificate');
    const certificate = await then(page, () => page.keyboard.press('Enter'));
    const id = /verify (\w{12})/.exec(certificate.text)?.[1] ?? '';
    const picture = lastReply(page).locator('img');
    await picture.evaluate('(image) => image.decode()');

    expect(offer.text).toContain('Pick a journey');
    expect(certificate.text).toMatch(/has completed “Cloud basics: who does what” with 100 %/);
    expect(await picture.getAttribute('alt')).toMatch(/has completed .+ with 100 %/);
    const verified = await playground().open(`/verify/${id}`);
    expect(await verified.page.locator('main').innerText()).toMatch(/Genuine and good\./);
    expect([...(await findFaults(page)), ...(await findFaults(verified.page))]).toEqual([]);
    const png = await fetch(`${playground().bot.url}/verify/${id.toLowerCase()}.png`);
    const [width, height] = readPngSize(Buffer.from(await png.arrayBuffer()));
    expect([png.headers.get('content-type'), width / height]).toEqual([
      'image/png',
      expect.closeTo(1200 / 848, 2),
    ]);
    await then(page, async () => {
      await page.getByLabel('Your question').fill('forget me');
      await page.keyboard.press('Enter');
    });
    expect((await fetch(`${playground().bot.url}/verify/${id}`)).status).toBe(404);
    expect([...faults, ...verified.faults]).toEqual([]);
  });

  it('goes the same way by keyboard alone', async () => {
    const { page, faults } = await playground().open('/');
    const { keyboard } = page;
    const type = async (text: string) => {
      await keyboard.type(text);
      await keyboard.press('Enter');
    };

    const offer = await then(page, () => type('learn'));
    await walk(page, offer, (place) => type(`${place + 1}`));
    const progress = await then(page, () => type('learn progress'));
    const certificate = await then(page, () => type('learn certificate'));
    const id = /verify (\w{12})/.exec(certificate.text)?.[1] ?? '';
    const verified = await then(page, () => type(`verify ${id}`));
    await then(page, () => type('forget me'));

    expect(progress.text).toContain('6 of 6 steps done (100 %)');
    expect(verified.text).toContain('Genuine and good.');
    expect(faults).toEqual([]);
  });

  it('fits on a phone, with the entry, a question and the certificate', async () => {
    const { page, faults } = await playground().open('/', {
      viewport: { width: 360, height: 720 },
    });
    const overflow: unknown[] = [await page.evaluate('inPage.overflow()')];
    await then(page, () => page.getByRole('button', { name: /Learn: who does what/ }).click());
    overflow.push(await page.evaluate('inPage.overflow()'));

    expect(overflow).toEqual([0, 0]);
    expect(faults).toEqual([]);
  });
});
