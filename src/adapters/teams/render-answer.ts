import {
  type Answer,
  type AnswerReply,
  basisWords,
  type ConceptReply,
  VERDICT_WORDS,
} from '../../replies';
import { type CardElement, labelled, textBlock } from './card';
import { type CardRoom, LIMITS } from './limits';
import { escapeMarkdown } from './markdown';
import { renderSources } from './render-sources';

/** One to four verdicts, each: verdict and title, both sides' duties, what changes it, the source. */
export function renderAnswers(reply: AnswerReply, room: CardRoom): readonly CardElement[] {
  return reply.answers.slice(0, LIMITS.answers).map((answer, index) => ({
    type: 'Container',
    items: renderAnswer(answer, reply.premiseCorrected, room),
    ...(index > 0 && { separator: true as const, spacing: 'Large' as const }),
  }));
}

/** An explanation of the model, with its verdict first when it settles one. */
export function renderConcept(reply: ConceptReply, room: CardRoom): readonly CardElement[] {
  const name = escapeMarkdown(reply.concept.name, LIMITS.name);
  return [
    ...renderHead(reply.party === null ? undefined : VERDICT_WORDS[reply.party], name),
    ...escapeSaid([reply.short, reply.detail], room).map((text) => textBlock(text)),
    ...renderSaid('In plain words', [reply.example], room),
    ...renderSources(reply.sources, undefined, reply.reviewed, room),
  ];
}

function renderAnswer(
  answer: Answer,
  isLeadFirst: boolean,
  room: CardRoom,
): readonly CardElement[] {
  const title = escapeMarkdown(answer.title, Math.min(LIMITS.name, room.sentence));
  const lead = escapeSaid([answer.lead], room).map((text) => textBlock(text));
  return [
    // A wrong premise is corrected in the first sentence.
    ...(isLeadFirst ? lead : []),
    ...renderHead(VERDICT_WORDS[answer.party], title),
    ...(isLeadFirst ? [] : lead),
    ...renderSaid('AWS does', [answer.aws], room),
    ...renderSaid('You do', [answer.customer], room),
    ...renderSplit(answer, room),
    ...renderSaid('Good to know', answer.notes, room),
    ...renderSources(
      answer.sources,
      basisWords(answer.basis, answer.confirmed),
      answer.reviewed,
      room,
    ),
  ];
}

function renderHead(verdict: string | undefined, title: string): readonly CardElement[] {
  const large = { size: 'Large', weight: 'Bolder', style: 'heading' } as const;
  if (verdict === undefined) return title === '' ? [] : [textBlock(title, large)];
  const below = textBlock(title, { size: 'Medium', weight: 'Bolder', spacing: 'None' });
  return title === '' ? [textBlock(verdict, large)] : [textBlock(verdict, large), below];
}

function renderSaid(
  label: string,
  texts: readonly (string | null)[],
  room: CardRoom,
): readonly CardElement[] {
  const said = escapeSaid(texts, room).slice(0, room.entries);
  return said.length === 0 ? [] : labelled(label, said);
}

function renderSplit(answer: Answer, room: CardRoom): readonly CardElement[] {
  const facts = answer.split
    .filter(({ names }) => names.length > 0)
    .slice(0, room.entries)
    .map(({ party, names }) => ({
      title: VERDICT_WORDS[party],
      value: escapeMarkdown(names.slice(0, room.entries).join(', '), room.sentence) || '–',
    }));
  return facts.length === 0 ? [] : [{ type: 'FactSet', facts }];
}

function escapeSaid(texts: readonly (string | null)[], room: CardRoom): readonly string[] {
  return texts
    .map((text) => escapeMarkdown(text ?? '', room.sentence))
    .filter((text) => text !== '');
}
