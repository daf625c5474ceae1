import { type Lexicon, readModeKey } from '../../knowledge';
import type { Names } from '../entities/names';
import type { Message, ReadMessage } from '../reading/read-message';
import { anyOf } from '../text/any-of';
import { comparedTopic, wordsBeside } from './compared-topic';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';

/** The service that a message names first after such words: the EC2 of "Fargate instead of EC2". */
function givenUp({ names, reading: { message } }: Evidence): string | undefined {
  const { words, mentions } = message;
  const [at] = names.talk.places(words, 'instead');
  return at === undefined ? undefined : mentions.find(({ begin }) => begin > at)?.service;
}

/** Two keys with the one that is given up first, as a move goes; `undefined` where none is. */
export function givenUpFirst(
  evidence: Evidence,
  keys: readonly string[],
): readonly string[] | undefined {
  const left = givenUp(evidence);
  const [first, second] = keys.map((key) => readModeKey(key)[0]);
  if (!left || keys.length !== 2 || !first || !second) return undefined;
  return second === left && first !== left ? [...keys].reverse() : keys;
}

/** The names with which a clause begins, up to the last one before it asks who; empty where it names no service. */
function namesAtHead(clause: string, { words, mentions }: Message, names: Names): string {
  const asked = Math.min(...names.askers(words), words.length);
  const last = mentions.findLast(({ end }) => end <= asked);
  let end = 0;
  for (const { raw } of words.slice(0, last?.end ?? 0)) end = clause.indexOf(raw, end) + raw.length;
  return clause.slice(0, end);
}

/** Leaves out of a text what it says is not used. */
export type WithoutGivenUp = (text: string) => string;

/**
 * Prepares leaving out what is given up where a message asks about a topic on what is taken instead, and so compares
 * nothing: of "who patches the nodes on Fargate instead of EC2?" leaves "who patches the nodes on Fargate?".
 */
export function createWithoutGivenUp(
  { talk }: Pick<Lexicon, 'talk'>,
  names: Names,
  read: ReadMessage,
  gather: (text: string) => Evidence,
): WithoutGivenUp {
  const given = new RegExp(`\\b${anyOf(talk.instead)}\\s+([^,;:.?!–—]+)`, 'i');
  return (text) => {
    const [said, clause] = given.exec(text) ?? [];
    if (!said || !clause) return text;
    const head = namesAtHead(clause, read(clause), names);
    const rest = text.replace(said, clause.slice(head.length));
    if (!head || rest.trim() === '') return text;
    const evidence = gather(rest);
    const { services, cues } = evidence.reading.message;
    const isWhole = evidence.judged.overview >= THRESHOLDS.openOverview;
    if (cues.compare || cues.relief || isWhole || services.length === 0) return text;
    return comparedTopic(evidence, wordsBeside(evidence, [])) ? rest : text;
  };
}
