import { type Confirmations, OTHER_SIDE, type SidePhrases } from '../../knowledge';
import { createLongestPhrase, type LongestPhrase } from './phrases';
import { plainWords } from './tokenize';

/** A side that something is given to. */
export type Side = keyof SidePhrases;

/** The side that a clause gives something to. */
export interface SaidSide {
  readonly side: Side;
  /** The clause says so by denying the other side: "we never have to". */
  readonly isDenied: boolean;
  /** Where the words that name this one end. */
  readonly end: number;
  /** How surely: as whose something is, as whoever is spoken of, as a place or an object; or by a mere last word. */
  readonly as: 'agent' | 'subject' | 'place' | 'ending';
}

/** Finds the side in the words of a clause, in lower case with short forms written out. */
export type FindSide = (
  words: readonly string[],
  /** The places of words that are part of a name: the first of "AWS Backup". */
  named: ReadonlySet<number>,
) => SaidSide | undefined;

interface SidePhrase {
  readonly words: readonly string[];
  readonly side: Side;
  /** 0 = the surest. */
  readonly tier: number;
  /** How many other words may stand between a denial and it: "no patching by us", "no disk for us". */
  readonly foreign: number;
}

interface Named extends Omit<SidePhrase, 'words'> {
  readonly begin: number;
  readonly end: number;
  /** A mere last word: "hypervisor them". */
  readonly isEnding?: true;
}

/** The most words of a clause whose last one may be a side: "guest OS patching them". */
const ENDED = 5;

/** The most words between a denial and the side that it denies. */
const REACH = 4;

/** The ways to name a side, the surest first. */
const NAMED_AS = ['agent', 'subject', 'place'] as const;

/** How many other words may stand between, by how a side is named. */
const FOREIGN = [1, 0, REACH] as const;

/** The denial that may follow right after the side that it denies. */
const NOT = 'not';

const OTHER = { ...OTHER_SIDE, shared: 'shared' } as const;

function phrasesOf(phrases: SidePhrases, tier: number, foreign: number): readonly SidePhrase[] {
  return Object.entries(phrases).flatMap(([side, list]) =>
    list.map((phrase) => ({ words: plainWords(phrase), side: side as Side, tier, foreign })),
  );
}

/** The phrases in the words, each word in the longest one only. */
function findPhrases(
  words: readonly string[],
  inNames: ReadonlySet<number>,
  phraseAt: LongestPhrase<SidePhrase>,
): readonly Named[] {
  const found: Named[] = [];
  const plain = words.map((word, at) => (inNames.has(at) ? '' : word));
  for (let at = 0; at < words.length; at++) {
    const phrase = phraseAt(plain, at);
    if (!phrase) continue;
    const { words: own, ...named } = phrase;
    found.push({ ...named, begin: at, end: at + own.length });
    at += own.length - 1;
  }
  return found;
}

/** True for a side that the last word is part of, and for a subject before it, of which it is the object. */
function isLongerOrActs({ begin, end, tier }: Named, last: number): boolean {
  return begin < last && (end > last || NAMED_AS[tier] === 'subject');
}

/** Prepares the search by the lexicon's words for sides and denials. */
export function createFindSide(confirmations: Confirmations): FindSide {
  const { agents, subjects, places, endings } = confirmations.sides;
  const phraseAt = createLongestPhrase(
    [agents, subjects, places].flatMap((one, tier) => phrasesOf(one, tier, FOREIGN[tier] ?? 0)),
  );
  const ends = phrasesOf(endings, 0, REACH);
  const denials = new Set(confirmations.denials);
  const between = new Set([...confirmations.between, ...confirmations.auxiliaries]);

  /** The place of a denial in reach of another place, going in steps of one; -1 = none is. */
  const denialFrom = (words: readonly string[], from: number, step: 1 | -1, foreign = 0) => {
    let left = foreign;
    for (let n = 0; n <= REACH; n++) {
      const word = words[from + n * step] ?? '';
      if (denials.has(word)) return from + n * step;
      if (!between.has(word) && left-- <= 0) return -1;
    }
    return -1;
  };
  const isDenied = (words: readonly string[], all: readonly Named[], one: Named) => {
    if (denialFrom(words, one.begin - 1, -1, one.foreign) >= 0) return true;
    const denial = denialFrom(words, one.end, 1);
    // "patched by AWS without a reboot" denies no side, "is AWS not in charge of" does.
    const isApart = one.tier === 0 && denial === one.end && words[denial] !== NOT;
    if (denial < 0 || isApart) return false;
    // "AWS, not us" denies the one that follows.
    return !all.some((other) => other.begin === denial + 1);
  };
  /** The sides named, that of a few words' end as the surest: "hypervisor AWS". */
  const sidesIn = (words: readonly string[], named: ReadonlySet<number>): readonly Named[] => {
    const found = findPhrases(words, named, phraseAt);
    const last = words.length - 1;
    const end = ends.find((one) => words.length <= ENDED && one.words[0] === words[last]);
    if (!end || named.has(last) || found.some((one) => isLongerOrActs(one, last))) return found;
    const others = found.filter((one) => one.begin < last);
    return [...others, { ...end, begin: last, end: last + 1, isEnding: true }];
  };
  return (words, named) => {
    const found = sidesIn(words, named);
    const surest = found.toSorted((a, b) => a.tier - b.tier)[0];
    if (!surest) return undefined;
    const isTurned = surest.side !== 'shared' && isDenied(words, found, surest);
    return {
      side: isTurned ? OTHER[surest.side] : surest.side,
      isDenied: isTurned,
      end: surest.end,
      as: surest.isEnding ? 'ending' : (NAMED_AS[surest.tier] ?? 'place'),
    };
  };
}
