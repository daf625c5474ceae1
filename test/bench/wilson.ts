/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.96;

/** The Wilson 95 % interval of `hits` out of `total`, in per cent. */
export function wilson(hits: number, total: number): readonly [number, number] {
  if (total === 0) return [0, 100];
  const share = hits / total;
  const scale = 1 + Z ** 2 / total;
  const centre = (share + Z ** 2 / (2 * total)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2))) / scale;
  return [100 * (centre - half), 100 * (centre + half)];
}

/** "84.2 (79.1–88.3)": a share with its interval, in per cent. */
export function shareText(hits: number, total: number): string {
  const [low, high] = wilson(hits, total);
  return `${((100 * hits) / total).toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;
}
