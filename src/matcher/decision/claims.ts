import type { Confirmations } from '../../knowledge';
import type { Mention } from '../entities/gazetteer';
import { contentWords } from '../reading/content-words';
import { anyOf } from '../text/any-of';
import { createFindSide, type SaidSide } from '../text/sides';
import type { Evidence } from './evidence';

/** One thing that a statement gives to a side, read on its own. */
export interface Claim extends SaidSide {
  readonly part: Evidence;
  readonly text: string;
  /** A few words that end with the side: "hypervisor = AWS". */
  readonly isAssigned: boolean;
  /** Told as what the side has to do: "AWS must". */
  readonly isObliged: boolean;
}

/** Reads a part of a message on the service talked about. */
type Read = (text: string, service: string | null) => Evidence;

/** Finds what a statement gives to sides, one claim for each thing; empty where it names no side. */
export type FindClaims = (text: string, service: string | null, read: Read) => readonly Claim[];

/** The most clauses of a statement that are read. */
const MOST_CLAUSES = 8;

/** The most words of something that is given to a side by its mere name. */
const ASSIGNED = 9;

/** Score from which a few words that are given to a side are a topic, and a whole clause that tells of it. */
const CARRIES = 0.5;
const TOLD = 1.4;

/** A word, or a part of one that is drawn together: the "we" of "we're". */
const WORD = /[\p{L}\p{N}]+/gu;

/** Marks by which a list gives something to a side: "hosts = AWS". */
const GIVING = String.raw`\s*(?:=+>?|->|→|:|\s[–—-])\s*`;

/** A clause of a statement. */
interface Clause {
  readonly part: Evidence;
  readonly text: string;
  readonly said: SaidSide | undefined;
  readonly isAssigned: boolean;
  readonly isObliged: boolean;
  /** Names something besides services and sides. */
  readonly hasContent: boolean;
}

/** Marks between clauses. */
const MARK = String.raw`\s*[,;:.!?]\s+|\s+[–—-]\s+|\s*\n\s*`;

/** True where what is given to a side is a topic by itself. */
export function carriesTopic({ part, isAssigned }: Pick<Claim, 'part' | 'isAssigned'>): boolean {
  return (part.reading.controls[0]?.score ?? 0) >= (isAssigned ? CARRIES : TOLD);
}

/** True for a name of several words, which may be a topic too: "IAM users". */
function isCommonName({ begin, end }: Mention): boolean {
  return end - begin > 1;
}

/** The places of words that are part of a service's name, the vendor before it included. */
export function namedPlaces({ reading: { message } }: Evidence): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { strength, begin, end } of message.mentions) {
    if (strength === 'firm') for (let at = begin - 1; at < end; at++) places.add(at);
  }
  return places;
}

/** Finds the words of statements that the lexicon tells. */
function createPatterns(confirmations: Confirmations) {
  const { sides, joints, reasons, contrasts, conclusions, obligations, heads, denials, between } =
    confirmations;
  const named = [sides.agents, sides.subjects, sides.endings].flatMap((one) =>
    Object.values(one).flat(),
  );
  const lasts = [...named, ...Object.values(sides.places).flat()];
  return {
    sideWords: new Set(named.flatMap((phrase) => phrase.split(' '))),
    lastWords: new Set(lasts.flatMap((phrase) => phrase.split(' ').at(-1) ?? [])),
    giving: new RegExp(`${GIVING}(?=${anyOf(named)}\\b)`, 'gi'),
    ending: new RegExp(`\\s+${anyOf(named)}\\W*$`, 'i'),
    boundary: new RegExp(`${MARK}|\\s+(?=${anyOf(joints)}\\s)`, 'gi'),
    because: new RegExp(`^${anyOf(reasons)}\\b`, 'i'),
    contrast: new RegExp(`^${anyOf(contrasts)}\\b`, 'i'),
    hence: new RegExp(`^${anyOf(conclusions)}\\b`, 'i'),
    subject: new RegExp(
      `\\b(?:${anyOf(denials)}\\s+(?:${anyOf(between)}\\s+)*)?${anyOf(Object.values(sides.subjects).flat())}\\b`,
      'gi',
    ),
    head: new RegExp(`^\\s*${anyOf(heads)}\\s+(?=\\S)`, 'i'),
    must: new RegExp(`\\b${anyOf(obligations)}\\b`, 'i'),
  };
}

type Patterns = ReturnType<typeof createPatterns>;

