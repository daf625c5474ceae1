import { best, type Reading } from '../reading/reading';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';

/** True when the message names the best topic as we name it and asks who, which only a question to us does. */
export function namesTopic({ names, reading, judged }: Evidence): boolean {
  const [first] = reading.controls;
  const { words, cues, isQuiz } = reading.message;
  const isAsked = cues.who || isQuiz || (cues.aws && cues.us);
  if (!first || !isAsked || cues.vendors || judged.ours < THRESHOLDS.namedOurs) return false;
  const isElsewhere = best(reading.outOfScope) > first.score + THRESHOLDS.outOfScopeLead;
  if (isElsewhere && judged.ours < THRESHOLDS.refuse) return false;
  return first.score >= THRESHOLDS.namedTopic && names.isNamed(words, first.id);
}

/** True when the message holds a name of the concept that fits it best, and no topic fits it better: "who signs the DPA". */
export function namesConcept({ judged, names, reading }: Evidence): boolean {
  const [first] = reading.concepts;
  const isWhole = reading.message.services.length > 0 && judged.overview >= THRESHOLDS.openOverview;
  if (!first || isWhole || first.score < best(reading.controls)) return false;
  return names.isConcept(reading.message.words, first.id);
}

/** True when the message asks who does what fits a topic well on a service it names. */
export function asksOfService({ reading }: Evidence): boolean {
  const { cues, mentions } = reading.message;
  const isNamed = mentions.some(({ strength }) => strength === 'firm');
  return cues.who && isNamed && best(reading.controls) >= THRESHOLDS.askedOfService;
}

/** The same for a topic that fits far better than any other: "who patches ElastiCache". */
export function asksClearly(evidence: Evidence): boolean {
  const [first, second] = evidence.reading.controls;
  if (!asksOfService(evidence) || !first) return false;
  const lead = first.score - (second?.score ?? 0);
  return first.score >= THRESHOLDS.askedFar.score && lead >= THRESHOLDS.askedFar.lead;
}

/** True when the message asks who does what fits a topic far better than anything out of scope. */
export function isAskedOf({ message, controls, outOfScope }: Reading): boolean {
  const isPlaced = message.mentions.some(({ strength }) => strength === 'firm');
  const { score, lead } = isPlaced ? THRESHOLDS.askedThere : THRESHOLDS.clearlyAsked;
  const isAsked = message.cues.who || message.isQuiz;
  return isAsked && best(controls) >= score && best(controls) - best(outOfScope) >= lead;
}
