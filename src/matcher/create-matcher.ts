import { CUE_FAMILIES, type KnowledgeBase } from '../knowledge';
import { splitQuestions } from './decision/compound';
import { bestForm, type Evidence } from './decision/evidence';
import { pick } from './decision/pick';
import { readPremise } from './decision/premise';
import { RULES } from './decision/rules';
import { onEachService } from './decision/several-services';
import { wordForWord } from './decision/word-for-word';
import { createGazetteer, nameWords } from './entities/gazetteer';
import { createNames } from './entities/names';
import type { ExplainedMatch, Match, MatchContext, Matcher } from './match';
import type { MatcherModel } from './model';
import { readModel } from './model-file';
import { createLinear } from './ranking/linear';
import { createRanker } from './ranking/ranker';
import { contentWords } from './reading/content-words';
import { gatherEvidence } from './reading/gather';
import { createDutyRanking, createDutyReader } from './reading/read-duty';
import { createReader } from './reading/read-message';
import type { Reading } from './reading/reading';
import { createCorrections } from './text/rejected';
import { createSpelling, isKnownWord } from './text/spelling';

const EXPLAINED_READINGS = 5;

function readings(reading: Reading) {
  const label = (family: string, list: Reading['controls']) =>
    list.slice(0, EXPLAINED_READINGS).map(({ id, score }) => ({ label: `${family}:${id}`, score }));
  return [
    ...label('control', reading.controls),
    ...label('concept', reading.concepts),
    ...label('out-of-scope', reading.outOfScope),
    ...label('small-talk', reading.smallTalk),
  ]
    .sort((a, b) => b.score - a.score)
    .slice(0, EXPLAINED_READINGS);
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
        cues: CUE_FAMILIES.filter((family) => evidence.reading.message.cues[family]),
        readings: readings(evidence.reading),
        ours: evidence.judged.ours,
        confidence: evidence.confidence,
        form: bestForm(evidence),
      },
    };
  }
  throw new TypeError('no rule decided: the knowledge holds no control');
}

/** Makes a trained model ready to match. */
export function createMatcher(knowledge: KnowledgeBase, model: MatcherModel): Matcher {
  const rankDuties = createDutyRanking(knowledge, createLinear(model.duties));
  const judges = {
    names: createNames(knowledge),
    topics: createRanker(model.topics),
    forms: createRanker(model.forms),
    readDuty: createDutyReader(rankDuties, model.duty),
    fitted: model,
  };
  const read = createReader(knowledge, {
    gazetteer: createGazetteer(knowledge.services.values()),
    isKnown: (word) => isKnownWord(model.words, word),
    correct: createSpelling(model.words, nameWords(knowledge.services.values())),
  });
  const gather = (text: string, context: MatchContext) =>
    gatherEvidence(knowledge, judges, read(text), context);
  const dropRejected = createCorrections(knowledge.lexicon);
  /** Within a conversation, a message that takes something back is read without it. */
  const correct = (text: string, { control, service, asked }: MatchContext) => {
    if (!control && !service) return text;
    const topics = [...(control ? [control] : []), ...(asked ?? []).map((one) => one.control)];
    return dropRejected(text, (clause) => {
      const message = read(clause);
      const isNamed = (word: string) => topics.some((topic) => judges.names.holds(topic, word));
      const content = contentWords(message, judges.names);
      return message.services.length > 0 || content.some(isNamed);
    });
  };
  const readPart = (part: string, service: string | null) =>
    gather(part, service ? { service } : {});
  /** What the message asks beside what was decided; `undefined` where that is all. */
  const widen = (decided: ExplainedMatch, evidence: Evidence, text: string) => {
    const { match, explanation } = decided;
    const as = (rule: string, wider: Match) => ({
      match: wider,
      explanation: { ...explanation, rule },
    });
    const listed = onEachService(evidence, text, (part) => readPart(part, null), match);
    if (listed) return as('one question about several services', listed);
    if (explanation.rule === wordForWord.name) return undefined;
    const split = splitQuestions(evidence, text, readPart, model.compound, match.kind);
    if (split) return as('several questions in one', split);
    if (match.kind === 'topics') return undefined;
    const byPremise = decide(readPremise(evidence, text, readPart));
    return byPremise.match.kind === 'topics' ? byPremise : undefined;
  };
  return {
    match(typed, context = {}) {
      const text = correct(typed, context);
      const evidence = gather(text, context);
      const decided = decide(evidence);
      const isWhole = decided.explanation.rule === pick.name || evidence.carried.kind === 'topic';
      return isWhole ? decided : (widen(decided, evidence, text) ?? decided);
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
