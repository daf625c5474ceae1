import type { Concept, KnowledgeBase } from '../knowledge';
import { citationsOf } from './cite';
import type { Choice, ConceptReply } from './reply';

const FOLLOW_UPS = 3;

function followUps(knowledge: KnowledgeBase, concept: Concept): readonly Choice[] {
  const related = concept.related.flatMap((id): Choice[] => {
    const entry = knowledge.concepts.get(id);
    return entry
      ? [{ label: shorten(entry.question), lookup: { kind: 'concept', concept: id } }]
      : [];
  });
  const controls = concept.controls.flatMap((id): Choice[] => {
    const entry = knowledge.controls.get(id);
    return entry ? [{ label: shorten(entry.name), lookup: { kind: 'control', control: id } }] : [];
  });
  return [...related, ...controls].slice(0, FOLLOW_UPS);
}

/** The longest label of a choice, in characters. */
export const LABEL_LENGTH = 60;

/** Cuts a label at a word to the length that every platform's button takes. */
export function shorten(label: string, length = LABEL_LENGTH): string {
  if (label.length <= length) return label;
  const cut = label.slice(0, length - 1);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

/** The vendor before the name of a service. */
const VENDOR = /^(Amazon|AWS) /;

/** Labels a topic on a service; too long, it is the topic that is cut, for the place tells the labels apart. */
export function labelTopic(control: string, service: string): string {
  const label = `${control} on ${service}`;
  if (label.length <= LABEL_LENGTH) return label;
  const place = ` on ${service.replace(VENDOR, '')}`;
  return shorten(control, LABEL_LENGTH - place.length) + place;
}

/** Labels a topic in one way of using a service; too long, it is the service that is left out. */
export function labelVariant(control: string, service: string, variant: string): string {
  const label = `${control} on ${service.replace(VENDOR, '')} (${variant})`;
  return label.length <= LABEL_LENGTH ? label : shorten(`${control}: ${variant}`);
}

/** Builds the explanation of a concept of the model. */
export function buildConcept(knowledge: KnowledgeBase, concept: Concept): ConceptReply {
  return {
    kind: 'concept',
    concept: { id: concept.id, name: concept.question },
    party: concept.party,
    short: concept.short,
    example: concept.example,
    detail: concept.detail,
    sources: citationsOf(
      knowledge,
      concept.sources.map(({ source }) => source),
    ),
    reviewed: concept.reviewed,
    choices: followUps(knowledge, concept),
  };
}
