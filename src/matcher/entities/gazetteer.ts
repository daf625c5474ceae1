import type { AliasKind, Service } from '../../knowledge';
import { plainWords, tokenize, type Word } from '../text/tokenize';

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

/** A name's word as it is looked up: lower case, without a possessive ending. */
function key(word: Word): string {
  return word.lower.replace(/'s$/, '');
}

function insert(root: Node, alias: string, service: Service, kind: AliasKind): void {
  const words = tokenize(alias).filter((word) => word.lower !== '?');
  let node = root;
  for (const word of words) {
    let next = node.next.get(key(word));
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(key(word), next);
    }
    node = next;
  }
  if (words.length) {
    const cues = service.cues.map((cue) => ` ${cue} `);
    node.entries.push({ service: service.id, cues, kind, raw: words.map((word) => word.raw) });
  }
}

/** Short forms in capitals are used in the plural too: "MNGs"; two letters and an s would be another name. */
function insertPlurals(root: Node, service: Service): void {
  for (const alias of service.aliases.upper) {
    if (alias.length > 2) insert(root, `${alias}s`, service, 'upper');
  }
}

/** True when capitals carry meaning: not a message in capitals, nor one In Title Case. */
function usesCase(words: readonly Word[]): boolean {
  const letters = words.filter((word) => /\p{L}/u.test(word.raw));
  const capital = letters.filter((word) => /^\p{Lu}/u.test(word.raw)).length;
  return capital * 2 < letters.length || letters.length < 3;
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

/** How firmly an entry counts where it stands. */
function strengthOf(
  entry: Entry,
  { words, text, cased }: Setting,
  begin: number,
  end: number,
): Mention['strength'] {
  if (entry.kind === 'proper') return 'firm';
  if (entry.kind === 'generic') return 'soft';
  const before = words[begin - 1];
  const isCued =
    (before && VENDOR.has(before.lower)) || entry.cues.some((cue) => text.includes(cue));
  if (isCued || isWrittenAsName(entry, words.slice(begin, end), cased)) return 'firm';
  return entry.kind === 'ordinary' && end - begin > 1 ? 'soft' : 'weak';
}

function longestAt(root: Node, setting: Setting, begin: number): Mention | undefined {
  const { words } = setting;
  let node = root;
  let best: Mention | undefined;
  for (let end = begin + 1; end <= words.length; end++) {
    const next = node.next.get(key(words[end - 1] as Word));
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
    insert(root, service.name, service, 'proper');
    for (const kind of ['generic', 'ordinary', 'upper', 'proper'] as const) {
      for (const alias of service.aliases[kind]) insert(root, alias, service, kind);
      if (kind === 'upper') insertPlurals(root, service);
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
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = longestAt(root, setting, at);
    if (mention) mentions.push(mention);
    at = mention ? mention.end : at + 1;
  }
  return mentions;
}
