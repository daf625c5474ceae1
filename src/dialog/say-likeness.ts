import type { Verdict } from '../knowledge';
import type { Likened } from '../matcher';

/** What holds here, after "Yes,". */
const TOO: Readonly<Record<Verdict, string>> = {
  aws: 'that is on AWS too',
  customer: 'that is on you too',
  shared: 'here too both sides have a part in it',
  depends: 'here too it depends on how you run it',
};

/** What holds here, by itself. */
const HERE: Readonly<Record<Verdict, string>> = {
  aws: "that is AWS's",
  customer: 'that is yours',
  shared: 'both sides have a part in it',
  depends: 'it depends on how you run it',
};

function isOneSide(party: Verdict): boolean {
  return party === 'aws' || party === 'customer';
}

/** Says yes or no to whether the answer before holds here too, by whose the topic was there and is here. */
export function sayLikeness(same: Likened['same'], there: Verdict, here: Verdict): string {
  if (same === 'no') {
    return there === here
      ? `No, not here either: ${HERE[here]}.`
      : `Here it is different: ${HERE[here]}.`;
  }
  if (there === here) return `Yes, ${TOO[here]}.`;
  if (!isOneSide(here)) return `Not quite: here ${HERE[here]}.`;
  return isOneSide(there) ? `No, ${HERE[here]}.` : `Not quite: ${HERE[here]} alone.`;
}
