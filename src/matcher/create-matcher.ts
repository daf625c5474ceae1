import type { KnowledgeBase } from '../knowledge';
import { confidenceFeatures } from './decision/confidence-features';
import { bestForm, type Evidence } from './decision/evidence';
import { gateFeatures } from './decision/gate-features';
import { RULES } from './decision/rules';
import { createGazetteer } from './entities/gazetteer';
import type { ExplainedMatch, Matcher } from './match';
import type { MatcherModel } from './model';
import { readModel } from './model-file';
import { formFeatures } from './ranking/form-features';
import { createRanker } from './ranking/ranker';
import { createReader } from './reading/read-message';
import { type Reading, rankTopics } from './reading/reading';
import { createSpelling } from './text/spelling';
import { probability } from './training/logistic';

const EXPLAINED_READINGS = 5;

function readings(reading: Reading) {
  const families = [
    ...reading.controls
      .slice(0, EXPLAINED_READINGS)
      .map(({ id, score }) => ({ label: `control:${id}`, score })),
    ...reading.concepts.slice(0, 2).map(({ id, score }) => ({ label: `concept:${id}`, score })),
    ...reading.outOfScope
      .slice(0, 2)
      .map(({ id, score }) => ({ label: `out-of-scope:${id}`, score })),
    ...reading.smallTalk.slice(0, 1).map(({ id, score }) => ({ label: `small-talk:${id}`, score })),
    { label: 'overview', score: reading.overview },
  ];
  return families.sort((a, b) => b.score - a.score).slice(0, EXPLAINED_READINGS);
}

function decide(evidence: Evidence): ExplainedMatch {
  for (const rule of RULES) {
    const match = rule.decide(evidence);
    if (!match) continue;
    return {
      match,
      explanation: {
        rule: rule.name,
        services: evidence.reading.message.services,
        readings: readings(evidence.reading),
        ours: evidence.ours,
        confidence: evidence.confidence,
        form: bestForm(evidence),
      },
    };
  }
  throw new TypeError('no rule decided: the knowledge holds no control');
}

/** Makes a trained model ready to match. */
export function createMatcher(knowledge: KnowledgeBase, model: MatcherModel): Matcher {
  const topics = createRanker(model.topics);
  const forms = createRanker(model.forms);
  const read = createReader(knowledge, {
    gazetteer: createGazetteer(knowledge.services.values()),
    isKnown: (word) => model.words.has(word),
    correct: createSpelling(model.words),
  });
  return {
    match(text, context = {}) {
      const message = read(text);
      const reading = rankTopics(knowledge, topics, message);
      const scores = forms.score(formFeatures(message));
      return decide({
        knowledge,
        reading,
        forms: new Map(forms.labels.map((label, i) => [label, scores[i] as number])),
        ours: probability(model.gate, gateFeatures(reading)),
        confidence: probability(model.confidence, confidenceFeatures(knowledge, reading)),
        context,
        service: message.services[0] ?? context.service ?? null,
      });
    },
  };
}

/**
 * Loads the trained model from its file; throws `MODEL_MISSING` or `MODEL_OUTDATED`, both with the remedy
 * "run npm run build".
 */
export function loadMatcher(file: string, knowledge: KnowledgeBase): Matcher {
  return createMatcher(knowledge, readModel(file, knowledge.version));
}
