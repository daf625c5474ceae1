import { type Control, LAYERS } from '../knowledge';

/**
 * Orders items by what matters most to an engineer: each heading stands where the first of its topics would, with the
 * others after it; of topics of one rank the one of the upper layer comes first.
 */
export function inLayers<Item>(
  items: readonly Item[],
  controlOf: (item: Item) => Pick<Control, 'rank' | 'layer'>,
  titleOf: (item: Item) => string,
): readonly Item[] {
  const heightOf = (item: Item) => LAYERS.indexOf(controlOf(item).layer);
  const byRank = [...items].sort(
    (a, b) => controlOf(a).rank - controlOf(b).rank || heightOf(b) - heightOf(a),
  );
  const titles = [...new Set(byRank.map(titleOf))];
  return byRank.sort((a, b) => titles.indexOf(titleOf(a)) - titles.indexOf(titleOf(b)));
}
