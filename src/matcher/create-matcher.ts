import type { KnowledgeBase } from '../knowledge';
import { confidenceFeatures } from './decision/confidence-features';
import { type Carried, carryOver } from './decision/carry';
import { splitQuestions } from './decision/compound';
import { bestForm, type Evidence } from './decision/evidence';
import { gateFeatures } from './decision/gate-features';
import { RULES } from './decision/rules';
import { createGazetteer } from './entities/gazetteer';
import type { ExplainedMatch, MatchContext, Matcher } from './match';
import type { MatcherModel } from './model';
import { readModel } from './model-file';
import { formFeatures } from './ranking/form-features';
import { createRanker } from './ranking/ranker';
import { createReader, type Message } from './reading/read-message';
import { type Reading, rankTopics } from './reading/reading';
import { createSpelling } from './text/spelling';
import { probability } from './training/logistic';

const EXPLAINED_READINGS = 5;

/** How far the follow-up form must stand above the plain one for a message to lean on the one before. */
const FOLLOW_UP_LEAD = -0.2;

/** Added to the topic before when a message leans on it. */
const CONTEXT_BOOST = 0.5;

function boostOf(carried: Carried, context: MatchContext): ReadonlyMap<string, number> {
  const isHint = carried.kind === 'hint' && context.control !== undefined;
  return new Map(isHint ? [[`control:${context.control}`, CONTEXT_BOOST]] : []);
}

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
  const scoreForms = (message: Message) => {
    const scores = forms.score(formFeatures(message));
    return new Map(forms.labels.map((label, i) => [label, scores[i] as number]));
  };
  const gather = (text: string, context: MatchContext): Evidence => {
    const message = read(text);
    const scores = scoreForms(message);
    const lead = (scores.get('followup') ?? 0) - (scores.get('plain') ?? 0);
    const alone = rankTopics(knowledge, topics, message);
    const carried = carryOver(knowledge, alone, context, lead > FOLLOW_UP_LEAD);
    const boost = boostOf(carried, context);
    const reading =
      carried.kind === 'none' ? alone : rankTopics(knowledge, topics, message, carried.service, boost);
    return {
      knowledge,
      reading,
      forms: scores,
      ours: probability(model.gate, gateFeatures(reading)),
      confidence: probability(model.confidence, confidenceFeatures(knowledge, reading)),
      context,
      carried,
    };
  };
  return {
    match(text, context = {}) {
      const evidence = gather(text, context);
      const decided = decide(evidence);
      if (decided.match.kind !== 'topics' || evidence.carried.kind === 'topic') return decided;
      const split = splitQuestions(evidence, text, (part, service) =>
        gather(part, service ? { service } : {}),
      );
      if (!split) return decided;
      return { match: split, explanation: { ...decided.explanation, rule: 'several questions in one' } };
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
