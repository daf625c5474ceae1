import type { Match } from '../match';
import { asksWho } from './clauses';
import type { Evidence } from './evidence';
import type { Rule } from './rule';

/** The entry for what one wants done, and the concept for what only a lawyer can say. */
const ORDERED = 'act-for-us';
const ADVICE = 'legal-advice';

/** Words before what is to be done, where an order begins with its verb: "delete the cluster". */
const OBJECT = new Set('it that this them these those the our my all'.split(' '));
/** The same that need no thing beside them. */
const POINTING = new Set('it that this them these those'.split(' '));

/** Those who want it, after the word for whom: "please open 5432 for us". */
const FOR = 'for';
const ASKERS = new Set(['us', 'me', 'my', 'our']);

/** The one verb of them that begins a question too. */
const ASKING = 'do';

/** The place of the verb of an order, and whether it is put as a request; `undefined` where it is none. */
function orderIn({ names, reading }: Evidence) {
  const { words } = reading.message;
  const orders = names.talk.places(words, 'orders');
  const going = [names.talk.places(words, 'requests'), names.talk.places(words, 'continuers')];
  const begin = words.findIndex((_, at) => !going.some((places) => places.has(at)));
  if (!orders.has(begin)) return undefined;
  const isRequest = going[0]?.has(begin - 1) ?? false;
  return { at: begin, isRequest };
}

/** True for a message that wants something done: "can you turn it off for us now?", "delete the cluster please". */
function isOrder(evidence: Evidence): boolean {
  const { names, reading, context } = evidence;
  const { words } = reading.message;
  const order = orderIn(evidence);
  // "Can you do it for us or is that our job?" asks whose it is.
  if (!order || reading.message.cues.who) return false;
  const after = words.slice(order.at + 1).map(({ lower }) => lower);
  const isUrged = names.talk.says(words, 'urging');
  const isForUs = after.some((word, at) => word === FOR && ASKERS.has(after[at + 1] ?? ''));
  const isTalk = context.control !== undefined || context.service !== undefined;
  const isPointed = isTalk && after.slice(0, 2).some((word) => POINTING.has(word));
  if (order.isRequest) return isUrged || isPointed;
  // "Do they turn it on for us?" asks.
  if (words[order.at]?.lower === ASKING) return false;
  return isForUs || (OBJECT.has(after[0] ?? '') && (isUrged || isPointed));
}

/** Declines to do something: nothing here has a hand in anybody's account. */
export const ordered: Rule = {
  name: 'wants something done',
  decide: (evidence): Match | undefined => {
    const entry = evidence.knowledge.outOfScope.get(ORDERED);
    if (!entry || !isOrder(evidence)) return undefined;
    return { kind: 'unmatched', reason: entry.reason, outOfScope: entry.id };
  },
};

/** Declines to say what is lawful, asked for a yes or a no: "is it legal to store health data there?". */
export const lawful: Rule = {
  name: 'asks whether something is lawful',
  decide: (evidence): Match | undefined => {
    const { knowledge, names, reading } = evidence;
    const { words, cues } = reading.message;
    if (!cues.law || !knowledge.concepts.has(ADVICE)) return undefined;
    const { auxiliaries } = knowledge.lexicon.confirmations;
    const going = names.talk.places(words, 'continuers');
    const first = words.find((_, at) => !going.has(at))?.lower ?? '';
    if (!auxiliaries.includes(first) || asksWho(evidence)) return undefined;
    return { kind: 'concept', concept: ADVICE, confidence: 1 };
  },
};
