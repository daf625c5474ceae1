import type { KnowledgeBase } from '../../knowledge';
import type { FormScores } from '../decision/evidence-features';
import type { Ranker } from '../ranking/ranker';
import { scoreForms } from '../reading/gather';
import type { RankDuties } from '../reading/read-duty';
import type { Message } from '../reading/read-message';
import { type Reading, rankTopics } from '../reading/reading';
import type { TrainingText } from './training-texts';

/** A training text as the matcher sees it. */
export interface Sample extends TrainingText {
  readonly message: Message;
}

/** Rankers trained without the texts they read. */
export interface FoldRankers {
  readonly topics: Ranker;
  readonly forms: Ranker;
  readonly duties: RankDuties;
}

/** A text read by rankers that have not seen it. */
export interface HeldOut {
  readonly label: string;
  readonly text: string;
  /** Whether the label is a topic or a form. */
  readonly teaches: 'topic' | 'form';
  readonly duty?: string | null;
  readonly reading: Reading;
  readonly forms: FormScores;
  readonly rankers: FoldRankers;
}

/** Reads a sample with rankers that have not seen it. */
export function withoutFold(
  knowledge: KnowledgeBase,
  rankers: FoldRankers,
  { label, text, message, duty }: Sample,
  teaches: 'topic' | 'form',
): HeldOut {
  return {
    label,
    text,
    teaches,
    ...(duty === undefined ? {} : { duty }),
    reading: rankTopics(knowledge, rankers.topics, message),
    forms: scoreForms(rankers.forms, message),
    rankers,
  };
}
