import type { KnowledgeBase } from '../../src/knowledge';
import type { Carried } from '../../src/matcher/decision/carry';
import type { Evidence } from '../../src/matcher/decision/evidence';
import { createGazetteer } from '../../src/matcher/entities/gazetteer';
import { createNames } from '../../src/matcher/entities/names';
import type { MatchContext } from '../../src/matcher/match';
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

/** What a made-up evidence may vary beside its reading; a judgement that is left out is 0, `ours` is 1. */
export interface EvidenceParts extends ReadingParts {
  readonly judged?: Partial<Evidence['judged']>;
  readonly forms?: Readonly<Record<string, number>>;
  readonly confidence?: number;
  readonly context?: MatchContext;
  readonly heading?: string | null;
  readonly carried?: Partial<Carried>;
  readonly readDuty?: Evidence['readDuty'];
}

/** Evidence whose scores and judgements are given rather than fitted. */
export function anEvidence(
  knowledge: KnowledgeBase,
  {
    judged,
    forms,
    confidence = 1,
    context = {},
    heading = null,
    carried,
    readDuty = () => null,
    ...parts
  }: EvidenceParts,
): Evidence {
  const reading = aReading(knowledge, parts);
  return {
    knowledge,
    names: createNames(knowledge),
    readDuty,
    reading,
    forms: new Map(Object.entries({ plain: 0, ...forms })),
    judged: {
      ours: 1,
      overview: 0,
      vague: 0,
      comparison: 0,
      followUp: 0,
      concept: 0,
      ...judged,
    },
    confidence,
    context,
    heading,
    carried: { kind: 'none', service: reading.service, variant: null, ...carried },
  };
}
