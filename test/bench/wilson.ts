/** How many of how many. */
export interface Share {
  readonly hits: number;
  readonly total: number;
}

/** Counts the items for which something holds. */
export function shareOf<T>(list: readonly T[], holds: (item: T) => boolean): Share {
  return { hits: list.filter(holds).length, total: list.length };
}

/** A share in per cent; not a number where there is nothing to count. */
export function percent({ hits, total }: Share): number {
  return (100 * hits) / total;
}

/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.96;

/** The Wilson 95 % interval of a share, in per cent. */
export function wilson({ hits, total }: Share): readonly [number, number] {
  if (total === 0) return [0, 100];
  const share = hits / total;
  const scale = 1 + Z ** 2 / total;
  const centre = (share + Z ** 2 / (2 * total)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2))) / scale;
  return [Math.max(0, 100 * (centre - half)), Math.min(100, 100 * (centre + half))];
}

/** "84.2 (79–88)": a share with its interval, in per cent; "–" where there is nothing to count. */
export function shareText(share: Share): string {
  if (share.total === 0) return '–';
  const [low, high] = wilson(share);
  return `${percent(share).toFixed(1)} (${low.toFixed(0)}–${high.toFixed(0)})`;
}
