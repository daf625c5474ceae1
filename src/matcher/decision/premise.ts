import type { ReadPart } from '../reading/read-part';
import { beliefOf } from './belief';
import type { Evidence } from './evidence';

/** Where a message that states something falls into clauses. */
const CLAUSE = /[,;.?!]\s+|\s+(?:so|then|because|since|as|hence)\s+/i;
const FEWEST_WORDS = 3;
const MOST_CLAUSES = 6;

/** How much better than the whole message a clause must be at naming the topic. */
const LEAD = 0.1;

function best(evidence: Evidence): number {
  return evidence.reading.controls[0]?.score ?? 0;
}

/**
 * Reads a message that states a premise by the clause that holds it: in "since AWS patches our EC2 instances,
 * where do I see the schedule?" the first. Other messages, and those read better whole, stay as they are.
 */
export function readPremise(evidence: Evidence, text: string, read: ReadPart): Evidence {
  if (beliefOf(evidence)?.form !== 'premise') return evidence;
  const clauses = text
    .split(CLAUSE)
    .filter((clause) => clause.trim().split(/\s+/).length >= FEWEST_WORDS)
    .slice(0, MOST_CLAUSES);
  if (clauses.length < 2) return evidence;
  const parts = clauses.map((clause) => read(clause, evidence.carried.service));
  const clearest = parts.reduce((high, part) => (best(part) > best(high) ? part : high));
  if (best(clearest) < best(evidence) + LEAD) return evidence;
  const { ours, concept } = clearest.judged;
  return {
    ...evidence,
    reading: clearest.reading,
    confidence: clearest.confidence,
    judged: { ...evidence.judged, ours: Math.max(ours, evidence.judged.ours), concept },
  };
}
