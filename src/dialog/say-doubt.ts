import type { Basis, Verdict } from '../knowledge';
import { type Answer, HOLDER_WORDS } from '../replies';

/** What an answer that is doubted says again. */
const SO: Readonly<Record<Verdict, string>> = {
  aws: 'It is so: that is on AWS.',
  customer: 'It is so: that is on you.',
  shared: 'It is so: both sides have a part in it.',
  depends: 'It is so: it depends on how you run it.',
};

/** What stands before the page that an answer rests on, by how far AWS itself backs it. */
const BACKED: Readonly<Record<Basis, string>> = {
  stated: 'AWS says so in',
  generalised: 'AWS says it of a typical service of this kind in',
  derived: 'It follows from',
  comparison: 'It shows beside running it yourself, by',
};

/**
 * Meets a doubt, or the side that a "why" supposes ("why us?"), by whose the topic is; `corrects` = what was supposed
 * is not so.
 */
export function meetDoubt(
  party: Verdict,
  supposed: 'aws' | 'customer' | undefined,
  isDoubt: boolean,
): { readonly text: string | null; readonly corrects: boolean } {
  if (!supposed || supposed === party) return { text: isDoubt ? SO[party] : null, corrects: false };
  const text =
    party === 'aws' || party === 'customer'
      ? `No, that is ${HOLDER_WORDS[party]}, not ${HOLDER_WORDS[supposed]}.`
      : `Not ${HOLDER_WORDS[supposed]} alone: ${party === 'shared' ? 'both sides have a part in it' : 'it depends on how you run it'}.`;
  return { text, corrects: true };
}

/** Says in a sentence on which page an answer rests, and how far that is AWS's own word; `null` without a page. */
export function backing({ basis, confirmed, sources }: Answer): string | null {
  const [first] = sources;
  if (!first) return null;
  return confirmed
    ? `${BACKED[basis]} ${first.title}.`
    : `I rest it on ${first.title}, which I could not confirm.`;
}
