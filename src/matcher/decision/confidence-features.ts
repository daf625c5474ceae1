import type { KnowledgeBase } from '../../knowledge';
import { plainParty, type Reading } from '../reading/reading';

/** What the confidence weighs: best score, lead, margin to the best control with another party, gate cues. */
export function confidenceFeatures(knowledge: KnowledgeBase, reading: Reading): readonly number[] {
  const [first, second] = reading.controls;
  const service = reading.service;
  const party = plainParty(knowledge, first?.id ?? '', service);
  const rival = reading.controls.find(({ id }) => plainParty(knowledge, id, service) !== party);
  const score = first?.score ?? 0;
  return [
    score,
    score - (second?.score ?? 0),
    score - (rival?.score ?? 0),
    score - (reading.concepts[0]?.score ?? 0),
    reading.message.unknownShare,
    Number(service !== null),
    Math.log(1 + reading.message.words.length),
  ];
}
