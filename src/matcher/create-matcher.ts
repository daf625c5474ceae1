import type { KnowledgeBase } from '../knowledge';
import { weighAsked } from './decision/asked-last';
import { createConfirm } from './decision/confirm';
import { decide } from './decision/decide';
import type { Evidence } from './decision/evidence';
import { createRefuseHowTo } from './decision/how-to';
import { createWithoutGivenUp } from './decision/instead';
import { withLeftOut } from './decision/left-out';
import { createAnswerOwnHalf } from './decision/own-half';
import { pick } from './decision/pick';
import { createWhichService } from './decision/which-service';
import { createWiden } from './decision/widen';
import { createGazetteer, nameWords } from './entities/gazetteer';
import { createNames, type Names } from './entities/names';
import type { ExplainedMatch, MatchContext, Matcher } from './match';
import type { MatcherModel } from './model';
import { readModel } from './model-file';
import { createCounted } from './ranking/counted';
import { createRanker } from './ranking/ranker';
import { createCorrect } from './reading/correct';
import { gatherEvidence, type Judges } from './reading/gather';
import { createGoBack } from './reading/go-back';
import { createInOwnWords } from './reading/in-own-words';
import { createDutyRanking, createDutyReader } from './reading/read-duty';
import { createReader, type ReadMessage } from './reading/read-message';
import { createReadPart } from './reading/read-part';
import { createFindHeading } from './text/heading';
import { createDropLead } from './text/leads';
import { createSpelling, isKnownWord } from './text/spelling';

/** Prepares the look-up of the control that a message names before it asks. */
function createHeaded({ lexicon }: KnowledgeBase, names: Names) {
  const findHeading = createFindHeading(lexicon);
  return (text: string): string | null =>
    names.controlCalled(
      findHeading(text)
        .map(({ lower }) => lower)
        .join(' '),
    );
}

/** Makes the trained parts that judge a message ready. */
function createJudges(knowledge: KnowledgeBase, model: MatcherModel): Judges {
  const rankDuties = createDutyRanking(knowledge, createCounted(model.duties));
  return {
    names: createNames(knowledge),
    topics: createRanker(model.topics),
    forms: createRanker(model.forms),
    readDuty: createDutyReader(rankDuties, model.duty),
    fitted: model,
  };
}

/** Prepares the reading of messages with the words that the model has learnt. */
function createLearntReader(knowledge: KnowledgeBase, { words }: MatcherModel): ReadMessage {
  return createReader(knowledge, {
    gazetteer: createGazetteer(knowledge.services.values()),
    isKnown: (word) => isKnownWord(words, word),
    correct: createSpelling(words, nameWords(knowledge.services.values())),
  });
}

/** Makes a trained model ready to match. */
export function createMatcher(knowledge: KnowledgeBase, model: MatcherModel): Matcher {
  const judges = createJudges(knowledge, model);
  const read = createLearntReader(knowledge, model);
  const headed = createHeaded(knowledge, judges.names);
  const gather = (text: string, context: MatchContext) => {
    return gatherEvidence(knowledge, judges, read(text), context, headed(text));
  };
  const dropLead = createDropLead(knowledge.lexicon.leads);
  const correct = createCorrect(knowledge, judges.names, read);
  const goBack = createGoBack(knowledge, judges.names, read);
  const inOwnWords = createInOwnWords(knowledge, judges.names, read);
  const withoutGivenUp = createWithoutGivenUp(knowledge.lexicon, judges.names, read, (text) =>
    gather(text, {}),
  );
  const readPart = createReadPart(knowledge, judges, read);
  const widen = createWiden(readPart, model.compound);
  const whichService = createWhichService(knowledge, readPart, decide);
  const refuseHowTo = createRefuseHowTo(knowledge.lexicon, readPart);
  const confirm = createConfirm(knowledge, readPart);
  const answer = (decided: ExplainedMatch, evidence: Evidence, text: string) => {
    const isCarried = evidence.carried.kind === 'topic';
    const wider = isCarried
      ? undefined
      : (whichService(evidence, text, decided) ?? widen(decided, evidence, text));
    return withLeftOut(confirm(wider ?? decided, evidence, text), evidence, text, readPart);
  };
  const answerOwnHalf = createAnswerOwnHalf(readPart, (part, text) =>
    answer(decide(part), part, text),
  );
  return {
    match(typed, before = {}) {
      const { text: said, context } = goBack(typed, before);
      const corrected = correct(said, context);
      const text = withoutGivenUp(dropLead(inOwnWords(corrected, context)));
      const isCorrected = corrected !== said;
      const evidence = weighAsked(gather(text, { ...context, isCorrected }), text, readPart);
      const decided = decide(evidence);
      const isPicked = decided.explanation.rule === pick.name;
      const ownHalf = isPicked ? undefined : answerOwnHalf(decided, evidence, text);
      if (ownHalf) return ownHalf;
      const refused = refuseHowTo(decided, evidence, text);
      if (refused) return refused;
      return isPicked ? decided : answer(decided, evidence, text);
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
