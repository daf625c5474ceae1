import { CHAT, createMeasure, EXPLORE, NOTHING, type Taken } from '../support/interactions';
import { describeInBrowser } from '../support/playground';

jest.setTimeout(120_000);

const ROUNDS = 4;
/** The promise, in milliseconds. */
const PROMISED = 100;
/** A slow machine needs as many times what it needs for an answer without work; the first time of each, twice that. */
const TIMES_NOTHING = 14;
/** What even the quickest may wait beside its own work, on a machine that is busy with other things. */
const WAITING = 300;

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describeInBrowser('an answer', (playground) => {
  it.each([
    ['chat', '/', CHAT],
    ['explorer', '/explore', EXPLORE],
  ])('in the %s is there within a tenth of a second', async (_name, at, interactions) => {
    const { page, faults } = await playground().open(at);
    const measure = await createMeasure(page, playground().bot.url);
    const taken = new Map<string, Taken[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const interaction of [...interactions, NOTHING]) {
        const { name } = interaction;
        taken.set(name, [...(taken.get(name) ?? []), await measure(interaction)]);
      }
    }

    const nothing = middle((taken.get(NOTHING.name) ?? []).map(({ worked }) => worked));
    const most = Math.max(PROMISED, TIMES_NOTHING * nothing);
    const tooSlow = [...taken].flatMap(([name, times]) => {
      const worked = times.map((one) => one.worked);
      const quickest = Math.min(...times.map(({ passed }) => passed));
      const isQuick =
        middle(worked) <= most && Math.max(...worked) <= 2 * most && quickest <= PROMISED + WAITING;
      const found = `worked ${worked.map(Math.round).join(', ')}, quickest ${quickest.toFixed(0)} ms`;
      return isQuick ? [] : [`${name}: ${found}, where nothing takes ${nothing.toFixed(0)}`];
    });

    expect(tooSlow).toEqual([]);
    expect(faults).toEqual([]);
  });
});
