import type { SparseRows } from './sparse';

/** How a one-vs-rest machine is trained. */
export interface SvmOptions {
  /** Cost of a violated margin. */
  readonly cost: number;
  /** Factor on the cost of a label's own rows, which are few beside the rest. */
  readonly positiveFactor: number;
  /** Passes over the rows. */
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

/** Passes in which nearly all rows are visited, in the order in which they lie in memory. */
const WHOLE_PASSES = 2;

/**
 * Trains one L2-loss linear support vector machine by dual coordinate descent (Hsieh et al., 2008): the rows of
 * `label` against all others. Returns the weights by feature; the bias is a feature of the rows.
 *
 * The rows are first visited as they lie in memory, several times as quickly as in any other order, and those that
 * are left then in random orders. Whoever packs them shuffles them, since rows of one label after the other would each
 * undo what those before have taught.
 *
 * A row that keeps well clear of the margin is set aside for the passes to come (shrinking), which makes the
 * training several times faster and moves the weights by less than what is dropped afterwards.
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
  let active = places.length;
  const random = createRandom(options.seed + label);
  for (let pass = 0; pass < options.passes; pass++) {
    if (pass >= WHOLE_PASSES) shuffle(places, active, random);
    active = visitAll(places, active, visit, pass > 0);
  }
  return weights;
}

/** Visits the first `active` places; with `shrink` rows that turn out idle are left out. Returns how many stay. */
function visitAll(
  places: Uint32Array,
  active: number,
  visit: (row: number) => boolean,
  shrink: boolean,
): number {
  let kept = 0;
  for (let at = 0; at < active; at++) {
    const row = places[at] as number;
    if (visit(row) && shrink) continue;
    places[kept] = row;
    kept++;
  }
  return kept;
}

/** Gradient beyond which a row without weight is set aside. */
const CLEAR = 0.1;

/** Moves one row's multiplier to its optimum; true when the row is clear of the margin and has none. */
function updateRow(
  rows: SparseRows,
  i: number,
  y: number,
  diagonal: number,
  alpha: Float64Array,
  weights: Float64Array,
): boolean {
  const { features, values } = rows;
  const begin = rows.starts[i] as number;
  const end = rows.starts[i + 1] as number;
  let margin = 0;
  for (let k = begin; k < end; k++)
    margin += (weights[features[k] as number] as number) * (values[k] as number);
  const before = alpha[i] as number;
  const gradient = y * margin - 1 + diagonal * before;
  if (before === 0 && gradient >= 0) return gradient > CLEAR;
  const after = Math.max(before - gradient / ((rows.norms[i] as number) + diagonal), 0);
  const step = (after - before) * y;
  if (step === 0) return false;
  alpha[i] = after;
  for (let k = begin; k < end; k++) {
    const feature = features[k] as number;
    weights[feature] = (weights[feature] as number) + step * (values[k] as number);
  }
  return false;
}
