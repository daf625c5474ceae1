import { contentWords } from '../reading/content-words';
import { beginsWithWhoFor, isVerbAlone } from './clauses';
import type { Cut } from './cuts';
import type { Evidence } from './evidence';
import { scoreOf } from './part-topic';

/** What a second "who for" leaves out: all up to the word before what it names. */
const UP_TO_OWING = /^.*?\b(?:for|of)\s/i;
/** The second "who for" itself. */
const WHO_FOR = /^(?:and\s+)?who\s+(?:for|of)\s/i;

/** Score from which a verb names its topic itself: "who scales it". */
const CLEAR = 1.2;
/** How much of its score in a half a topic has in the whole message, at least, where the half means it. */
const BORNE_OUT = 0.5;

/** Score below which a half that points back is hardly about what its own words fit best. */
const WEAK = 0.75;

function pointsBack({ names, reading }: Evidence): boolean {
  return names.talk.says(reading.message.words, 'pointers');
}

/** True for a mere "who tracks it?", or a weak "who shuts it down?", that is about something only when read by itself. */
export function isOnlyBegun(whole: Evidence, half: Evidence): boolean {
  const { id, score } = half.reading.controls[0] ?? { id: '', score: 0 };
  const borne = scoreOf(whole, id);
  if (isVerbAlone(half)) return borne < 0;
  return score < WEAK && borne < BORNE_OUT * score && pointsBack(half);
}

/** True for a mere "who resets them?" of which the topic is not one of the whole message. */
function isOfOther(whole: Evidence, half: Evidence): boolean {
  const [best] = half.reading.controls;
  if (!best || best.score >= CLEAR || !isVerbAlone(half)) return false;
  return pointsBack(half) && scoreOf(whole, best.id) < BORNE_OUT * best.score;
}

/**
 * The second half of a cut with what it takes over from the first: the verb of "who pays for RDS and who for EC2", the
 * thing of "who pays for the flood, who stops it", where it is about the same topic with it.
 */
export function withTakenOver(
  { left, right }: Cut,
  whole: Evidence,
  [first, second]: readonly [Evidence, Evidence],
  read: (right: string) => Evidence,
): Evidence {
  if (beginsWithWhoFor(second)) {
    const verb = UP_TO_OWING.exec(left)?.[0];
    return verb ? read(right.replace(WHO_FOR, verb)) : second;
  }
  const thing = contentWords(first.reading.message, first.names).at(-1);
  if (!thing || !isOfOther(whole, second)) return second;
  const full = read(`${right.replace(/\?+$/, '')} ${thing}?`);
  return full.reading.controls[0]?.id === first.reading.controls[0]?.id ? full : second;
}
