import type { KindWord, KnowledgeBase } from '../../knowledge';
import type { ExplainedMatch, Match, Topic } from '../match';
import { contentWords } from '../reading/content-words';
import type { ReadPart } from '../reading/read-part';
import { best } from '../reading/reading';
import { anyOf } from '../text/any-of';
import { answerOf } from './ask-back';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';

/** Decides what a message asks for. */
type Decide = (evidence: Evidence) => ExplainedMatch;

/** Asks which of several services is meant by a word that they all go by; `undefined` where that changes nothing. */
export type WhichService = (
  evidence: Evidence,
  text: string,
  decided: ExplainedMatch,
) => ExplainedMatch | undefined;

const RULE = 'a word that several services go by';

const NOT_OURS: ReadonlySet<Match['kind']> = new Set(['unmatched', 'smalltalk']);

/** The longest message that is read once for each service, in characters. */
const LONGEST = 200;

/** What goes by a word, and the places of a text that say it. */
interface Kind extends KindWord {
  readonly pattern: RegExp;
}

function createKinds({ lexicon }: KnowledgeBase): readonly Kind[] {
  return lexicon.kinds.map((kind) => ({
    ...kind,
    pattern: new RegExp(`(?<![\\w-])${anyOf(kind.said)}(?![\\w-])`, 'i'),
  }));
}

/** How many of the best topics a word beside may belong to. */
const AMONG = 2;

/** True when a word beside says which one is meant: "payment gateway", "cluster machines". */
function isTold({ reading, names }: Evidence, { pattern }: Kind, text: string): boolean {
  const [before = '', after = ''] = text.toLowerCase().split(pattern);
  const beside = [/([\w-]+) +$/.exec(before)?.[1], /^ +([\w-]+)/.exec(after)?.[1]];
  return beside.some(
    (word) =>
      word !== undefined &&
      !names.fillers.has(word) &&
      !reading.controls.slice(0, AMONG).some(({ id }) => names.holds(id, word)),
  );
}

/** True when the message names a service or a class of services, or goes on about one. */
function isPlaced({ reading, names, context }: Evidence): boolean {
  const isTalk = context.control !== undefined || context.service !== undefined;
  const { services, words } = reading.message;
  return isTalk || services.length > 0 || names.serviceClass(words) !== null;
}

/** True when a message says what is asked of the service that is left out of it. */
function namesTopic({ reading, names }: Evidence): boolean {
  const [first] = reading.controls;
  const words = contentWords(reading.message, names);
  const isHeld = first !== undefined && words.some((word) => names.holds(first.id, word));
  return isHeld || best(reading.controls) >= THRESHOLDS.ownService;
}

/** True when nothing is left of a message beside words without meaning. */
function asksNothing({ reading, names }: Evidence): boolean {
  return contentWords(reading.message, names).length === 0;
}

/** The message with each service in place of the word. */
function textsFor({ services }: KnowledgeBase, kind: Kind, text: string): readonly string[] {
  return kind.services.map(({ service, variant }) =>
    text.replace(kind.pattern, variant ?? services.get(service)?.name ?? service),
  );
}

/** What the message asks of one of the services; the topic of another where its own is of no service. */
function placed(
  matches: readonly Match[],
  { services }: Kind,
  evidence: Evidence,
): readonly Topic[] {
  const found = matches.map((match) => {
    if (match.kind === 'ambiguous') return match.candidates[0];
    return match.kind === 'topics' ? match.topics[0] : undefined;
  });
  const usual = found.find((topic) => topic?.service);
  return found.flatMap((topic, at) => {
    const { service = null, variant = null } = services[at] ?? {};
    if (!topic || topic.service) return topic ?? [];
    const other = usual && { ...usual, service, variant, duty: null };
    return other && answerOf(evidence, other) !== 'not-applicable' ? other : [];
  });
}

/** The topic for all services, where each of the candidates is that topic and has its answer. */
function common(evidence: Evidence, candidates: readonly Topic[]): Topic | undefined {
  const [first] = candidates;
  const general = first && { ...first, service: null, variant: null, duty: null };
  const isSame = (one: Topic) =>
    one.control === general?.control && answerOf(evidence, one) === answerOf(evidence, general);
  return candidates.every(isSame) ? general : undefined;
}

/** What is asked back, or answered, where a message says what it asks of one of several services. */
function onEach(rest: Evidence, candidates: readonly Topic[], whole: Match): Match | undefined {
  const shared = common(rest, candidates);
  if (candidates.length < 2) return undefined;
  if (whole.kind !== 'topics') {
    return shared
      ? { kind: 'topics', topics: [shared], belief: null }
      : { kind: 'ambiguous', cause: 'vague', candidates };
  }
  const answers = [...whole.topics.slice(0, 1), ...candidates].map(
    ({ duty, ...topic }) => duty?.side ?? answerOf(rest, { ...topic, duty }),
  );
  return new Set(answers).size > 1 ? { kind: 'ambiguous', cause: 'vague', candidates } : undefined;
}

/** Prepares the look-up of the words that several services go by. */
export function createWhichService(
  knowledge: KnowledgeBase,
  read: ReadPart,
  decide: Decide,
): WhichService {
  const kinds = createKinds(knowledge);
  const decideFor = (kind: Kind, rest: Evidence, text: string, whole: Match) => {
    if (namesTopic(rest)) {
      const matches = textsFor(knowledge, kind, text).map((one) => decide(read(one, null)).match);
      return onEach(rest, placed(matches, kind, rest), whole);
    }
    if (!asksNothing(rest) && NOT_OURS.has(whole.kind)) return undefined;
    const services = kind.services.map(({ service }) => service);
    return { kind: 'ambiguous', cause: 'vague', candidates: [], services } as const;
  };
  return (evidence, text, { match, explanation }) => {
    const isNone = match.kind === 'unmatched' && evidence.judged.ours < THRESHOLDS.refuseWhole;
    if (text.length > LONGEST || isNone || isPlaced(evidence)) return undefined;
    const kind = kinds.find(({ pattern }) => pattern.test(text));
    const rest = kind && read(text.replace(kind.pattern, ' '), null);
    if (!kind || !rest || isTold(rest, kind, text)) return undefined;
    const found = decideFor(kind, rest, text, match);
    return found && { match: found, explanation: { ...explanation, rule: RULE } };
  };
}
