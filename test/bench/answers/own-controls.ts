import type { KnowledgeBase } from '../../../src/knowledge';
import { createGazetteer } from '../../../src/matcher/entities/gazetteer';
import { readModel } from '../../../src/matcher/model-file';
import { createRanker } from '../../../src/matcher/ranking/ranker';
import { createReader } from '../../../src/matcher/reading/read-message';
import { rankTopics } from '../../../src/matcher/reading/reading';
import { createSpelling } from '../../../src/matcher/text/spelling';

/** Ranks the controls for a text, best first, whatever else the text may ask for. */
export type RankControls = (text: string) => readonly string[];

/** Demarc's own ranking of the controls, before any rule decides. */
export function loadControlRanking(knowledge: KnowledgeBase, modelFile: string): RankControls {
  const model = readModel(modelFile, knowledge.version);
  const ranker = createRanker(model.topics);
  const read = createReader(knowledge, {
    gazetteer: createGazetteer(knowledge.services.values()),
    isKnown: (word) => model.words.has(word),
    correct: createSpelling(model.words),
  });
  return (text) => rankTopics(knowledge, ranker, read(text)).controls.map(({ id }) => id);
}
