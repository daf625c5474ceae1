import type { KnowledgeBase } from '../knowledge';
import { decide } from './decision/decide';
import { pick } from './decision/pick';
import { createWhichService } from './decision/which-service';
import { createWiden } from './decision/widen';
import { createGazetteer, nameWords } from './entities/gazetteer';
import { createNames } from './entities/names';
import type { MatchContext, Matcher } from './match';
import type { MatcherModel } from './model';
import { readModel } from './model-file';
import { createCounted } from './ranking/counted';
import { createRanker } from './ranking/ranker';
import { contentWords } from './reading/content-words';
import { gatherEvidence } from './reading/gather';
import { createDutyRanking, createDutyReader } from './reading/read-duty';
import { createReader } from './reading/read-message';
import { createReadPart } from './reading/read-part';
import { createDropLead } from './text/leads';
import { createCorrections } from './text/rejected';
import { createSpelling, isKnownWord } from './text/spelling';

/** Makes a trained model ready to match. */
export function createMatcher(knowledge: KnowledgeBase, model: MatcherModel): Matcher {
  const rankDuties = createDutyRanking(knowledge, createCounted(model.duties));
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
  const dropLead = createDropLead(knowledge.lexicon.leads);
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
  const readPart = createReadPart(knowledge, judges, read);
  const widen = createWiden(readPart, model.compound);
  const whichService = createWhichService(knowledge, readPart, decide);
  return {
    match(typed, context = {}) {
      const corrected = correct(typed, context);
      const text = dropLead(corrected);
      const evidence = gather(text, { ...context, isCorrected: corrected !== typed });
      const decided = decide(evidence);
      const isWhole = decided.explanation.rule === pick.name || evidence.carried.kind === 'topic';
      if (isWhole) return decided;
      return whichService(evidence, text, decided) ?? widen(decided, evidence, text) ?? decided;
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
