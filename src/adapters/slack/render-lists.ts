import { type ComparisonReply, type OverviewReply, VERDICT_WORDS } from '../../replies';
import { type Block, context, lineSections, section } from './blocks';
import { LIMITS } from './limits';
import { renderSources } from './render-sources';
import { escapeText } from './text';

/** Who does what on one service, a layer at a time. */
export function renderOverview(reply: OverviewReply): readonly Block[] {
  const lines = reply.sections.flatMap((layer) => [
    `*${escapeText(layer.title, LIMITS.name) || '–'}*`,
    ...layer.lines.map((line) => {
      return `• *${VERDICT_WORDS[line.party]}* ${named(line.control.name, line.text)}`;
    }),
  ]);
  const note =
    reply.note === null || reply.note.trim() === '' ? [] : [section(escapeText(reply.note))];
  return [
    section(
      `*${escapeText(reply.service.name, LIMITS.name) || '–'}*\n${escapeText(reply.summary)}`,
    ),
    ...lineSections(lines),
    ...note,
    ...renderPage(reply.page, reply.pages),
    ...renderSources(reply.sources, undefined, reply.reviewed),
  ];
}

/** What moves between two services, a topic at a time. */
export function renderComparison(reply: ComparisonReply): readonly Block[] {
  const [left, right] = reply.services.map(
    (service) => escapeText(service.name, LIMITS.name) || '–',
  );
  const lines = reply.sections.flatMap((group) => [
    `*${escapeText(group.title, LIMITS.name) || '–'}*`,
    ...group.lines.map((line) => {
      const [from, to] = line.parties;
      const parties =
        from === to ? VERDICT_WORDS[from] : `${VERDICT_WORDS[from]} → ${VERDICT_WORDS[to]}`;
      return `• *${parties}* ${named(line.control.name, line.text)}`;
    }),
  ]);
  return [
    section(`*${left}* and *${right}*\n${escapeText(reply.summary)}`),
    ...lineSections(lines),
    ...renderPage(reply.page, reply.pages),
    ...renderSources(reply.sources, undefined, reply.reviewed),
  ];
}

function named(name: string, text: string): string {
  const topic = escapeText(name, LIMITS.name);
  const rest = escapeText(text);
  return rest === '' ? topic : `${topic}: ${rest}`;
}

function renderPage(page: number, pages: number): readonly Block[] {
  return pages > 1 ? [context(`Page ${page} of ${pages}`)] : [];
}
