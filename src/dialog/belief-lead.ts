import { OTHER_SIDE, type Party, type ResponsibilityFinding, type Verdict } from '../knowledge';
import type { Belief, Match, Selection, Topic } from '../matcher';
import { type Answer, allWords, HOLDER_WORDS, listWords, placedWords, sameWords } from '../replies';
import { isLeftTo } from './asked-part';

type TopicsMatch = Match & { readonly kind: 'topics' };

/** The sentence that meets what an asker believes. */
export interface Lead {
  readonly text: string;
  /** What they stated or took for granted is not so. */
  readonly corrects: boolean;
}

const BEARERS = { aws: 'on AWS', customer: 'on you', shared: 'shared' } as const;

const BOTH = 'both sides have a part in it';

/** The answer to whether any part of what both share is a side's. */
function somePart(side: 'aws' | 'customer'): string {
  return `Yes, part of it is ${HOLDER_WORDS[side]}.`;
}

/**
 * The answer to whether all of something is one side's that has it but for what is left to the other, or to whether
 * there is any of it for a side; `null` where a yes or a no says it.
 */
function answerAmount(belief: Belief, party: Party, finding: ResponsibilityFinding): string | null {
  if (party === 'shared') {
    return belief.isSome && belief.side !== 'shared' ? somePart(belief.side) : null;
  }
  const left = OTHER_SIDE[party];
  const isAsked = belief.isSome ? belief.side === left : belief.isWhole && belief.side === party;
  if (!isAsked || !isLeftTo(left, finding)) return null;
  const rest = `a part is left to ${left === 'aws' ? 'AWS' : 'you'}`;
  return belief.isSome
    ? `Not much: that is ${HOLDER_WORDS[party]}, but ${rest}.`
    : `Yes, mostly: that is ${BEARERS[party]}, but ${rest}.`;
}

/** The answer to a yes-or-no question or to a statement: yes, no, or partly. */
function answerYesOrNo({ side, isDenied, isWhole }: Belief, party: Party): string {
  if (party === 'shared' && side === 'shared') return `Yes, ${BOTH}.`;
  if (party === 'shared' && isWhole && !isDenied) return `No, not alone: ${BOTH}.`;
  if (party === side) return `Yes, ${isDenied ? 'you are right: ' : ''}that is ${BEARERS[side]}.`;
  if (party === 'shared') return isDenied ? `No, not quite: ${BOTH}.` : `Partly: ${BOTH}.`;
  return isDenied
    ? `No, it is the other way round: that is ${HOLDER_WORDS[party]}.`
    : `No, that is ${HOLDER_WORDS[party]}.`;
}

/** The correction of a wrong premise; `null` where it is right. */
function correctPremise(side: Party, party: Party): string | null {
  if (party === side) return null;
  return party === 'shared'
    ? 'One thing first: that is not one side alone, both have a part in it.'
    : `One thing first: that is ${HOLDER_WORDS[party]}, not ${HOLDER_WORDS[side]}.`;
}

const REFRAINS = {
  guess: 'No, AWS does not do that.',
  claim: 'No, AWS does not do that.',
  premise: 'One thing first: AWS does not do that.',
};

/** Meets a statement about what is now one side's and now the other's; a question hears it as the verdict. */
const DEPENDS: Lead = {
  text: 'Not in every case: that depends on how you run it.',
  corrects: true,
};

function textFor(belief: Belief, party: Party, finding: ResponsibilityFinding): string | null {
  const { side, form, isDenied } = belief;
  const refrains = finding.kind === 'responsibility' && finding.refrains;
  if (refrains && side === 'aws' && !isDenied) return REFRAINS[form];
  if (finding.kind === 'not-applicable' && isDenied) return 'Yes, you are right.';
  // Of what does not arise nothing is AWS's either.
  if (finding.kind === 'not-applicable' && form === 'guess' && side === 'aws') return null;
  if (form === 'premise') return correctPremise(side, party);
  return answerAmount(belief, party, finding) ?? answerYesOrNo(belief, party);
}

/** Sentence that meets the asker's belief before the verdict; `null` where there is nothing to say. */
export function leadFor(
  belief: Belief | null,
  party: Verdict,
  finding: ResponsibilityFinding,
): Lead | null {
  if (!belief) return null;
  if (party === 'depends') return belief.form === 'claim' ? DEPENDS : null;
  const text = textFor(belief, party, finding);
  const isRight = text === null || text.startsWith('Yes');
  return text === null ? null : { text, corrects: belief.form !== 'guess' && !isRight };
}

/**
 * Yes, no or partly before the answer on the model or on a whole service, by the side that a message gives it to;
 * `null` where it gives it to none.
 */
