import type { TalkFamily } from '../../knowledge';
import type { Match } from '../match';
import { contentWords } from '../reading/content-words';
import type { Message } from '../reading/read-message';
import { carriedTopic, partAnswered } from './carried-topic';
import { WHO } from './condition';
import { type Evidence, saysAmount } from './evidence';
import type { Rule } from './rule';

/** The most words of a message that only doubts, or only asks for the reason. */
const MOST_WORDS = 12;

/** The same of one that asks who in the asker's own organisation does it. */
const MOST_WORDS_WITHIN = 16;

/** Words that stand for whatever was answered. */
const STANDING: readonly TalkFamily[] = ['pointers', 'demonstratives', 'continuers', 'ourPart'];

/** The most words that are neither phrases of doubt nor of the topic before. */
const MOST_FOREIGN = 1;

const DENIAL = 'not';

/** Words by which people speak of themselves, which give the topic to no side: "I don't believe that". */
const SPEAKER = new Set(['i', 'me', 'my']);

type Explained = Match & { readonly kind: 'explain' };

/** The words of a message that the phrases of the families do not hold. */
function wordsBeside(
  { names, reading: { message } }: Evidence,
  families: readonly TalkFamily[],
): readonly string[] {
  const held = families.flatMap((family) => [...names.talk.places(message.words, family)]);
  const said = new Set(held);
  const words = message.words.map((word, at) => (said.has(at) ? { ...word, lower: '?' } : word));
  return contentWords({ ...message, words }, names);
}

/**
 * True when a message says nothing beside the phrases of the families but words of the topic before, and at most one
 * that names no other topic: "our consultant told us otherwise".
 */
function isNoMore(evidence: Evidence, families: readonly TalkFamily[]): boolean {
  const { names, context, reading } = evidence;
  const { control = '' } = context;
  const rest = wordsBeside(evidence, [...families, ...STANDING]);
  const foreign = rest.filter((word) => !names.holds(control, word));
  const [other] = reading.controls.filter(({ id }) => id !== control);
  return (
    foreign.length <= MOST_FOREIGN && !foreign.some((word) => names.holds(other?.id ?? '', word))
  );
}

/** The side that a doubt or a "why" supposes: "I thought AWS does that", "why us?". */
function supposedIn({ names }: Evidence, { words }: Message, family: TalkFamily) {
  const said = names.talk.places(words, family);
  // Of "why not AWS" the "not" belongs to the side.
  const isSaid = (lower: string, at: number) =>
    said.has(at) && !(family === 'whys' && lower === DENIAL);
  const rest = words.filter(
    ({ lower }, at) => lower !== '?' && !SPEAKER.has(lower) && !isSaid(lower, at),
  );
  const side = names.sideIn(rest.map(({ lower }) => lower))?.side;
  return side === 'aws' || side === 'customer' ? side : undefined;
}

function explained(what: Explained['what'], supposed: Explained['supposed']): Explained {
  return { kind: 'explain', what, ...(supposed && { supposed }) };
}

/** True when a message asks who does something, beside the phrases of the families: "says who" asks for nobody. */
function asksWhoBeside(
  { names, reading: { message } }: Evidence,
  families: readonly TalkFamily[],
): boolean {
  const said = new Set(families.flatMap((family) => [...names.talk.places(message.words, family)]));
  return message.words.some(({ lower }, at) => WHO.has(lower) && !said.has(at));
}

/** True when a message opens with a doubt and tells something beside it: "seriously? I never saw a notice". */
function opensWithDoubt({ names, reading: { message, controls } }: Evidence): boolean {
  const { words, cues } = message;
  if (cues.who || !names.talk.opens(words, 'doubts')) return false;
  const asked = words.findIndex(({ lower }) => lower === '?');
  const isOnly = words.every(({ lower }, at) => at === asked || lower !== '?');
  const isTold = asked >= 0 && asked < words.length - 1 && isOnly;
  return isTold && !names.isNamed(words, controls[0]?.id ?? '');
}

