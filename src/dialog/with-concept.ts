import type { KnowledgeBase } from '../knowledge';
import { type AnswerReply, buildConcept, shorten } from '../replies';

/** How many pages are cited for what is told beside the verdict; the button shows all. */
const CITED = 1;

/**
 * An answer that tells beside its last verdict what another half of the message asks about a concept, with its best
 * source and a button for all of it. Without a concept that the knowledge holds it stays as it is.
 */
export function withConcept(
  knowledge: KnowledgeBase,
  reply: AnswerReply,
  concept: string | undefined,
): AnswerReply {
  const entry = knowledge.concepts.get(concept ?? '');
  const last = reply.answers.at(-1);
  if (!entry || !last) return reply;
  const told = buildConcept(knowledge, entry);
  const note = `As for "${told.concept.name}": ${told.short}`;
  const cited = new Set(last.sources.map(({ id }) => id));
  const sources = [
    ...last.sources,
    ...told.sources.slice(0, CITED).filter(({ id }) => !cited.has(id)),
  ];
  return {
    ...reply,
    answers: [...reply.answers.slice(0, -1), { ...last, notes: [...last.notes, note], sources }],
    choices: [
      { label: shorten(told.concept.name), lookup: { kind: 'concept', concept: entry.id } },
      ...reply.choices,
    ],
  };
}
