import type { Catalogue, Lookup, Named } from '../../replies';

/** How many services the beginning of a name may mean when topics on a service are looked for. */
const BEGUN_SERVICES = 2;
/** Fewer letters than these begin too many names; a whole name may be shorter. */
const SHORTEST_BEGINNING = 3;
/** More words than these are a sentence: each further one costs two searches, at every key. */
const MOST_WORDS = 8;
/** Words that stand between a topic and a service. */
const BETWEEN = /^(of|on|for|in|the)$/i;

/**
 * What words typed into a search box may mean, the likeliest first; at most `limit`.
 *
 * A topic and a service, in either order, mean the topic on that service; a service alone means its overview, a topic
 * its general rule. Nothing typed means the topics people ask about most.
 */
export function findLookups(catalogue: Catalogue, typed: string, limit: number): readonly Lookup[] {
  if (typed === '') return catalogue.findControls('', limit).map((control) => topic(control));
  const parts = partings(typed);
  const on = (findServices: FindServices) =>
    parts.flatMap(([service, control]) => {
      const services = findServices(service);
      const controls = services.length > 0 ? catalogue.findControls(control, limit) : [];
      return services.flatMap(({ id }) => controls.map((found) => topic(found, id)));
    });
  const named = (words: string) => {
    const service = catalogue.nameService(words);
    return service ? [service] : [];
  };
  const found = [
    ...on(named),
    ...catalogue.findServices(typed, Math.ceil(limit / 2)).map(overview),
    ...catalogue.findControls(typed, limit).map((control) => topic(control)),
  ];
  const begun = (words: string) =>
    words.length < SHORTEST_BEGINNING ? [] : catalogue.findServices(words, BEGUN_SERVICES);
  const all = found.length > 0 ? found : on(begun);
  return [...new Map(all.map((lookup) => [JSON.stringify(lookup), lookup])).values()].slice(
    0,
    limit,
  );
}

type FindServices = (words: string) => readonly Named[];

/** Every way to part the words in two, each both ways round. */
function partings(typed: string): readonly (readonly [string, string])[] {
  const words = typed.split(/\s+/).filter((word) => !BETWEEN.test(word));
  if (words.length > MOST_WORDS) return [];
  return words.slice(1).flatMap((_, at) => {
    const [one, other] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return [[one, other] as const, [other, one] as const];
  });
}

function overview({ id }: Named): Lookup {
  return { kind: 'overview', service: id };
}

function topic({ id }: Named, service?: string): Lookup {
  return { kind: 'control', control: id, ...(service !== undefined && { service }) };
}