/** What a doubt after a concept, an overview or a comparison asks for: the same again, with its sources. */
function wholeAgain({ context }: Evidence): Match | undefined {
  const { control = null, concept, overview, service, compared = [] } = context;
  const [one, two, ...others] = compared;
  if (one && two) return { kind: 'comparison', services: [one, two, ...others], control };
  if (overview && service) return { kind: 'overview', service, side: overview };
  return concept ? { kind: 'concept', concept, confidence: 1 } : undefined;
}

/** True for a few words after an answer, which name no service. */
function isAfterAnswer({ context, reading: { message } }: Evidence, most: number): boolean {
  const isAnswered = context.control !== undefined && context.asked === undefined;
  return isAnswered && message.services.length === 0 && message.words.length <= most;
}

/** True when a message says nothing but that it doubts, or asks why; likeness and whoever does it ask for more. */
function isDoubt(evidence: Evidence): boolean {
  const { names, reading } = evidence;
  const isAsked =
    names.talk.says(reading.message.words, 'even') || asksWhoBeside(evidence, ['doubts', 'whys']);
  return !isAsked && (isNoMore(evidence, ['doubts', 'whys']) || opensWithDoubt(evidence));
}

/** Hears the answer before doubted, or asked for its reason, in a message that says nothing else. */
export const doubted: Rule = {
  name: 'doubts the answer before, or asks for its reason',
  decide: (evidence) => {
    const { names, reading } = evidence;
    const { words } = reading.message;
    const whole = wholeAgain(evidence);
    if (!whole && !isAfterAnswer(evidence, MOST_WORDS)) return undefined;
    if (words.length > MOST_WORDS || reading.message.services.length > 0) return undefined;
    if (!isDoubt(evidence)) return undefined;
    const family = (['doubts', 'whys'] as const).find((one) => names.talk.says(words, one));
    if (!family) return undefined;
    if (whole) return family === 'doubts' ? whole : undefined;
    const supposed = supposedIn(evidence, reading.message, family);
    return explained(family === 'doubts' ? 'doubt' : 'why', supposed);
  },
};

/** Hears an answer summed up as one side's: "so basically us?", "so AWS, got it". */
export const summedUp: Rule = {
  name: 'sums the answer before up',
  decide: (evidence) => {
    const { names, reading, carried } = evidence;
    const { words } = reading.message;
    if (!isAfterAnswer(evidence, MOST_WORDS) || carried.kind !== 'topic') return undefined;
    const isOpen = names.talk.says(words, 'open') || words.some(({ lower }) => WHO.has(lower));
    if (isOpen || saysAmount(evidence)) return undefined;
    if (wordsBeside(evidence, ['sums', ...STANDING]).length > 0) return undefined;
    const joining = names.talk.places(words, 'continuers');
    const said = words.filter(({ lower }, at) => lower !== '?' && !joining.has(at));
    const named = names.sideIn(said.map(({ lower }) => lower));
    const again = carriedTopic(evidence);
    // "Not us then?" sums up too.
    const isSum = names.talk.says(words, 'sums') || named?.isDenied === true;
    if (named === undefined || !isSum || again?.kind !== 'topics') return undefined;
    const { side, isDenied } = named;
    const belief = { side, form: 'guess', ...(isDenied && { isDenied }) } as const;
    // What was answered was the part that was asked for.
    const topics = again.topics.map((topic) => ({ ...topic, duty: partAnswered(evidence, topic) }));
    return { ...again, topics, belief };
  },
};

/** Hears asked who in the asker's own organisation does what was answered. */
export const colleague: Rule = {
  name: 'asks who in their own organisation does it',
  decide: (evidence) => {
    const { names, reading } = evidence;
    if (!isAfterAnswer(evidence, MOST_WORDS_WITHIN)) return undefined;
    if (!names.talk.says(reading.message.words, 'colleagues')) return undefined;
    const { us, aws } = reading.message.cues;
    return isNoMore(evidence, ['colleagues', 'acts'])
      ? explained('colleague', aws && !us ? 'aws' : undefined)
      : undefined;
  },
};
