import type { KnowledgeBase } from '../../src/knowledge';
import { createGazetteer } from '../../src/matcher/entities/gazetteer';
import { createReader, type Message } from '../../src/matcher/reading/read-message';
import type { Candidate, Reading } from '../../src/matcher/reading/reading';

/** The best topics of a made-up reading; a family that is left out is empty. */
export interface ReadingParts extends Partial<Omit<Reading, 'message' | 'service'>> {
  readonly text?: string;
}

/** A topic with its score. */
export function aCandidate(id: string, score: number): Candidate {
  return { id, score };
}

/** Reads a text with the names and cues of the knowledge, every word known. */
export function aMessage(knowledge: KnowledgeBase, text: string): Message {
  return createReader(knowledge, { gazetteer: createGazetteer(knowledge.services.values()) })(text);
}

/** A reading whose topics are given rather than ranked. */
export function aReading(knowledge: KnowledgeBase, { text = '', ...parts }: ReadingParts): Reading {
  const message = aMessage(knowledge, text);
  const service = message.services[0] ?? null;
  return { message, service, controls: [], concepts: [], outOfScope: [], smallTalk: [], ...parts };
}
