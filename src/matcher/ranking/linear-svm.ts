import type { SparseRows } from './sparse';

/** How a one-vs-rest machine is trained. */
export interface SvmOptions {
  /** Cost of a violated margin. */
  readonly cost: number;
  /** Factor on the cost of a label's own rows, which are few beside the rest. */
  readonly positiveFactor: number;
  /** How far a row may be from its optimum when the training ends. */
  readonly tolerance: number;
  /** The most passes over the rows. */
  readonly passes: number;
  /** Of the orders in which the rows are visited. */
  readonly seed: number;
}

/** A small deterministic generator (mulberry32): the same seed gives the same model. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts the first `length` places in a random order. */
export function shuffle(places: Uint32Array, length: number, random: () => number): void {
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = places[i] as number;
    places[i] = places[j] as number;
    places[j] = kept;
  }
}

/**
 * Trains one L2-loss linear support vector machine by dual coordinate descent (Hsieh et al., 2008): the rows of
 * `label` against all others. Returns the weights by feature; the bias is a feature of the rows.
 *
 * A row that keeps well clear of the margin is set aside (shrinking). When the others have settled all rows are visited
 * once more, until all have, so that what is learnt depends on the rows and hardly on their order.
 *
 * All rows are visited as they lie in memory, several times as quickly as in any other order, those that are left in
 * random orders. Whoever packs them shuffles them, since rows of one label after the other would each undo what those
 * before have taught.
 */
export function trainSvm(
  rows: SparseRows,
  labels: Uint16Array,
  rowWeights: Float64Array,
  label: number,
  options: SvmOptions,
): Float64Array {
  const weights = new Float64Array(rows.width);
  const alpha = new Float64Array(labels.length);
  const places = Uint32Array.from(labels.keys());
  const visit = (i: number) => {
    const isOwn = labels[i] === label;
    const cost = options.cost * (rowWeights[i] as number) * (isOwn ? options.positiveFactor : 1);
    return updateRow(rows, i, isOwn ? 1 : -1, 0.5 / cost, alpha, weights);
  };
  const random = createRandom(options.seed + label);
  let active = places;
  for (let pass = 0; pass < options.passes; pass++) {
    const isWhole = active.length === places.length;
    if (isWhole) active.sort();
    else shuffle(active, active.length, random);
    const { kept, worst } = visitAll(active, visit, pass > 0);
    const isSettled = worst <= options.tolerance;
    if (isSettled && isWhole) break;
    active = isSettled ? places : active.subarray(0, kept);
  }
  return weights;
}

/**
 * Visits places; with `shrink` those whose row turns out idle are moved behind the others. Returns how many stay in
 * front and how far the worst row was from its optimum.
 */
function visitAll(
  places: Uint32Array,
  visit: (row: number) => number,
  shrink: boolean,
): { readonly kept: number; readonly worst: number } {
  const idle: number[] = [];
  let kept = 0;
  let worst = 0;
  for (const row of places) {
    const distance = visit(row);
    worst = Math.max(worst, distance);
    if (shrink && distance < -CLEAR) idle.push(row);
    else places[kept++] = row;
  }
  places.set(idle, kept);
  return { kept, worst };
}

/** Gradient beyond which a row without weight is set aside. */
const CLEAR = 0.1;

/**
 * Moves one row's multiplier to its optimum. Returns how far it was from there; below 0 for a row that has none, by how
 * far it is clear of the margin.
 */
function updateRow(
  rows: SparseRows,
  i: number,
  y: number,
  diagonal: number,
  alpha: Float64Array,
  weights: Float64Array,
): number {
  const { features, values } = rows;
  const begin = rows.starts[i] as number;
  const end = rows.starts[i + 1] as number;
  let margin = 0;
  for (let k = begin; k < end; k++)
    margin += (weights[features[k] as number] as number) * (values[k] as number);
  const before = alpha[i] as number;
  const gradient = y * margin - 1 + diagonal * before;
  if (before === 0 && gradient >= 0) return -gradient;
  const after = Math.max(before - gradient / ((rows.norms[i] as number) + diagonal), 0);
  const step = (after - before) * y;
  if (step === 0) return 0;
  alpha[i] = after;
  for (let k = begin; k < end; k++) {
    const feature = features[k] as number;
    weights[feature] = (weights[feature] as number) + step * (values[k] as number);
  }
  return Math.abs(gradient);
}
