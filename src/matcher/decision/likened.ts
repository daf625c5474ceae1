import type { Likened, Match } from '../match';
import { contentWords } from '../reading/content-words';
import type { Evidence } from './evidence';

/** The most words of its own of a message that likens: more make a question. */
const FEW = 3;

/** True when "same" stands by itself, and not before a thing as in "the same day". */
function saysSame({ names, reading }: Evidence): boolean {
  const { words, mentions } = reading.message;
  const places = [...names.talk.places(words, 'same')];
  const at = Math.max(...places) + 1;
  const next = words[at]?.lower ?? '?';
  const isService = mentions.some(({ begin, end }) => begin <= at && at < end);
  return places.length > 0 && (next === '?' || names.fillers.has(next) || isService);
}

/** The topic of the turn before, where a short message asks whether its answer holds here too. */
function likenedOf(evidence: Evidence): Likened | undefined {
  const { names, context } = evidence;
  const { control, service, variant, duty, asked, compared } = context;
  const { message } = evidence.reading;
  if (!control || asked || compared || message.cues.who) return undefined;
  const { says } = names.talk;
  const isNegative = says(message.words, 'notEven');
  const isAsked = message.words.some(({ lower }) => lower === '?');
  const isSaid =
    isNegative ||
    says(message.words, 'even') ||
    saysSame(evidence) ||
    (isAsked && says(message.words, 'too'));
  if (!isSaid || contentWords(message, names).length > FEW) return undefined;
  const place = { ...(service && { service }), ...(variant && { variant }), ...(duty && { duty }) };
  return { to: { control, ...place }, same: isNegative ? 'no' : 'yes' };
}

/** Marks a topic that a message in a talk likens to the one before: "same for EFS?", "even the OS?". */
export function withLikeness(evidence: Evidence, match: Match): Match {
  if (match.kind !== 'topics' || match.topics.length > 1) return match;
  // Who names a side asks whether it is that one's.
  const { us, aws } = evidence.reading.message.cues;
  if (match.belief && (us || aws)) return match;
  const likened = likenedOf(evidence);
  return likened ? { ...match, likened, belief: null } : match;
}
