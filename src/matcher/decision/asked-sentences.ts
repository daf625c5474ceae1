import type { ReadPart } from '../reading/read-part';
import { asksOutright } from './clauses';
import type { Evidence } from './evidence';

/** Where a message falls into sentences. */
const SENTENCE = /(?<=[.?!;])\s+|\s*\n\s*/;

/** The most sentences that are read one by one. */
const MOST = 8;

/** The sentences of a message that ask, and the service that those around them tell. */
export interface Asked {
  readonly text: string;
  readonly service: string | null;
}

/** True for a sentence that asks, by its mark or by how it begins. */
function isAsked(sentence: string, read: (text: string) => Evidence): boolean {
  return sentence.endsWith('?') || asksOutright(read(sentence));
}

/**
 * What a message asks without the story around it: "We took over a cluster. Who upgrades it, and the nodes too?";
 * `undefined` where there is none, or where the story tells of several services.
 */
export function askedSentences(
  evidence: Evidence,
  text: string,
  read: ReadPart,
): Asked | undefined {
  const sentences = text.split(SENTENCE).filter(Boolean);
  if (sentences.length < 2 || sentences.length > MOST) return undefined;
  const asked = sentences.filter((one) => isAsked(one, (part) => read(part, null, evidence)));
  if (asked.length === 0 || asked.length === sentences.length) return undefined;
  const [service, ...others] = evidence.reading.message.services;
  if (others.length > 0) return undefined;
  return { text: asked.join(' '), service: service ?? evidence.carried.service };
}
