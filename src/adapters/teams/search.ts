import type { Catalogue, Lookup, Named } from '../../replies';

/** How many services a first part of the words may mean when topics on a service are looked for. */
const SERVICES_OF_A_PART = 2;
/** Fewer letters than these begin too many names; a whole name may be shorter. */
const SHORTEST_PART = 3;

/**
 * What words typed into a search box may mean, the likeliest first; at most `limit`.
 *
 * A service means its overview, a topic its general rule, and both together, in either order, the topic on that
 * service. Nothing typed means the topics people ask about most.
 */
export function findLookups(catalogue: Catalogue, typed: string, limit: number): readonly Lookup[] {
  if (typed === '') return catalogue.findControls('', limit).map(topic);
  const services = catalogue.findServices(typed, Math.ceil(limit / 2)).map(overview);
  const topics = catalogue.findControls(typed, limit).map(topic);
  const found = [...services, ...topics, ...findOnService(catalogue, typed, limit)];
  const distinct = new Map(found.map((lookup) => [JSON.stringify(lookup), lookup]));
  return [...distinct.values()].slice(0, limit);
}

/** Parts the words between a service and a topic wherever both sides mean something. */
function findOnService(catalogue: Catalogue, typed: string, limit: number): readonly Lookup[] {
  const words = typed.split(/\s+/).filter((word) => !/^(of|on|for|in|the)$/i.test(word));
  return words.slice(1).flatMap((_, at) => {
    const [first, second] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return [...pair(catalogue, first, second, limit), ...pair(catalogue, second, first, limit)];
  });
}

function pair(
  catalogue: Catalogue,
  serviceWords: string,
  topicWords: string,
  limit: number,
): readonly Lookup[] {
  const named = catalogue.nameService(serviceWords);
  const isLong = serviceWords.length >= SHORTEST_PART;
  const begun = isLong ? catalogue.findServices(serviceWords, SERVICES_OF_A_PART) : [];
  const services = named ? [named] : begun;
  if (services.length === 0) return [];
  const controls = catalogue.findControls(topicWords, limit);
  return services.flatMap(({ id: service }) =>
    controls.map(({ id: control }): Lookup => ({ kind: 'control', control, service })),
  );
}

function overview({ id }: Named): Lookup {
  return { kind: 'overview', service: id };
}

function topic({ id }: Named): Lookup {
  return { kind: 'control', control: id };
}
