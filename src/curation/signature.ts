import { createHash } from 'node:crypto';
import { createStemmer, normalize, plainWords } from '../matcher';
import type { InboxQuestion } from './inbox';

const HASH_LENGTH = 12;
const ID_LENGTH = 8;

/** Words that say nothing of what a question is about. */
const COMMON = new Set(
  `a about all am an and any anyone are as at be been but by can could did do does for from get had has have
  he her his how i if in into is it its just know me my need no not of on one or our out own owns please
  responsibility responsible s say see she should so some someone tell than that the their them then there
  these they this those to up us want was we were what when where which who whom whose why will with would
  you your`.split(/\s+/),
);

const stem = createStemmer();

/** The words a question is about, as hashes of their stems, sorted; alike questions share most of them. */
export function signatureOf({ text, about }: InboxQuestion): readonly string[] {
  if (about !== undefined || text === undefined) return [hash(`about ${about ?? 'unknown'}`)];
  const words = plainWords(normalize(text));
  const telling = words.filter((word) => !COMMON.has(word));
  const stems = (telling.length > 0 ? telling : [words.join(' ')]).map(stem);
  return [...new Set(stems)].map(hash).sort();
}

/** A short name for questions like the one with this signature. */
export function idOf(signature: readonly string[]): string {
  return hash(signature.join(' ')).slice(0, ID_LENGTH);
}

/** From 0 to 1: the shared part of all words of both. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const words = new Set(other);
  const shared = one.filter((word) => words.has(word)).length;
  return shared / (one.length + other.length - shared);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
