import { type Confirmations, type Lexicon, OTHER_SIDE } from '../../knowledge';
import type { Match } from '../match';
import { anyOf } from '../text/any-of';
import type { Statement } from '../text/statement';
import type { Claim } from './claims';

/** The concept that tells the two halves of the model apart. */
const HALVES = 'of-vs-in';

/** The half of the model that a statement gives to a side; `undefined` for any other statement. */
export type FindHalf = (statement: Statement, claims: readonly Claim[]) => Match | undefined;

/** Finds the one half that words name, by whose it is. */
function createHalfIn({ halves }: Confirmations) {
  const [aws, customer] = [halves.aws, halves.customer].map(
    (phrases) => new RegExp(`\\b${anyOf(phrases)}\\b`),
  );
  return (text: string): 'aws' | 'customer' | undefined => {
    const said = text.toLowerCase().replace(/[^\p{L}\p{N} ]+/gu, '');
    const [isAws, isCustomer] = [aws?.test(said), customer?.test(said)];
    if (isAws === isCustomer) return undefined;
    return isAws ? 'aws' : 'customer';
  };
}

/**
 * Prepares the search by the lexicon's names of the halves: "the customer is responsible for security OF the cloud",
 * "AWS secures the cloud, we secure what we put in it".
 */
export function createFindHalf({ confirmations }: Pick<Lexicon, 'confirmations'>): FindHalf {
  const halfIn = createHalfIn(confirmations);
  return ({ asked, text: whole }, claims) => {
    if (asked === 'none') return undefined;
    const isOne = claims.length === 1;
    const halfOf = (text: string) => (isOne ? halfIn(whole) : undefined) ?? halfIn(text);
    const told = claims.map(({ side, text }) => ({ side, half: halfOf(text) }));
    const half = told[0]?.half;
    if (!half || told.some((one) => one.half === undefined)) return undefined;
    const isRight = told.every((one) => one.side === one.half);
    const belief = { side: isRight ? half : OTHER_SIDE[half], form: 'claim' } as const;
    return { kind: 'concept', concept: HALVES, half, confidence: 1, belief };
  };
}
