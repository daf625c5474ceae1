import type { KnowledgeBase } from '../../knowledge';
import { createGazetteer, nameWords } from '../entities/gazetteer';
import type { MatcherModel } from '../model';
import { createCounted } from '../ranking/counted';
import { formFeatures } from '../ranking/form-features';
import { createRanker } from '../ranking/ranker';
import type { TrainingRow } from '../ranking/train-linear';
import { RANKER_OPTIONS, trainRanker } from '../ranking/train-ranker';
import { createDutyRanking } from '../reading/read-duty';
import { createReader, type ReadMessage } from '../reading/read-message';
import { createSpelling, isKnownWord } from '../text/spelling';
import { fitDuty } from './fit-duty';
import { fitCompound, fitConfidence, fitJudgements } from './fit-judgements';
import { type HeldOut, type Sample, withoutFold } from './held-out';
import { trainDuties } from './train-duties';
import { collectFormTexts, collectTrainingTexts, type TrainingText } from './training-texts';

/** Parts into which the texts are cut, so that every judgement is fitted on texts unseen by the rankers. */
const FOLDS = 3;

/** Reports a step of the training to a person who waits. */
export type Progress = (step: string) => void;

/**
 * Learns the matcher from the knowledge: topics, forms, spelling, and then the judgements, which are fitted out
 * of fold on every training anew. The same knowledge gives the same model, byte for byte.
 */
export function trainModel(knowledge: KnowledgeBase, progress: Progress): MatcherModel {
  const gazetteer = createGazetteer(knowledge.services.values());
  const texts = collectTrainingTexts(knowledge);
  const words = countWords(createReader(knowledge, { gazetteer }), texts);
  const read = createReader(knowledge, {
    gazetteer,
    isKnown: (word) => isKnownWord(words, word),
    correct: createSpelling(words, nameWords(knowledge.services.values())),
  });
  const sample = (text: TrainingText): Sample => ({ ...text, message: read(text.text) });
  const topicSamples = texts.map(sample);
  const formSamples = collectFormTexts(knowledge).map(sample);
  progress(`${topicSamples.length} texts read`);
  const held: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    held.push(...readFold(knowledge, topicSamples, formSamples, fold));
    progress(`fold ${fold + 1} of ${FOLDS} held out and read`);
  }
  const topics = trainRanker(topicSamples.map(topicRow));
  const forms = trainRanker(formSamples.map(formRow));
  const judgements = fitJudgements(held);
  progress(`${topics.vocabulary.size} features, ${topics.labels.length} labels learnt`);
  return {
    knowledgeVersion: knowledge.version,
    topics,
    forms,
    words,
    judgements,
    compound: fitCompound(knowledge, held, judgements, read),
    confidence: fitConfidence(knowledge, held),
    duties: trainDuties(knowledge, topicSamples, RANKER_OPTIONS),
    duty: fitDuty(knowledge, held),
  };
}

function countWords(
  read: ReadMessage,
  texts: readonly TrainingText[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const { lower } of read(text).words) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return counts;
}

function topicRow({ label, message, weight }: Sample): TrainingRow {
  return { label, features: message.features, weight };
}

function formRow({ label, message, weight }: Sample): TrainingRow {
  return { label, features: formFeatures(message), weight };
}

/** Trains without one fold of the topic and form texts and reads that fold. */
function readFold(
  knowledge: KnowledgeBase,
  topicSamples: readonly Sample[],
  formSamples: readonly Sample[],
  fold: number,
): readonly HeldOut[] {
  const isHeld = (sample: Sample, i: number) => sample.isMessage && i % FOLDS === fold;
  const options = { ...RANKER_OPTIONS, passes: RANKER_OPTIONS.passes / 2 };
  const kept = topicSamples.filter((sample, i) => !isHeld(sample, i));
  const topics = createRanker(trainRanker(kept.map(topicRow), options));
  const forms = createRanker(
    trainRanker(formSamples.filter((sample, i) => !isHeld(sample, i)).map(formRow), options),
  );
  const duties = createDutyRanking(knowledge, createCounted(trainDuties(knowledge, kept, options)));
  const rankers = { topics, forms, duties };
  return [
    ...topicSamples
      .filter(isHeld)
      .map((sample) => withoutFold(knowledge, rankers, sample, 'topic')),
    ...formSamples.filter(isHeld).map((sample) => withoutFold(knowledge, rankers, sample, 'form')),
  ];
}
