import type { AliasKind, Service } from '../../knowledge';
import { nameParts, plainWords, type Word } from '../text/tokenize';

/** A place in a message that names a service. */
export interface Mention {
  readonly service: string;
  /**
   * `firm` = certainly the service, and its words carry no topic; `soft` = a common word that may mean it;
   * `weak` = an English word that is the service only if nothing else makes sense.
   */
  readonly strength: 'firm' | 'soft' | 'weak';
  /** First word and the one after the last. */
  readonly begin: number;
  readonly end: number;
}

/** Finds services by their names. */
export interface Gazetteer {
  /** Mentions in reading order, longest name first, without overlap. */
  find(words: readonly Word[]): readonly Mention[];
}

interface Entry {
  readonly service: string;
  /** Words beside which an ordinary or upper-case alias means the service. */
  readonly cues: readonly string[];
  readonly kind: AliasKind;
  readonly raw: readonly string[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

const VENDOR = new Set(['aws', 'amazon']);

/** A name's word as it is looked up: without a possessive ending. */
function key(lower: string): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/** Adds a name of a service; `cues` stand between spaces. */
function insert(root: Node, alias: string, entry: Omit<Entry, 'raw'>): void {
  const raw = nameParts(alias);
  let node = root;
  for (const word of raw) {
    const wanted = key(word.toLowerCase());
    let next = node.next.get(wanted);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(wanted, next);
    }
    node = next;
  }
  if (raw.length) node.entries.push({ ...entry, raw });
}

/**
 * The names of a service by kind; short forms of more than two letters are used in the plural too: "MNGs". A name that
 * is listed among the common nouns is no more than that: "AWS Support" is people beside any service.
 */
function namesByKind({ name, aliases }: Service): readonly (readonly [AliasKind, string])[] {
  const plurals = aliases.upper.filter(({ length }) => length > 2).map((alias) => `${alias}s`);
  const of = (kind: AliasKind, names: readonly string[]) =>
    names.map((alias) => [kind, alias] as const);
  return [
    ...of('proper', aliases.generic.includes(name) ? [] : [name]),
    ...of('generic', aliases.generic),
    ...of('ordinary', aliases.ordinary),
    ...of('upper', [...aliases.upper, ...plurals]),
    ...of('proper', aliases.proper),
  ];
}

/** True when capitals carry meaning: not a message in capitals, nor one In Title Case. */
function usesCase(words: readonly Word[]): boolean {
  const letters = words.filter((word) => !word.initial && /\p{L}/u.test(word.raw));
  const capital = letters.filter(isCapital).length;
  return capital * 2 <= letters.length || letters.length < 2;
}

function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.raw);
}

/** What the words around a mention say about it. */
interface Setting {
  readonly words: readonly Word[];
  /** The words in lower case between spaces, for cues. */
  readonly text: string;
  readonly cased: boolean;
}

/** True when the words stand as a name: as the alias is written in capitals, or capitalised in mid-sentence. */
function isWrittenAsName(entry: Entry, span: readonly Word[], cased: boolean): boolean {
  if (entry.kind === 'upper') return cased && span.every((word, i) => word.raw === entry.raw[i]);
  const isBare = span.length === 1 && span[0]?.initial && !span[0]?.heads;
  const isMarked = cased && span.every(isCapital) && !isBare;
  return isMarked || span.every(({ raw }) => /\p{Ll}\p{Lu}/u.test(raw));
}

/** How firmly an entry counts where it stands; `cued` = only by a word beside it. */
function strengthOf(
  entry: Entry,
  { words, text, cased }: Setting,
  begin: number,
  end: number,
): Mention['strength'] | 'cued' {
  if (entry.kind === 'proper') return 'firm';
  if (entry.kind === 'generic') return 'soft';
  const before = words[begin - 1];
  const isOfVendor = before !== undefined && VENDOR.has(before.lower);
  if (isOfVendor || isWrittenAsName(entry, words.slice(begin, end), cased)) return 'firm';
  if (entry.cues.some((cue) => text.includes(cue))) return 'cued';
  return entry.kind === 'ordinary' && end - begin > 1 ? 'soft' : 'weak';
}

/** A mention before it is weighed against the others of its message. */
type Found = Omit<Mention, 'strength'> & { readonly strength: Mention['strength'] | 'cued' };

function longestAt(root: Node, setting: Setting, begin: number): Found | undefined {
  const { words } = setting;
  let node = root;
  let best: Found | undefined;
  for (let end = begin + 1; end <= words.length; end++) {
    const next = node.next.get(key((words[end - 1] as Word).lower));
    if (!next) break;
    node = next;
    for (const entry of node.entries) {
      best = {
        service: entry.service,
        strength: strengthOf(entry, setting, begin, end),
        begin,
        end,
      };
    }
  }
  return best;
}

/** Builds the gazetteer from the names and aliases of all services. */
export function createGazetteer(services: Iterable<Service>): Gazetteer {
  const root: Node = { next: new Map(), entries: [] };
  for (const service of services) {
    const cues = service.cues.map((cue) => ` ${cue} `);
    for (const [kind, alias] of namesByKind(service)) {
      insert(root, alias, { service: service.id, cues, kind });
    }
  }
  return { find: (words) => findMentions(root, words) };
}

/** The words, in lower case, of the names that the services have of their own. */
export function nameWords(services: Iterable<Service>): ReadonlySet<string> {
  const names = [...services].flatMap(({ name, aliases }) => [
    name,
    ...aliases.proper,
    ...aliases.ordinary,
  ]);
  return new Set(names.flatMap(plainWords));
}

function findMentions(root: Node, words: readonly Word[]): readonly Mention[] {
  const text = ` ${words.map((word) => word.lower).join(' ')} `;
  const setting = { words, text, cased: usesCase(words) };
  const found: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = longestAt(root, setting, at);
    if (mention) found.push(mention);
    at = mention ? mention.end : at + 1;
  }
  return found.map((mention) => ({ ...mention, strength: weighed(mention, found) }));
}

/** A word that only its neighbours make a name stays a word beside another service: "the backup job of RDS". */
function weighed({ service, strength }: Found, all: readonly Found[]): Mention['strength'] {
  if (strength !== 'cued') return strength;
  const isBeside = all.some((one) => one.strength === 'firm' && one.service !== service);
  return isBeside ? 'weak' : 'firm';
}
