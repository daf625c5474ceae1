import type { Lexicon } from '../../knowledge';
import type { ExplainedMatch, Match } from '../match';
import type { ReadPart } from '../reading/read-part';
import { best } from '../reading/reading';
import { anyOf } from '../text/any-of';
import { findingOf } from './ask-back';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';

/** Refuses a message that tells what is wrong and asks how to mend it; `undefined` for any other. */
export type RefuseHowTo = (
  decided: ExplainedMatch,
  evidence: Evidence,
  text: string,
) => ExplainedMatch | undefined;

/** What may be decided otherwise: a refusal would still be searched for a premise. */
const OPEN: ReadonlySet<Match['kind']> = new Set(['topics', 'unmatched']);
/** Words for us that say only whose something is: "our disk is full" takes no side. */
const POSSESSIVE = new Set(['our', 'my']);
/** Where the clause that asks begins. */
const CLAUSE = String.raw`[,.;:?!–—-]\s*|\s(?:so|and|but|then|hence|thus|please)\s+`;
/** The most words with which a message ends that asks without a mark before it: "… since noon how do i fix this". */
const SHORT_END = 3;
/** A cue that asks for the asker: "how do i"; "how to" may be taught to others. */
const ASKED_FOR_US = / (?:i|we)$/;

/** True for a message that takes one side to do what is the other's alone: it has to be told before anything else. */
function isPutRight(match: Match, evidence: Evidence): boolean {
  if (match.kind !== 'topics' || match.belief?.form !== 'premise') return false;
  const [topic] = match.topics;
  const finding = topic && findingOf(evidence, topic);
  const party = finding && 'party' in finding ? finding.party : undefined;
  return (party === 'aws' || party === 'customer') && party !== match.belief.side;
}

/** True when the message asks how a topic is taken care of, not how to do it: "how is it handled". */
export function asksForCare({ judged, reading }: Evidence): boolean {
  const { cues, words } = reading.message;
  const isAsked = cues.assurance && words.some(({ lower }) => lower === 'how');
  const { ours, score } = THRESHOLDS.careAsked;
  return isAsked && judged.ours >= ours && best(reading.controls) >= score;
}

/** True for a first message with words for how to do something, which nothing has to come before. */
function mayBeHowTo({ match }: ExplainedMatch, evidence: Evidence): boolean {
  const { howTo, who, assurance } = evidence.reading.message.cues;
  const isAsked = howTo && !who && !assurance && evidence.carried.kind === 'none';
  return isAsked && OPEN.has(match.kind) && !isPutRight(match, evidence);
}

/** Prepares the refusal by the lexicon's words for how to do something and for the sides. */
export function createRefuseHowTo({ cues }: Pick<Lexicon, 'cues'>, read: ReadPart): RefuseHowTo {
  const own = cues.howTo.filter((cue) => ASKED_FOR_US.test(cue));
  const end = String.raw`\s+(?=${anyOf(own)}(?:\s+[^\s?!.]+){0,${SHORT_END}}[\s?!.]*$)`;
  const asked = new RegExp(`(?:${CLAUSE})(?=${anyOf(cues.howTo)}\\b)|${end}`, 'i');
  const holders = cues.us.filter((word) => !POSSESSIVE.has(word));
  const side = new RegExp(`\\b${anyOf([...holders, ...cues.aws])}\\b`, 'i');
  return (decided, evidence, text) => {
    if (!mayBeHowTo(decided, evidence)) return undefined;
    const begin = asked.exec(text);
    // What names a side may be a premise, which is to be put right.
    if (!begin || side.test(text.slice(0, begin.index))) return undefined;
    const clause = text.slice(begin.index + begin[0].length);
    if (read(clause, evidence.carried.service).judged.ours >= THRESHOLDS.refuse) return undefined;
    if (decided.match.kind === 'unmatched') return decided;
    return {
      match: { kind: 'unmatched', reason: 'how-to', outOfScope: 'howto' },
      explanation: { ...decided.explanation, rule: 'asks how to mend what is wrong' },
    };
  };
}
