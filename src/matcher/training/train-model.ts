import type { KnowledgeBase } from '../../knowledge';
import { confidenceFeatures } from '../decision/confidence-features';
import { gateFeatures } from '../decision/gate-features';
import { createGazetteer } from '../entities/gazetteer';
import type { MatcherModel } from '../model';
import { formFeatures } from '../ranking/form-features';
import { createRanker } from '../ranking/ranker';
import { RANKER_OPTIONS, type TrainingRow, trainRanker } from '../ranking/train-ranker';
import { createReader, type Message, type ReadMessage } from '../reading/read-message';
import { plainParty, type Reading, rankTopics } from '../reading/reading';
import { createSpelling } from '../text/spelling';
import { fitLogistic } from './logistic';
import { collectFormTexts, collectTrainingTexts, type TrainingText } from './training-texts';

/** Parts into which the utterances are cut, so that gate and confidence are fitted on unseen texts. */
const FOLDS = 3;

/** Reports a step of the training to a person who waits. */
export type Progress = (step: string) => void;

interface Sample extends TrainingText {
  readonly message: Message;
}

/**
 * Learns the matcher from the knowledge: topics, forms, spelling, and then gate and confidence, which are
 * fitted out of fold on every training anew. The same knowledge gives the same model, byte for byte.
 */
export function trainModel(knowledge: KnowledgeBase, progress: Progress): MatcherModel {
  const gazetteer = createGazetteer(knowledge.services.values());
  const texts = collectTrainingTexts(knowledge);
  const words = countWords(createReader(knowledge, { gazetteer }), texts);
  const read = createReader(knowledge, {
    gazetteer,
    isKnown: (word) => words.has(word),
    correct: createSpelling(words),
  });
  const samples = texts.map((text) => ({ ...text, message: read(text.text) }));
  progress(`${samples.length} texts read`);
  const held = readOutOfFold(knowledge, samples, progress);
  const model = {
    knowledgeVersion: knowledge.version,
    topics: trainRanker(samples.map(topicRow)),
    forms: trainRanker(formRows(knowledge, read)),
    words,
    gate: fitGate(held),
    confidence: fitConfidence(knowledge, held),
  };
  progress(
    `${model.topics.vocabulary.length} features, ${model.topics.labels.length} labels learnt`,
  );
  return model;
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

function topicRow(sample: Sample): TrainingRow {
  return { label: sample.label, features: sample.message.features, weight: sample.weight };
}

function formRows(knowledge: KnowledgeBase, read: ReadMessage): readonly TrainingRow[] {
  return collectFormTexts(knowledge).map(({ label, text, weight }) => ({
    label,
    features: formFeatures(read(text)),
    weight,
  }));
}

interface HeldOut {
  readonly label: string;
  readonly reading: Reading;
}

function readOutOfFold(
  knowledge: KnowledgeBase,
  samples: readonly Sample[],
  progress: Progress,
): readonly HeldOut[] {
  const held: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (sample: Sample, i: number) => sample.weight === 1 && i % FOLDS === fold;
    const model = trainRanker(samples.filter((sample, i) => !isHeld(sample, i)).map(topicRow), {
      ...RANKER_OPTIONS,
      passes: RANKER_OPTIONS.passes / 2,
    });
    const ranker = createRanker(model);
    samples.forEach((sample, i) => {
      if (!isHeld(sample, i)) return;
      held.push({ label: sample.label, reading: rankTopics(knowledge, ranker, sample.message) });
    });
    progress(`fold ${fold + 1} of ${FOLDS} held out and read`);
  }
  return held;
}

function isOurs(label: string): boolean {
  return !label.startsWith('oos:') && !label.startsWith('smalltalk:');
}

function fitGate(held: readonly HeldOut[]) {
  return fitLogistic(
    held.map(({ reading }) => gateFeatures(reading)),
    held.map(({ label }) => isOurs(label)),
  );
}

function fitConfidence(knowledge: KnowledgeBase, held: readonly HeldOut[]) {
  const own = held.filter(({ label }) => label.startsWith('control:'));
  const party = (control: string | undefined, reading: Reading) =>
    plainParty(knowledge, control ?? '', reading.service);
  return fitLogistic(
    own.map(({ reading }) => confidenceFeatures(knowledge, reading)),
    own.map(
      ({ label, reading }) =>
        party(reading.controls[0]?.id, reading) === party(label.slice('control:'.length), reading),
    ),
  );
}
