import type { Basis, Layer, Party, Verdict } from '../knowledge';

/** Whose something is, after "that is". */
export const HOLDER_WORDS: Readonly<Record<Party, string>> = {
  aws: "AWS's",
  customer: 'yours',
  shared: 'shared',
};

/** The verdict as the word an answer starts with. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Shared',
  depends: 'It depends',
};

/** A topic's verdicts on services: one word where nothing moves or only one of them has it. */
export function movedWords(parties: readonly (Verdict | null)[]): string {
  const words = parties.flatMap((party) => (party ? VERDICT_WORDS[party] : []));
  return [...new Set(words)].join(' → ') || '–';
}

/** Names as a list in a sentence: "A, B and C". */
export function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The title of a comparison. */
export function comparedWords(names: readonly string[]): string {
  const [first, second, ...others] = names;
  return others.length ? `${listWords(names)} compared` : `${first} compared with ${second}`;
}

/** A verdict as what a topic is. */
const BEARERS: Readonly<Record<Verdict | 'none', string>> = {
  aws: "AWS's",
  customer: 'yours',
  shared: 'shared',
  depends: 'a matter of how you run it',
  none: 'nothing that arises',
};

/** Whose one topic is on each of several services: the same on all of them, or not. */
export interface OnService {
  readonly service: string;
  /** `null` = the topic does not arise there. */
  readonly party: Verdict | null;
}

/** Whose a topic is on each of several services: "yours on A and B, shared on C". */
export function placedWords(all: readonly OnService[]): string {
  const byParty = new Map<string, string[]>();
  for (const { service, party } of all) {
    const words = BEARERS[party ?? 'none'];
    byParty.set(words, [...(byParty.get(words) ?? []), service]);
  }
  return [...byParty].map(([words, services]) => `${words} on ${listWords(services)}`).join(', ');
}

/** "both", or "all three". */
export function allWords(count: number): string {
  return ['', '', 'both', 'all three', 'all four'][count] ?? 'all of them';
}

/** Says whether a topic is the same side's on several services: "The same on both: yours.". */
export function sameWords(all: readonly OnService[]): string {
  const [first, ...others] = all;
  const isSame = others.every(({ party }) => party === first?.party);
  if (!isSame) return `Not the same: ${placedWords(all)}.`;
  return `The same on ${allWords(all.length)}: ${BEARERS[first?.party ?? 'none']}.`;
}

/** A layer as people write it: "guest OS". */
export function layerWords(layer: Layer): string {
  return layer.replace(/-os$/, ' OS').replace('-', ' ');
}

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'stated by AWS',
  generalised: 'AWS says it of a typical service of this kind',
  derived: 'follows from the model',
  comparison: 'compared with running it yourself',
};

/** How far AWS itself backs an answer, in the words people read; softer where nobody found the page. */
export function basisWords(basis: Basis, confirmed: boolean): string {
  return confirmed ? BASIS_WORDS[basis] : 'not confirmed on an AWS page';
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "checked Nov 2026" from a `YYYY-MM-DD` day; `undefined` when it is no such day. */
export function checkedWords(reviewed: string): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(reviewed) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return name === undefined ? undefined : `checked ${name} ${year}`;
}

/** What every help text and manifest says. */
export const DISCLAIMER =
  'Demarc is not affiliated with or endorsed by AWS, Slack or Microsoft. Answers are guidance, not legal advice.';