export function leadForWhole(belief: Belief | undefined, party: Party | null): string | null {
  if (!belief || !party) return null;
  const { side, isWhole, isSome } = belief;
  if (party !== 'shared' || side === 'shared') return side === party ? 'Yes.' : 'No.';
  if (isSome) return somePart(side);
  return isWhole ? `No, part of it is ${HOLDER_WORDS[OTHER_SIDE[side]]}.` : 'Partly.';
}

/** An answer with the topic that it is for. */
export interface AnsweredTopic {
  readonly topic: Topic;
  readonly answer: Answer;
}

interface Judged {
  readonly how: 'right' | 'partly' | 'wrong';
  /** What is so instead. */
  readonly text: string;
}

function judge(claimed: Party, { party, control, service }: Answer): Judged {
  const name = service ? `${control.name} on ${service.name}` : control.name;
  if (party === claimed) return { how: 'right', text: '' };
  if (party === 'depends') return { how: 'wrong', text: `${name} depends on how you run it` };
  if (party !== 'shared') return { how: 'wrong', text: `${name} is ${HOLDER_WORDS[party]}` };
  return { how: 'partly', text: `both sides have a part in ${name}` };
}

/** What is claimed of each answer, as far as each is claimed; empty where not all are. */
function judgeAll(all: readonly AnsweredTopic[]): readonly Judged[] {
  const judged = all.flatMap(({ topic, answer }) =>
    topic.claimed ? [judge(topic.claimed, answer)] : [],
  );
  return judged.length === all.length ? judged : [];
}

/** Says of one topic whose it is on each of several services, and whether that is as claimed. */
function leadForList(belief: Belief | null, all: readonly AnsweredTopic[]): Lead {
  const places = all.map(({ answer: { service, title, party } }) => {
    return { service: service?.name ?? title, party };
  });
  const judged = judgeAll(all);
  if (judged.length === 0) return { text: sameWords(places), corrects: false };
  if (judged.every(({ how }) => how === 'right')) {
    return { text: `Yes, on ${allWords(all.length)}.`, corrects: false };
  }
  const isWrong = judged.some(({ how }) => how === 'wrong');
  const said = placedWords(places);
  return { text: `${isWrong ? 'No' : 'Partly'}: ${said}.`, corrects: belief?.form === 'claim' };
}

/** Meets what is claimed of each of several topics. */
function leadForClaims(belief: Belief | null, judged: readonly Judged[]): Lead {
  const count = allWords(judged.length);
  const off = judged.filter(({ how }) => how !== 'right');
  if (off.length === 0) return { text: `Yes, ${count} are right.`, corrects: false };
  const corrects = belief?.form !== 'guess';
  const said = off.map(({ text }) => text).join('; ');
  if (off.every(({ how }) => how === 'partly')) return { text: `Partly: ${said}.`, corrects };
  const none = judged.length === 2 ? 'neither' : 'none of them';
  const how = off.length === judged.length ? none : `not ${count}`;
  return { text: `No, ${how}: ${said}.`, corrects };
}

/** Those of the things to select from that are of one of the parties, each by its mark. */
function namesOf({ marks }: Selection, all: readonly AnsweredTopic[], ...of: readonly Verdict[]) {
  return all.flatMap(({ answer: { party, control } }, at) => {
    const mark = marks[at];
    return of.includes(party) ? [mark ? `${mark}) ${control.name}` : control.name] : [];
  });
}

/** Says which of the things to select from is the one, or comes nearest to it. */
function leadForSelection(selection: Selection, all: readonly AnsweredTopic[]): Lead {
  const as = (text: string): Lead => ({ text, corrects: false });
  const holder = HOLDER_WORDS[selection.side];
  const right = namesOf(selection, all, selection.side);
  const halves = namesOf(selection, all, 'shared', 'depends');
  if (right.length === 0) {
    const nearest = halves.length > 0 ? `, the nearest is ${listWords(halves)}` : '';
    return as(`None of them is ${holder} alone${nearest}.`);
  }
  const those = right.length === 1 ? 'that one is' : 'those are';
  const said = `The answer is ${listWords(right)}: ${those} ${holder}`;
  const others = all.length - right.length;
  if (others === 0) return as(`${said}.`);
  const rest = others === 1 ? 'the other is not' : 'the others are not';
  const isPartly = selection.side !== 'shared' && halves.length > 0;
  return as(`${said}, ${rest}${isPartly ? ', or not alone' : ''}.`);
}

/**
 * One sentence for all answers of a reply: what a message claims of each of its topics, or whose its one topic is on
 * each of several services; `null` where each answer has its own.
 */
export function leadForAll(
  { belief, isListed = false, selection }: Pick<TopicsMatch, 'belief' | 'isListed' | 'selection'>,
  all: readonly AnsweredTopic[],
): Lead | null {
  if (selection) return leadForSelection(selection, all);
  if (all.length < 2) return null;
  if (isListed) return leadForList(belief, all);
  const judged = judgeAll(all);
  return judged.length > 0 ? leadForClaims(belief, judged) : null;
}
