import { contentWords } from '../reading/content-words';
import { best } from '../reading/reading';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';

/** The most words of a message that is no sentence. */
const MOST = 6;

/** The words beside the service in a message of a few that asks nothing: "Keyspaces encryption"; empty in any other. */
export function keywordsOf({ names, reading: { message } }: Evidence): readonly string[] {
  const { cues, words } = message;
  const isAsked = cues.who || cues.us || cues.aws || cues.compare || cues.overview;
  const isOther = cues.howTo || cues.price || cues.trouble || cues.otherClouds || cues.vendors;
  const isShort = words.length <= MOST && !words.some(({ lower }) => lower === '?');
  return isShort && !isAsked && !isOther ? contentWords(message, names) : [];
}

/** True when such a message begins with a service and fits a topic far better than anything that is not ours. */
export function isKeyed(evidence: Evidence): boolean {
  const { controls, outOfScope, message } = evidence.reading;
  const [mention] = message.mentions;
  // What begins with anything else may be an act: "restart the RDS instance".
  const isPlaced = mention?.begin === 0 && mention.strength === 'firm';
  if (!isPlaced || keywordsOf(evidence).length === 0) return false;
  const { score, lead, ours } = THRESHOLDS.keyed;
  const isClear = best(controls) >= score && best(controls) - best(outOfScope) >= lead;
  return isClear && evidence.judged.ours >= ours;
}
