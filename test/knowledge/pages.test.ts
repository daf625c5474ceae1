import { renderReply } from '../../src/adapters/slack/render';
import { renderCard } from '../../src/adapters/teams/render';
import { comparisonReply, overviewReply } from '../../src/dialog/reply-to-match';
import { loadKnowledge } from '../../src/knowledge';
import type { ComparisonReply, OverviewReply, Reply } from '../../src/replies';
import { INTENTS } from '../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const ids = [...knowledge.services.keys()];

type Paged = OverviewReply | ComparisonReply;

function pagesOf(page: (number: number) => Reply | undefined): readonly Paged[] {
  const first = page(1) as Paged;
  const others = Array.from({ length: first.pages - 1 }, (_, i) => page(i + 2) as Paged);
  return [first, ...others];
}

function topicsOf(reply: Paged): readonly string[] {
  return reply.sections.flatMap(({ lines }) => lines.map(({ control }) => control.id));
}

/** The letters and digits of a text, so that a platform's markup does not count. */
function plain(text: string): string {
  return text.replace(/\\[nu][0-9a-f]*|&\w+;|[^\p{L}\p{N}]/gu, '');
}

/** Lines of a page that a rendered message does not hold to their last word. */
function cutLines(reply: Paged, rendered: unknown): readonly string[] {
  const shown = plain(JSON.stringify(rendered));
  return reply.sections
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .filter((text) => !shown.includes(plain(text.replace(/[&<>"]/g, ''))));
}

const services = ids.map((id, i) => [id, ids[(i + 61) % ids.length] ?? id] as const);

describe.each(services)('%s', (id, other) => {
  const overview = pagesOf((page) => overviewReply(knowledge, id, { side: 'customer', page }));
  const comparison = pagesOf((page) =>
    comparisonReply(knowledge, [id, other], { control: 'patch-management', page }),
  );

  it('shows every topic once over the pages of its overview and of a comparison', () => {
    // A topic that was asked for has the first page to itself, and its place among the others.
    const [asked, ...everything] = comparison;

    expect(new Set(asked && topicsOf(asked)).size).toBeLessThan(3);
    for (const pages of [overview, everything]) {
      const topics = pages.flatMap(topicsOf);

      expect(new Set(topics).size).toBe(topics.length);
    }
    expect(everything.flatMap(topicsOf)).toEqual(
      expect.arrayContaining([...overview.flatMap(topicsOf)]),
    );
  });

  it('fits every page on both platforms, no line cut', () => {
    for (const reply of [...overview, ...comparison]) {
      expect(cutLines(reply, renderReply(reply, 'turn'))).toEqual([]);
      expect(cutLines(reply, renderCard(reply))).toEqual([]);
    }
  });
});
