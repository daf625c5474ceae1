import type { Page } from 'playwright-core';

/** One thing that a person does on a page of the playground, and how its answer is told. */
export interface Interaction {
  readonly name: string;
  /** JavaScript that gives something else once the answer stands. */
  readonly look: string;
  /** Makes ready what is not measured; gives what is. */
  prepare(page: Page): Promise<() => Promise<unknown>>;
}

const QUESTIONS = [
  'Who patches the OS of RDS?',
  'What do we have to do on Lambda?',
  'Compare EC2 and Fargate',
  'What is the shared responsibility model?',
  'Are backups on us?',
];

const count = (selector: string) => `document.querySelectorAll('${selector}').length`;
const REPLIES = count('.reply');
const VIEW = "document.querySelector('.reply:last-of-type [aria-selected=true]').id";
const MATRIX = "document.getElementById('matrix')";
const MAIN = "document.getElementById('main')";

/** Presses where something stands, as a mouse does; looking for it is not measured. */
function press(name: string, look: string, selector: string): Interaction {
  return {
    name,
    look,
    async prepare(page) {
      const place = page.locator(selector).filter({ visible: true });
      const target = name === 'open a cell' ? place.first() : place.last();
      // Into the middle: the field to ask in lies over the edge.
      await target.evaluate((element) =>
        element.scrollIntoView({ block: 'center', behavior: 'instant' }),
      );
      const box = await target.boundingBox();
      if (!box) throw new Error(`${selector} is not on the page`);
      return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
  };
}

/** Presses a key in a field that holds a text. */
function strike(name: string, look: string, field: string, text: string, key: string): Interaction {
  return {
    name,
    look,
    async prepare(page) {
      await page.locator(field).fill(text);
      await page.locator(field).focus();
      return () => page.keyboard.press(key);
    },
  };
}

function choose(name: string, menu: string, value: string): Interaction {
  return {
    name,
    look: MATRIX,
    prepare: async (page) => () => page.locator(`[name=${menu}]`).selectOption(value),
  };
}

/** An answer that needs no work: what measuring, the way to the server and a frame take by themselves. */
export const NOTHING: Interaction = {
  name: 'nothing but the way there and back',
  look: 'document.body.dataset.health',
  async prepare(page) {
    await page.evaluate('inPage.askHealthOnClick()');
    return () => page.mouse.click(2, 2);
  },
};

/** What is done in the chat, in this order; a round may follow a round. */
export const CHAT: readonly Interaction[] = [
  ...QUESTIONS.map((text) => strike('send a question', REPLIES, '#text', text, 'Enter')),
  press('open the tab In Slack', count('.slack-message'), 'a[data-view=slack]'),
  press('open the tab In Teams', count('.teams-card'), 'a[data-view=teams]'),
  press('open the tab Why', count('.why'), 'a[data-view=why]'),
  press('go back to the tab Answer', VIEW, 'a[data-view=answer]'),
  press('press a choice', REPLIES, '.choices button'),
  strike('ask on in the thread', REPLIES, '#text', 'and on RDS?', 'Enter'),
  press('say that it helped', count('.thanks'), '[name=vote][value=helpful]'),
];

/** What is done in the explorer, in this order. */
export const EXPLORE: readonly Interaction[] = [
  choose('choose a layer', 'layer', 'guest-os'),
  choose('choose all layers', 'layer', ''),
  choose('choose a party', 'party', 'shared'),
  choose('choose anybody', 'party', ''),
  strike('type into the filter', MATRIX, '[name=words]', '', 'b'),
  strike('empty the filter', MATRIX, '[name=words]', 'b', 'Backspace'),
  choose('show the services of a class', 'columns', 'managed-platform'),
  choose('show all services', 'columns', 'all'),
  choose('show the classes', 'columns', ''),
  press('open a cell', MAIN, '.matrix td a'),
  press('open a topic', MAIN, '.onward a[href*=topics]'),
  press('go back to the matrix', MAIN, '.trail a'),
  press('compare two services', MAIN, '.picker button'),
  press('open a service', MAIN, '.trail li:last-child a'),
  press('open the matrix', MAIN, '.trail li:first-child a'),
  strike('search', MAIN, '#q', 'patch', 'Enter'),
  press('open the matrix', MAIN, '.trail a'),
];

/** How long an answer took, in milliseconds. */
export interface Taken {
  /** From the input to the frame that shows the answer, waiting included. */
  readonly passed: number;
  /** What page and server worked for it: the same however busy the machine is with other things. */
  readonly worked: number;
}

/** Measures interactions on a page. */
export type Measure = (interaction: Interaction) => Promise<Taken>;

/** Creates what measures on a page of the server at `url`. */
export async function createMeasure(page: Page, url: string): Promise<Measure> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const pageWork = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return async ({ look, prepare }) => {
    const act = await prepare(page);
    await page.evaluate('inPage.drawn()');
    await page.evaluate(`inPage.watch(() => ${look})`);
    const [server, own] = [await serverWork(url), await pageWork()];
    await act();
    const passed = await page.evaluate<number>('inPage.answerTime()');
    const ownAfter = await pageWork();
    const serverAfter = await serverWork(url);
    return { passed, worked: ownAfter - own + serverAfter - server };
  };
}

/** What the server has worked since its start, in milliseconds. */
async function serverWork(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const seconds = /^process_cpu_seconds_total ([\d.e-]+)/m.exec(text)?.[1];
  if (seconds === undefined) throw new Error('the server does not tell its processor time');
  return Number(seconds) * 1000;
}
