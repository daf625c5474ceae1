import type { KnowledgeBase } from '../../knowledge';
import { splitsOf } from '../decision/compound';
import { createGazetteer, nameWords } from '../entities/gazetteer';
import { createNames } from '../entities/names';
import type { MatcherModel } from '../model';
import { createCounted } from '../ranking/counted';
import { formFeatures } from '../ranking/form-features';
import { createFeatureNumbers, keepFeatures } from '../ranking/number-features';
import { createRanker } from '../ranking/ranker';
import { RANKER_OPTIONS, trainRanker } from '../ranking/train-ranker';
import type { Judges } from '../reading/gather';
import { createDutyRanking } from '../reading/read-duty';
import { createReader, type ReadMessage } from '../reading/read-message';
import { createReadPart } from '../reading/read-part';
import { createSpelling, isKnownWord } from '../text/spelling';
import type { CutText } from './fit-judgements';
import { type FoldRankers, type HeldOut, readHeldOut } from './held-out';
import { type Sample, trainDuties } from './train-duties';
import { collectFormTexts, collectTrainingTexts, type TrainingText } from './training-texts';

/** Parts into which the texts are cut, so that every judgement is fitted on texts unseen by the rankers. */
export const FOLDS = [0, 1, 2] as const;

/** One part of the texts. */
export type Fold = (typeof FOLDS)[number];

/** What a topic text counts beside one of two questions: there are many more than people ask. */
const TOPIC_WEIGHT = 0.2;

/** What is learnt from texts. */
export type Rankers = Pick<MatcherModel, 'topics' | 'forms' | 'duties'>;

/** What is learnt without one fold, and what that fold teaches then. */
export interface Lesson {
  readonly rankers: Rankers;
  readonly held: readonly HeldOut[];
}

/**
 * The parts of a training, each worked out from the knowledge and what is given alone, so that they may be done in
 * any order and anywhere; all that goes in and out is plain data.
 */
export interface Course {
  /** How many texts there are, and how often each word stands in them. */
  read(): Promise<{ readonly texts: number; readonly words: ReadonlyMap<string, number> }>;
  /** Learns from all texts, at length. */
  learn(): Promise<Rankers>;
  /** Learns from all but a fold, and reads that. */
  hold(fold: Fold): Promise<Lesson>;
  /** Cuts the texts of a fold wherever they may hold two questions. */
  cut(fold: Fold, rankers: Rankers, fitted: Judges['fitted']): Promise<readonly CutText[]>;
}

/** Reads the texts of the knowledge, and teaches in this thread. */
export function createCourse(knowledge: KnowledgeBase): Course {
  const { read, words, topics, forms } = readTexts(knowledge);
  const all = { topics: topics.samples, forms: forms.samples };

  function train(samples: typeof all, options = RANKER_OPTIONS): Rankers {
    return {
      topics: trainRanker({ names: topics.names, rows: samples.topics }, options),
      forms: trainRanker({ names: forms.names, rows: samples.forms }, options),
      duties: trainDuties(knowledge, samples.topics, topics.names, options),
    };
  }
  return {
    read: async () => ({ texts: all.topics.length, words }),
    learn: async () => train(all),
    async hold(fold) {
      const kept = {
        topics: all.topics.filter((text, i) => !isHeld(fold, text, i)),
        forms: all.forms.filter((text, i) => !isHeld(fold, text, i)),
      };
      const rankers = train(kept);
      const ready = prepare(knowledge, rankers);
      const held = heldBy(fold, all).map(({ text, teaches }) =>
        readHeldOut(knowledge, ready, text, read(text.text), teaches),
      );
      return { rankers, held };
    },
    async cut(fold, rankers, fitted) {
      const judges = { ...prepare(knowledge, rankers), readDuty: () => null, fitted };
      const readPart = createReadPart(
        knowledge,
        { ...judges, names: createNames(knowledge) },
        read,
      );
      return heldBy(fold, all).flatMap(({ text: { text, label }, teaches }) => {
        const isTopic = teaches === 'topic';
        if (isTopic && !label.startsWith('control:')) return [];
        const splits = splitsOf(readPart(text, null), text, null, readPart).map(
          ({ strength, features }) => ({ strength, features }),
        );
        const weight = isTopic ? TOPIC_WEIGHT : 1;
        return splits.length ? [{ splits, isCompound: label === 'compound', weight }] : [];
      });
    },
  };
}

function isHeld(fold: Fold, { isMessage }: TrainingText, at: number): boolean {
  return isMessage && at % FOLDS.length === fold;
}

function heldBy(
  fold: Fold,
  { topics, forms }: Readonly<Record<'topics' | 'forms', readonly TrainingText[]>>,
) {
  const held = (texts: readonly TrainingText[], teaches: HeldOut['teaches']) =>
    texts.filter((text, i) => isHeld(fold, text, i)).map((text) => ({ text, teaches }));
  return [...held(topics, 'topic'), ...held(forms, 'form')];
}

function prepare(knowledge: KnowledgeBase, { topics, forms, duties }: Rankers): FoldRankers {
  return {
    topics: createRanker(topics),
    forms: createRanker(forms),
    duties: createDutyRanking(knowledge, createCounted(duties)),
  };
}

/** Reads all texts for the numbers of their features; the features as text would fill the memory. */
function readTexts(knowledge: KnowledgeBase) {
  const gazetteer = createGazetteer(knowledge.services.values());
  const texts = collectTrainingTexts(knowledge);
  const words = countWords(createReader(knowledge, { gazetteer }), texts);
  const read = createReader(knowledge, {
    gazetteer,
    isKnown: (word) => isKnownWord(words, word),
    correct: createSpelling(words, nameWords(knowledge.services.values())),
  });
  return { read, words, topics: readTopics(read, texts), forms: readForms(read, knowledge) };
}

function readTopics(read: ReadMessage, texts: readonly TrainingText[]) {
  const { names, number } = createFeatureNumbers();
  const samples = texts.map((text): Sample => {
    const { features, ownFeatures } = read(text.text);
    return { ...text, features: number(features), ownFeatures: number(ownFeatures) };
  });
  const kept = keepFeatures(
    samples.map(({ features }) => features),
    names,
  );
  const keep = ({ features, ownFeatures, ...text }: Sample): Sample => ({
    ...text,
    features: kept.of(features),
    ownFeatures: kept.of(ownFeatures),
  });
  return { names: kept.names, samples: samples.map(keep) };
}

function readForms(read: ReadMessage, knowledge: KnowledgeBase) {
  const { names, number } = createFeatureNumbers();
  const samples = collectFormTexts(knowledge).map((text) => ({
    ...text,
    features: number(formFeatures(read(text.text))),
  }));
  return { names, samples };
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
