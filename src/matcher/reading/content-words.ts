import type { Names } from '../entities/names';
import type { Message } from './read-message';

/** The words of a message that can name a topic: no fillers, no service, none of `others`. */
export function contentWords(
  message: Message,
  names: Names,
  others: ReadonlySet<string> = new Set(),
): readonly string[] {
  const named = new Set<number>();
  for (const { begin, end } of message.mentions) for (let i = begin; i < end; i++) named.add(i);
  return message.words.flatMap(({ lower }, i) => {
    const isNone = named.has(i) || lower === '?' || names.fillers.has(lower) || others.has(lower);
    return isNone ? [] : [lower];
  });
}

/** True for a message that asks who and names nothing that could be asked about: "who is in charge?". */
export function asksOnlyWho({ words, mentions }: Message, names: Names): boolean {
  const asking = names.askers(words);
  const isEmpty = ({ lower }: Message['words'][number], at: number) =>
    lower === '?' || names.fillers.has(lower) || asking.has(at);
  return words.every(isEmpty) && mentions.every(({ strength }) => strength !== 'firm');
}
