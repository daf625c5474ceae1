import type { Basis, Verdict } from '../knowledge';

/** The verdict as people read it: always a word, never only a colour or an icon. */
export const PARTY_WORDS: Readonly<Record<Verdict, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Shared',
  depends: 'It depends',
};

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'stated by AWS',
  generalised: 'AWS says it of a typical service of this kind',
  derived: 'follows from the model',
  comparison: 'for comparison with your own data centre',
};

/** How far AWS itself backs a fact, in words; softer where the page was not confirmed. */
export function basisWords(fact: { readonly basis: Basis; readonly confirmed: boolean }): string {
  return fact.confirmed ? BASIS_WORDS[fact.basis] : 'not confirmed on an AWS page';
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A review date as people read it: `2026-11-24` → `Nov 2026`. */
export function monthOf(reviewed: string): string {
  const [year, month] = reviewed.split('-');
  return `${MONTHS[Number(month) - 1] ?? '?'} ${year}`;
}

/** What every help text and manifest says. */
export const DISCLAIMER =
  'Demarc is not affiliated with or endorsed by AWS, Slack or Microsoft. Answers are guidance, not legal advice.';
