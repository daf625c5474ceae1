import {
  type Answer,
  type AnswerReply,
  basisWords,
  type ConceptReply,
  VERDICT_WORDS,
} from '../../replies';
import { type Block, lineSections, section } from './blocks';
import { LIMITS } from './limits';
import { renderSources } from './render-sources';
import { escapeText } from './text';

/** One to four verdicts, each: verdict and title, both sides' duties, what changes it, the source. */
export function renderAnswers(reply: AnswerReply): readonly Block[] {
  return reply.answers.flatMap((answer, index) => [
    ...(index === 0 ? [] : [{ type: 'divider' } as const]),
    ...renderAnswer(answer),
  ]);
}

/** An explanation of the model, with its verdict first when it settles one. */
export function renderConcept(reply: ConceptReply): readonly Block[] {
  const name = escapeText(reply.concept.name, LIMITS.name);
  const verdict = reply.party === null ? undefined : VERDICT_WORDS[reply.party];
  const head = verdict === undefined ? `*${name || '–'}*` : `*${verdict}* · ${name}`;
  const lines: string[] = [];
  if (isSaid(reply.short)) lines.push(escapeText(reply.short));
  if (isSaid(reply.example)) lines.push(`*In plain words* ${escapeText(reply.example)}`);
  if (isSaid(reply.detail)) lines.push(escapeText(reply.detail));
  return [
    section(head),
    ...lineSections(lines),
    ...renderSources(reply.sources, undefined, reply.reviewed),
  ];
}

function renderAnswer(answer: Answer): readonly Block[] {
  const head = `*${VERDICT_WORDS[answer.party]}* · ${escapeText(answer.title, LIMITS.name)}`;
  const lead = isSaid(answer.lead) ? `\n${escapeText(answer.lead)}` : '';
  const duties: string[] = [];
  if (isSaid(answer.aws)) duties.push(`*AWS does* ${escapeText(answer.aws)}`);
  if (isSaid(answer.customer)) duties.push(`*You do* ${escapeText(answer.customer)}`);
  return [
    section(head + lead),
    ...lineSections(duties),
    ...lineSections(renderSplit(answer)),
    ...lineSections(renderNotes(answer)),
    ...renderSources(answer.sources, basisWords(answer.basis, answer.confirmed), answer.reviewed),
  ];
}

function renderNotes(answer: Answer): readonly string[] {
  const notes = answer.notes.filter(isSaid).map((note) => escapeText(note));
  if (notes.length <= 1) return notes.map((note) => `*Good to know* ${note}`);
  return ['*Good to know*', ...notes.map((note) => `• ${note}`)];
}

function renderSplit(answer: Answer): readonly string[] {
  return answer.split
    .filter((side) => side.names.length > 0)
    .map((side) => {
      return `• *${VERDICT_WORDS[side.party]}*: ${escapeText(side.names.join(', '))}`;
    });
}

function isSaid(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}