/** Prepares the search by the lexicon's words for statements. */
export function createFindClaims(confirmations: Confirmations): FindClaims {
  const findSide = createFindSide(confirmations);
  const is = createPatterns(confirmations);
  const questions = new Set(confirmations.auxiliaries);

  const clauseOf = (text: string, service: string | null, read: Read): Clause => {
    const part = read(text, service);
    const { message } = part.reading;
    const words = message.words.map(({ lower }) => lower);
    const said = findSide(words, namedPlaces(part));
    const content = contentWords(message, part.names, is.sideWords);
    const after = words.slice(said?.end ?? 0).filter((word) => !part.names.fillers.has(word));
    const isAssigned = said !== undefined && words.length <= ASSIGNED && after.length === 0;
    const hasContent = content.length > 0 || message.mentions.some(isCommonName);
    return { part, text, said, isAssigned, isObliged: is.must.test(text), hasContent };
  };
  /** True for what the asker did because of a clause before: "so we ordered one". */
  const isAct = ({ text, said }: Clause) => {
    const isOwn = said?.as === 'subject' && said.side === 'customer' && !said.isDenied;
    return isOwn && is.hence.test(text) && !is.must.test(text);
  };
  const isConclusion = (one: Clause) => is.hence.test(one.text) && one.said && !isAct(one);

  return (text, service, read) => {
    const parts = text.toLowerCase().match(WORD) ?? [];
    if (!parts.some((word) => is.lastWords.has(word))) return [];
    const all = text.replace(is.giving, ' is ').split(is.boundary);
    const told = all.flatMap((one) => mainOf(one.replace(is.head, ''), is) ?? []);
    let place = service;
    const clauses = told.slice(0, MOST_CLAUSES).flatMap((one) => {
      const clause = clauseOf(one, place, read);
      place = clause.part.carried.service ?? place;
      return is.contrast.test(one) && !carriesTopic(clause) ? [] : [clause];
    });
    const firstOf = ({ part }: Clause) => part.reading.message.words[0]?.lower ?? '';
    if (clauses.some((one) => questions.has(firstOf(one)))) return [];
    const concluding = clauses.slice(Math.max(clauses.findLastIndex(isConclusion), 0));
    const others = concluding.filter((one) => !isAct(one));
    return claimsOf(others, (one, on) => clauseOf(one, on, read)).map((claim) =>
      withoutSide(claim, is.ending, read),
    );
  };
}

/**
 * What a clause states: of one that begins with a reason only what follows another subject ("if we go Lambda we
 * never patch"); `undefined` where it states nothing.
 */
function mainOf(text: string, { because, contrast, subject }: Patterns) {
  if (text.trim() === '') return undefined;
  const isContrast = contrast.test(text);
  if (!isContrast && !because.test(text)) return text;
  const [first, second] = [...text.matchAll(subject)];
  if (first && second) return text.slice(second.index);
  return isContrast ? text : undefined;
}

/** Reads what is given to a side without that, which says nothing of the thing: "disk wiping = us". */
function withoutSide(claim: Claim, ending: RegExp, read: Read): Claim {
  const { isAssigned, text, part } = claim;
  const rest = isAssigned ? text.replace(ending, '') : text;
  return rest === text ? claim : { ...claim, part: read(rest, part.carried.service) };
}

/** Gives each thing its side: where it stands is told by a clause before it ("on RDS: patches = AWS"). */
function claimsOf(
  clauses: readonly Clause[],
  read: (text: string, service: string | null) => Clause,
): readonly Claim[] {
  const claims: Claim[] = [];
  let open: Clause[] = [];
  for (const clause of clauses) {
    const { said, hasContent } = clause;
    if (!said) {
      open.push(clause);
      continue;
    }
    const last = claims.at(-1);
    if (!hasContent && open.length === 0 && last) {
      // "AWS does it, we do nothing": said once more of the same thing.
      const isDenied = last.isDenied || (said.isDenied && said.side === last.side);
      claims.splice(-1, 1, { ...last, isDenied });
      continue;
    }
    const texts = [...open, clause].map(({ text }) => text);
    const isWhole = hasContent || open.length === 0;
    const whole = isWhole ? clause : read(texts.join(' '), null);
    const { part, isAssigned, isObliged, text } = whole;
    claims.push({ ...said, part, isAssigned, isObliged, text });
    open = [];
  }
  return claims;
}
