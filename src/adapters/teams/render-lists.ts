import {
  type ComparisonReply,
  comparedWords,
  movedWords,
  type OverviewReply,
  VERDICT_WORDS,
} from '../../replies';
import { type CardElement, labelled, textBlock } from './card';
import { type CardRoom, LIMITS } from './limits';
import { escapeMarkdown } from './markdown';
import { renderSources } from './render-sources';

interface ListedSection {
  readonly title: string;
  readonly lines: readonly {
    readonly verdict: string;
    readonly name: string;
    readonly text: string;
  }[];
}

/** Who does what on one service, a layer at a time. */
export function renderOverview(reply: OverviewReply, room: CardRoom): readonly CardElement[] {
  const sections = reply.sections.map(({ title, lines }) => ({
    title,
    lines: lines.map((line) => ({
      verdict: VERDICT_WORDS[line.party],
      name: line.control.name,
      text: line.text,
    })),
  }));
  return renderList(reply, `${reply.service.name}: who does what`, sections, reply.note, room);
}

/** What moves between two services, a topic at a time. */
export function renderComparison(reply: ComparisonReply, room: CardRoom): readonly CardElement[] {
  const title = comparedWords(reply.services.map(({ name }) => name));
  const sections = reply.sections.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ control, parties, text }) => ({
      verdict: movedWords(parties),
      name: control.name,
      text,
    })),
  }));
  return renderList(reply, title, sections, null, room);
}

function renderList(
  reply: OverviewReply | ComparisonReply,
  title: string,
  sections: readonly ListedSection[],
  note: string | null,
  room: CardRoom,
): readonly CardElement[] {
  const sentence = (text: string) => escapeMarkdown(text, room.sentence);
  const page =
    reply.pages > 1
      ? [textBlock(`Page ${reply.page} of ${reply.pages}`, { size: 'Small', isSubtle: true })]
      : [];
  return [
    textBlock(escapeMarkdown(title, LIMITS.name) || '–', {
      size: 'Large',
      weight: 'Bolder',
      style: 'heading',
    }),
    ...paragraph(sentence(reply.summary)),
    ...sections.slice(0, room.entries).flatMap((section) => renderSection(section, room)),
    ...renderNote(sentence(note ?? '')),
    ...page,
    ...renderSources(reply.sources, undefined, reply.reviewed, room),
  ];
}

function renderSection(section: ListedSection, room: CardRoom): readonly CardElement[] {
  const name = Math.min(LIMITS.name, room.sentence);
  const lines = section.lines.slice(0, room.entries).map((line) => {
    const topic = escapeMarkdown(line.name, name);
    const text = escapeMarkdown(line.text, room.sentence);
    const said = [topic, text].filter((part) => part !== '').join(': ');
    return textBlock(`**${line.verdict}** · ${said || '–'}`, { spacing: 'Small' });
  });
  const title = escapeMarkdown(section.title, name) || '–';
  return [
    textBlock(title, { size: 'Medium', weight: 'Bolder', spacing: 'Medium', style: 'heading' }),
    ...lines,
  ];
}

function renderNote(note: string): readonly CardElement[] {
  return note === '' ? [] : labelled('Good to know', [note]);
}

function paragraph(text: string): readonly CardElement[] {
  return text === '' ? [] : [textBlock(text)];
}
