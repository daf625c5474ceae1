import type { Cut } from './cuts';

/** Words that end a name or stand before one, never in it. */
const OUTSIDE = new Set(
  [
    'for of to by with from in on at under into without per and or',
    'who whose whom which what is are do does did can will must',
    'the a an our my your their its it them',
  ].flatMap((words) => words.split(' ')),
);

/** The fewest and the most words of a name whose noun another name may share. */
const FEWEST = 2;
const MOST = 4;

/** The words up to the first mark. */
const UNMARKED = /^[\p{L}\p{N}][\p{L}\p{N}'-]*(?: [\p{L}\p{N}][\p{L}\p{N}'-]*)*/u;

/** What ends with a noun of its own: "ACLs and user passwords". */
const PLURAL = /\w\w[^su]s$/;

/** The noun of the name with which a text begins: "engine patching on RDS". */
function headNoun(text: string): string | undefined {
  const words = UNMARKED.exec(text)?.[0].split(' ') ?? [];
  const end = words.findIndex((word) => OUTSIDE.has(word.toLowerCase()));
  const name = end < 0 ? words : words.slice(0, end);
  return name.length >= FEWEST && name.length <= MOST ? name.at(-1) : undefined;
}

/**
 * The left part of a cut with the noun of the right one, which both may share: "OS and engine patching" begins with
 * "OS patching"; `undefined` where there is none to share.
 */
export function withSharedNoun({ left, right, isJoined }: Cut): string | undefined {
  const noun = isJoined && !PLURAL.test(left) ? headNoun(right) : undefined;
  return noun && `${left} ${noun}`;
}
