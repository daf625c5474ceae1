import type { ReadPart } from '../reading/read-part';
import { asksOutright } from './clauses';
import type { Evidence } from './evidence';

/** Where a message falls into sentences. */
const SENTENCE = /(?<=[.?!;])\s+|\s*\n\s*/;

/** The most sentences that are read one by one. */
const MOST = 8;

/** What comes before the first word for who, in a sentence that tells a story before it asks. */
const LEAD_UP = /^(?:(?!\bwh(?:o|ose|om|ich)\b)[^?\s]+\s+){8,}(?=who(?:se|m)?\b)/i;

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
  const isStory = sentences.length > 1 || LEAD_UP.test(text);
  if (!isStory || sentences.length > MOST) return undefined;
  const asking = sentences.filter((one) => isAsked(one, (part) => read(part, null, evidence)));
  const asked = asking.map((one) => one.replace(LEAD_UP, ''));
  if (asked.length === 0 || asked.join(' ') === sentences.join(' ')) return undefined;
  const [service, ...others] = evidence.reading.message.services;
  if (others.length > 0) return undefined;
  return { text: asked.join(' '), service: service ?? evidence.carried.service };
}
