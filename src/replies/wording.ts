import type { Basis, Layer, Verdict } from '../knowledge';

/** The verdict as the word an answer starts with. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Shared',
  depends: 'It depends',
};

/** A topic's verdicts on two services: one word where nothing moves or only one of them has it. */
export function movedWords([from, to]: readonly [Verdict | null, Verdict | null]): string {
  const words = [from, to].flatMap((party) => (party ? VERDICT_WORDS[party] : []));
  return [...new Set(words)].join(' → ');
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
