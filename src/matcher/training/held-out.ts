import type { KnowledgeBase } from '../../knowledge';
import { confidenceFeatures } from '../decision/confidence-features';
import { evidenceFeatures } from '../decision/evidence-features';
import type { Ranker } from '../ranking/ranker';
import { scoreForms } from '../reading/gather';
import type { RankDuties } from '../reading/read-duty';
import type { Message } from '../reading/read-message';
import { plainParty, type Reading, rankTopics } from '../reading/reading';
import { controlOf, sideOf } from './train-duties';
import type { TrainingText } from './training-texts';

/** Rankers trained without the texts they read. */
export interface FoldRankers {
  readonly topics: Ranker;
  readonly forms: Ranker;
  readonly duties: RankDuties;
}

/** What a judgement weighed, and whether what it judged was right. */
export interface Outcome {
  readonly features: readonly number[];
  readonly isRight: boolean;
}

/** What a text that the rankers have not seen teaches the judgements. */
export interface HeldOut {
  readonly label: string;
  /** Whether the label is a topic or a form. */
  readonly teaches: 'topic' | 'form';
  /** What the judgements on a message weigh. */
  readonly evidence: readonly number[];
  /** Of the party of the best control; absent for texts about no control. */
  readonly confidence?: Outcome;
  /** Of the side of the best duty; absent for texts that say nothing of duties. */
  readonly duty?: Outcome;
}

/** Reads a message with rankers that have not seen it. */
export function readHeldOut(
  knowledge: KnowledgeBase,
  rankers: FoldRankers,
  text: TrainingText,
  message: Message,
  teaches: HeldOut['teaches'],
): HeldOut {
  const reading = rankTopics(knowledge, rankers.topics, message);
  const confidence = judgeParty(knowledge, text, reading);
  const duty = judgeDuty(knowledge, rankers.duties, text, reading);
  return {
    label: text.label,
    teaches,
    evidence: evidenceFeatures(reading, scoreForms(rankers.forms, message)),
    ...(confidence && { confidence }),
    ...(duty && { duty }),
  };
}

function judgeParty(
  knowledge: KnowledgeBase,
  { label }: TrainingText,
  reading: Reading,
): Outcome | undefined {
  const control = controlOf(label);
  if (control === undefined) return undefined;
  const party = (of: string) => plainParty(knowledge, of, reading.service);
  const isRight = party(reading.controls[0]?.id ?? '') === party(control);
  return { features: confidenceFeatures(knowledge, reading), isRight };
}

/** Messages about a topic as a whole are the counterexamples of those that ask for a side's part of it. */
function judgeDuty(
  knowledge: KnowledgeBase,
  duties: RankDuties,
  text: TrainingText,
  { message, service }: Reading,
): Outcome | undefined {
  const control = controlOf(text.label);
  if (control === undefined || text.duty === undefined) return undefined;
  const read = duties(message, { control, service, variant: null, class: null });
  return read && { features: read.features, isRight: sideOf(knowledge, text) === read.duty.side };
}
