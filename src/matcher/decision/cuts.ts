/** Words and marks at which a message may fall into two questions. */
const BOUNDARIES = [
  String.raw`(?<=[?.;])\s+`,
  String.raw`\s*\n\s*`,
  String.raw`\s*[,;]?\s+(?:and also|and|n|plus|as well as|also(?!\s+(?:for|on|with|by|to)\b)|then|nor|while|whereas|likewise|vs\.?|versus|&|\+|\/)\s+`,
  String.raw`,\s+`,
  String.raw`\s[–—-]\s`,
  String.raw`\s+(?:or\s+)?\(?(?:[a-e\d]|i{1,3})[).:](?!\d)\s*`,
  String.raw`(?<=[a-z]{3})\/(?=[a-z]{3})`,
];
const BOUNDARY = new RegExp(BOUNDARIES.join('|'), 'gi');

/** A message that lets one choose: "which of these is ours: the hypervisor or the security groups?". */
const CHOICE = /\bwhich\s+(?:is|are|ones?|of\s+(?:these|those|them|the\s+(?:two|following)))\b/i;

/** True for a message, or what announces a list, that lets one choose. */
export function isChoice(text: string): boolean {
  return CHOICE.test(text);
}

const OR = String.raw`\s*,?\s+or\s+`;
const BOUNDARY_OF_CHOICE = new RegExp([...BOUNDARIES, OR].join('|'), 'gi');

/** A left part that ends with the word that joins it to the right one, or with one that lacks what follows. */
const OPEN_END = /(?:^|\s)(?:and|plus|also|n|as well as|then|for|of|to|with|about|where|when)$/i;

/** A left part that ends with the place where something is. */
const PLACE = /\b(?:are|is|sits?|lives?|stored|kept|held)\s+(?:in|on)\s+(?:\S+\s+)?\S+$/i;
/** A right part that goes on after a question: "who patches it? And the libraries?". */
const GOING_ON = /^(?:and|plus|also)\s/i;
const MERE_AND = /^\s+(?:and|n|&)\s+$/i;

const MOST_CUTS = 14;

/** A place at which a message may fall into two questions. */
export interface Cut {
  readonly left: string;
  readonly right: string;
  /** A mark that ends a sentence or counts items, not a mere comma or "and". */
  readonly isMarked: boolean;
  /** Words that join stand there, such as "and" or "plus", not a mere mark. */
  readonly isJoined: boolean;
  /** "or" stands there, in a message that asks which. */
  readonly isChoice: boolean;
}

/** A left part that lacks the second of two ends: "between our office". */
const FROM_END = /\bbetween\s+(?!.*(?:[,.;?]|\band\b))/i;

/**
 * True where "and" adds another place to one, or the other end: "whose records are in S3 and backups", "between our
 * office and the VPC".
 */
function isListOfPlaces(left: string, right: string): boolean {
  return FROM_END.test(left) || (PLACE.test(left) && !/^who/i.test(right));
}

/** True where words join the parts, between them or at the begin of what is asked after a question. */
function isJoinedAt(left: string, between: string, right: string): boolean {
  return /[a-z&+/]/i.test(between) || (left.endsWith('?') && GOING_ON.test(right));
}

/** The places at which a message may fall into two questions, in reading order. */
export function cutsOf(text: string): readonly Cut[] {
  const found: Cut[] = [];
  for (const match of text.matchAll(isChoice(text) ? BOUNDARY_OF_CHOICE : BOUNDARY)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + match[0].length).trim();
    const isMarked = /[?;]$/.test(left) || /[\n/\d&+]|plus|also|as well/i.test(match[0]);
    const isJoined = isJoinedAt(left, match[0], right);
    const isOr = /^[\s,]*or\s+$/i.test(match[0]);
    const isAnotherPlace = MERE_AND.test(match[0]) && isListOfPlaces(left, right);
    const isInside = OPEN_END.test(left) || isAnotherPlace;
    if (left && right && !isInside) {
      found.push({ left, right, isMarked, isJoined, isChoice: isOr });
    }
    if (found.length >= MOST_CUTS) break;
  }
  return found;
}
