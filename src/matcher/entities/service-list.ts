import type { Word } from '../text/tokenize';
import type { Mention } from './gazetteer';

/** True where nothing but what links the items of a list stands between two names. */
function areLinked(
  words: readonly Word[],
  links: ReadonlySet<string>,
  before: Mention,
  after: Mention,
): boolean {
  const between = words.slice(before.end, after.begin);
  if (between.length === 0) return words[before.end - 1]?.listed === true;
  return between.length === 1 && links.has(between[0]?.lower ?? '');
}

function isOf(list: readonly Mention[], service: string): boolean {
  return list.some((mention) => mention.service === service);
}

/**
 * The services that a message lists side by side ("EC2, ECS and Lambda"), those of the longest list; fewer than two
 * where it lists none, or goes on about one of them. `links` are the words between the items.
 */
export function listedServices(
  words: readonly Word[],
  mentions: readonly Mention[],
  links: ReadonlySet<string>,
): readonly string[] {
  const lists: Mention[][] = [];
  let before: Mention | undefined;
  for (const mention of mentions.filter(({ strength }) => strength === 'firm')) {
    if (before && areLinked(words, links, before, mention)) lists.at(-1)?.push(mention);
    else lists.push([mention]);
    before = mention;
  }
  const isNamedAgain = (list: readonly Mention[]) =>
    lists.some((other) => other !== list && other.some(({ service }) => isOf(list, service)));
  const services = lists
    .filter((list) => !isNamedAgain(list))
    .map((list) => [...new Set(list.map(({ service }) => service))]);
  return services.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
}
