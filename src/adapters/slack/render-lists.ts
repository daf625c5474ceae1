import {
  type ComparisonReply,
  listWords,
  movedWords,
  type OverviewReply,
  VERDICT_WORDS,
} from '../../replies';
import { type Block, context, lineSections, section } from './blocks';
import { LIMITS } from './limits';
import { renderSources } from './render-sources';
import { escapeText } from './text';

/** Who does what on one service, a layer at a time. */
export function renderOverview(reply: OverviewReply): readonly Block[] {
  const layers = reply.sections.flatMap((layer) => {
    const lines = layer.lines.map((line) => {
      return `• *${VERDICT_WORDS[line.party]}* ${named(line.control.name, line.text)}`;
    });
    return lineSections([titled(layer.title), ...lines]);
  });
  const note =
    reply.note === null || reply.note.trim() === '' ? [] : [section(escapeText(reply.note))];
  return [
    section(
      `*${escapeText(reply.service.name, LIMITS.name) || '–'}*\n${escapeText(reply.summary)}`,
    ),
    ...layers,
    ...note,
    ...renderPage(reply.page, reply.pages),
    ...renderSources(reply.sources, undefined, reply.reviewed),
  ];
}

/** What moves between two services, a topic at a time. */
export function renderComparison(reply: ComparisonReply): readonly Block[] {
  const names = reply.services.map(({ name }) => `*${escapeText(name, LIMITS.name) || '–'}*`);
  const groups = reply.sections.flatMap((group) => {
    const lines = group.lines.map((line) => {
      return `• *${movedWords(line.parties)}* ${named(line.control.name, line.text)}`;
    });
    return lineSections([titled(group.title), ...lines]);
  });
  return [
    section(`${listWords(names)}\n${escapeText(reply.summary)}`),
    ...groups,
    ...renderPage(reply.page, reply.pages),
    ...renderSources(reply.sources, undefined, reply.reviewed),
  ];
}

function titled(title: string): string {
  return `*${escapeText(title, LIMITS.name) || '–'}*`;
}

function named(name: string, text: string): string {
  const topic = escapeText(name, LIMITS.name);
  const rest = escapeText(text);
  return rest === '' ? topic : `${topic}: ${rest}`;
}

function renderPage(page: number, pages: number): readonly Block[] {
  return pages > 1 ? [context(`Page ${page} of ${pages}`)] : [];
}
