import type { KnowledgeBase } from '../../../src/knowledge';
import { createGazetteer } from '../../../src/matcher/entities/gazetteer';
import { createRanker } from '../../../src/matcher/ranking/ranker';
import { numberRows, RANKER_OPTIONS, trainRanker } from '../../../src/matcher/ranking/train-ranker';
import { createReader, type Message } from '../../../src/matcher/reading/read-message';
import { rankTopics } from '../../../src/matcher/reading/reading';
import { createSpelling, isKnownWord } from '../../../src/matcher/text/spelling';
import {
  collectTrainingTexts,
  type TrainingText,
} from '../../../src/matcher/training/training-texts';
import type { Section } from './finding';
import { fileOf, isWritten } from './rows';

/** Parts into which the rows are cut; each is read by a ranker that has not seen it. */
const FOLDS = 3;

/** By how much another label has to lead for a row to be shown: a lead of 1 is common, and mostly harmless. */
const LEAD = 2.5;

interface Sample extends TrainingText {
  readonly message: Message;
}

interface Placed {
  readonly sample: Sample;
  readonly label: string;
  readonly lead: number;
}

function readSamples(knowledge: KnowledgeBase): readonly Sample[] {
  const gazetteer = createGazetteer(knowledge.services.values());
  const texts = collectTrainingTexts(knowledge);
  const counts = new Map<string, number>();
  const readPlainly = createReader(knowledge, { gazetteer });
  for (const { text } of texts) {
    for (const { lower } of readPlainly(text).words)
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  const read = createReader(knowledge, {
    gazetteer,
    isKnown: (word) => isKnownWord(counts, word),
    correct: createSpelling(counts),
  });
  return texts.map((text) => ({ ...text, message: read(text.text) }));
}

/** The label that leads where it is not the row's own. */
function place(
  knowledge: KnowledgeBase,
  ranker: ReturnType<typeof createRanker>,
  sample: Sample,
  atLeast: number,
): readonly Placed[] {
  const { controls, concepts, outOfScope, smallTalk } = rankTopics(
    knowledge,
    ranker,
    sample.message,
  );
  const all = Object.entries({
    control: controls,
    concept: concepts,
    oos: outOfScope,
    smalltalk: smallTalk,
  })
    .flatMap(([family, list]) => list.map(({ id, score }) => ({ label: `${family}:${id}`, score })))
    .sort((a, b) => b.score - a.score);
  const own = all.find(({ label }) => label === sample.label);
  const [best] = all;
  if (!best || !own || best.score - own.score < atLeast) return [];
  // Either way it is refused.
  if (best.label.startsWith('oos:') && own.label.startsWith('oos:')) return [];
  return [{ sample, label: best.label, lead: best.score - own.score }];
}

/** Finds rows that a ranker trained without them places clearly under another label, the clearest first. */
export function findPlacedElsewhere(
  knowledge: KnowledgeBase,
  progress: (step: string) => void,
  atLeast = LEAD,
): Section {
  const samples = readSamples(knowledge);
  progress(`${samples.length} texts read`);
  const options = { ...RANKER_OPTIONS, passes: RANKER_OPTIONS.passes / 2 };
  const placed: Placed[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (sample: Sample, i: number) => isWritten(sample) && i % FOLDS === fold;
    const seen = samples.filter((sample, i) => !isHeld(sample, i));
    const ranker = createRanker(
      trainRanker(
        numberRows(
          seen.map(({ label, weight, message: { features } }) => ({ label, weight, features })),
        ),
        options,
      ),
    );
    for (const sample of samples.filter(isHeld))
      placed.push(...place(knowledge, ranker, sample, atLeast));
    progress(`part ${fold + 1} of ${FOLDS} read by a ranker that has not seen it`);
  }
  placed.sort((a, b) => b.lead - a.lead);
  return {
    title: 'Placed under another label by a model that has not seen it',
    remedy:
      'move it there, write the difference into it, or leave it where a person would put it too',
    findings: placed.map(({ sample, label, lead }) => ({
      file: fileOf(sample.label),
      message: `"${sample.text}" looks like ${label} (lead ${lead.toFixed(1)})`,
      otherFile: fileOf(label),
      isFault: false,
    })),
  };
}
