import fc from 'fast-check';
import { renderReply as renderConsole } from '../../src/adapters/console/render';
import { renderReply as renderSlack } from '../../src/adapters/slack/render';
import { render as renderTeams } from '../../src/adapters/teams/render';
import type { Reply } from '../../src/replies';
import { ANY_TEXT, HOSTILE_TEXTS } from '../support/hostile-texts';
import { aDialog, loadShipped, say } from '../support/local-dialog';
import { validateMessage } from '../support/slack-blocks';
import { validateCard } from '../support/teams-card-walker';

const RANDOM_TEXTS = 10_000;
const TEAMS_CARD_BYTES = 20_000;

/** What a platform would refuse about a reply: nothing, when all is well. */
function refusals(reply: Reply): readonly string[] {
  const slack = renderSlack(reply, 'answer-1');
  const teams = renderTeams(reply);
  const cards = teams.attachments ?? [];
  const size = Buffer.byteLength(JSON.stringify(cards));
  return [
    ...validateMessage(JSON.parse(JSON.stringify({ ...slack, channel: 'C1' }))),
    ...cards.flatMap((card) => validateCard(card.content)),
    ...(size > TEAMS_CARD_BYTES ? [`the card has ${size} bytes`] : []),
    ...(renderConsole(reply).trim() === '' ? ['the console shows nothing'] : []),
  ];
}

describe('any input', () => {
  const shipped = loadShipped();
  const seen = new Set<string>();

  /** Distinct replies are few; each is rendered once. */
  async function check(text: string): Promise<void> {
    const reply = await say(aDialog(shipped), text);
    const bytes = JSON.stringify(reply);
    if (seen.has(bytes)) return;
    seen.add(bytes);
    expect({ text: text.slice(0, 200), refusals: refusals(reply) }).toEqual({
      text: text.slice(0, 200),
      refusals: [],
    });
  }

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    'gets one calm reply within every limit: %s',
    async (_, text) => {
      await check(text);

      expect(await say(aDialog(shipped), text)).toEqual(await say(aDialog(shipped), text));
    },
  );

  it('never throws, never passes a limit and never repeats a word of the asker as markup', async () => {
    const texts = fc.sample(ANY_TEXT, { numRuns: RANDOM_TEXTS, seed: 7 });

    for (const text of texts) await check(text);

    expect(seen.size).toBeGreaterThan(100);
  }, 60_000);

  it('gives the same bytes again, whatever was asked in between', async () => {
    const texts = fc.sample(ANY_TEXT, { numRuns: 200, seed: 11 });
    const answer = async (text: string) => JSON.stringify(await say(aDialog(shipped), text));
    const first = await Promise.all(texts.map(answer));
    const again = await Promise.all([...texts].reverse().map(answer));

    expect(again.reverse()).toEqual(first);
  });
});
