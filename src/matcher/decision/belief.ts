import type { Belief, Topic } from '../match';
import { asksWhether, asksWho, asksYesOrNo } from './clauses';
import { JOINING, OPEN, WHO } from './condition';
import { bestForm, type Evidence, formLead, says } from './evidence';

/** The forms that take or suppose a side, with what they say of the asker. */
const FORMS = [
  ['asserts-aws', { side: 'aws', form: 'premise' }],
  ['asserts-customer', { side: 'customer', form: 'premise' }],
  ['asks-aws', { side: 'aws', form: 'guess' }],
  ['asks-customer', { side: 'customer', form: 'guess' }],
] as const;

/** How far a believing form must stand above the plain one in a question, */
const LEAD = 0.25;
/** … and how far below it may stand in a statement, which nobody makes to a bot without believing it. */
const STATED_LEAD = -0.4;

function isQuestion({ reading }: Evidence): boolean {
  const { words, cues } = reading.message;
  return cues.who || OPEN.has(words[0]?.lower ?? '') || words.some(({ lower }) => lower === '?');
}

/** True when the message names both sides with an "or" and so leaves it open: "is that AWS or are we doing it". */
function offersBoth({ reading }: Evidence): boolean {
  const { words, cues } = reading.message;
  return cues.us && cues.aws && words.some(({ lower }) => lower === 'or');
}

/** True when a message in a talk asks whether something happens of itself: "do they come on by themselves?". */
function asksUnaided({ context, names, reading }: Evidence): boolean {
  const { words, cues } = reading.message;
  const isOpen = cues.who || names.talk.says(words, 'open');
  return context.control !== undefined && !isOpen && names.talk.says(words, 'unaided');
}

/** The part of a topic that is asked for; whether something happens of itself, no act of AWS's answers. */
export function partOf(evidence: Evidence, { duty }: Topic): Topic['duty'] {
  return duty?.side === 'aws' && asksUnaided(evidence) ? null : duty;
}

/** Verbs that begin a question for a yes or a no about who does something; "can AWS see it" asks for no duty. */
const ASKING = new Set(
  'is are was were do does did has have had will would should shall must'.split(' '),
);
/** Those of what ought to be, and the word with which they look back. */
const OWING = new Set(['should', 'would', 'must']);
const PAST = 'have';
/** What AWS is called as the one that acts, what we are called after "it", and what may stand there. */
const ACTING = new Set(['aws', 'amazon']);
const OURS = new Set(['us', 'me', 'ours', 'our', 'my']);
const IT = new Set(['it', 'that', 'this']);

/** The side that one clause asks for, which begins at a place: "should AWS have told us", "is it us who upgrade it". */
function sideAskedAt({ knowledge, reading }: Evidence, at: number): 'aws' | 'customer' | undefined {
  const { words, mentions } = reading.message;
  const { helping } = knowledge.lexicon.confirmations;
  const wordAt = (place: number) => words[place]?.lower ?? '';
  const isActing = (place: number) =>
    ACTING.has(wordAt(place)) &&
    !mentions.some(
      ({ strength, begin, end }) => strength === 'firm' && begin <= place && place < end,
    );
  const subject = IT.has(wordAt(at + 1)) ? at + 2 : at + 1;
  // Of "should AWS have prevented it" the act comes later.
  const isPast = (place: number) => OWING.has(wordAt(at)) && wordAt(place + 1) === PAST;
  const actAt = (place: number) => place + (isPast(place) ? 2 : 1);
  // "Does AWS offer a way to scan it" asks for no duty of AWS's.
  if (isActing(subject)) return helping.includes(wordAt(actAt(subject))) ? undefined : 'aws';
  if (subject > at + 1 && OURS.has(wordAt(subject))) return 'customer';
  const agent = words.findIndex(({ lower }, place) => lower === 'by' && place > at);
  return agent > 0 && isActing(agent + 1) ? 'aws' : undefined;
}

/** The side that a message asks for by the order of its words. */
function sideAsked(evidence: Evidence): 'aws' | 'customer' | undefined {
  const { words } = evidence.reading.message;
  const isBegun = (at: number) => {
    const before = words[at - 1];
    return !before || words[at]?.initial || before.listed || JOINING.has(before.lower);
  };
  const begins = words.flatMap(({ lower }, at) => (ASKING.has(lower) && isBegun(at) ? [at] : []));
  return begins.map((at) => sideAskedAt(evidence, at)).find(Boolean);
}

/** True when a question asks of AWS and speaks of nobody else: "is AWS obliged to encrypt it?". */
function asksOfAws(evidence: Evidence): boolean {
  return sideAsked(evidence) === 'aws' && !evidence.reading.message.cues.us;
}

/** True for a question for who; the "who" of "is it us who do that" asks for nobody. */
function asksWhoElse({ reading: { message } }: Evidence): boolean {
  const { words } = message;
  const isNamed = (word = '') => OURS.has(word) || ACTING.has(word);
  return words.some(({ lower }, at) => WHO.has(lower) && !isNamed(words[at - 1]?.lower));
}

/** True for a few words in a talk that name neither side, and so state nothing of one: "no, the alarms". */
function isFragment({ reading, context }: Evidence): boolean {
  const { cues } = reading.message;
  const isTalk = context.control !== undefined || context.service !== undefined;
  return isTalk && !cues.us && !cues.aws;
}

/** The side that the form of a message takes to be responsible. */
function heldBy(evidence: Evidence): Belief | undefined {
  const { label } = bestForm(evidence);
  const lead = isQuestion(evidence) ? LEAD : STATED_LEAD;
  const [held] = FORMS.filter(([form]) => form === label || label === 'plain')
    .map(([form, belief]) => ({ belief, lead: formLead(evidence, form) }))
    .sort((a, b) => b.lead - a.lead);
  return held && held.lead >= lead ? held.belief : undefined;
}

/** The side that a message asks for by the order of its words, where it does not ask who. */
function guessedIn(evidence: Evidence): Belief | null {
  const side = asksWhoElse(evidence) ? undefined : sideAsked(evidence);
  return side ? { side, form: 'guess' } : null;
}

/**
 * The side that the message takes to be responsible: stated as a fact (`premise`) or put as a yes/no question
 * (`guess`); `null` where it holds neither.
 */
export function beliefOf(evidence: Evidence): Belief | null {
  if (offersBoth(evidence)) return null;
  if (asksUnaided(evidence)) return { side: 'aws', form: 'guess' };
  const held = heldBy(evidence);
  if (!held) return guessedIn(evidence);
  if (held.form !== 'premise') return asksOfAws(evidence) ? { ...held, side: 'aws' } : held;
  // Who asks whether it is so takes nothing for granted: "does AWS back that up by itself?"
  if (asksWhether(evidence)) return { ...held, form: 'guess' };
  return isFragment(evidence) ? null : held;
}

/**
 * The side that one of several questions asks for: `null` where it asks who, or whether we do what is no duty, and
 * `undefined` where its own words leave that to the whole message.
 */
export function guessOf(part: Evidence): Belief | null | undefined {
  const belief = beliefOf(part);
  // The form of a few words that ask nothing by themselves says little.
  if (belief?.form === 'guess') return asksYesOrNo(part) ? belief : undefined;
  if (asksWho(part)) return null;
  const { us, aws } = part.reading.message.cues;
  if (!asksWhether(part) || !us || aws) return undefined;
  const isDuty = says(part, part.knowledge.lexicon.confirmations.obligations);
  return isDuty ? { side: 'customer', form: 'guess' } : null;
}
