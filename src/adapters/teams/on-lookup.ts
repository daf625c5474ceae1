import type { Desk } from './desk';
import { type InvokeAnswer, searchResults } from './invoke-response';
import { LIMITS } from './limits';
import type { SearchQuery } from './parse-search';
import { renderNothingFound, renderResult } from './render-search';
import { findLookups } from './search';

/** Finds cards for the words typed into "Look up" so far; remembers nothing, since it is asked at every key. */
export function onLookup(desk: Desk, { typed, isFirstPage }: SearchQuery): InvokeAnswer {
  // All there is stands on the first page.
  if (!isFirstPage) return searchResults([]);
  const replies = findLookups(desk.catalogue, typed, LIMITS.searchResults).flatMap((lookup) => {
    return desk.show(lookup) ?? [];
  });
  const found = replies.map(renderResult);
  return searchResults(found.length > 0 ? found : [renderNothingFound(typed)]);
}
