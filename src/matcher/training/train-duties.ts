import type { KnowledgeBase } from '../../knowledge';
import { bm25Matrix, countByLabel } from '../ranking/bm25';
import { keepFeatures } from '../ranking/number-features';
import type { CountedModel } from '../ranking/ranker-model';
import { type LinearOptions, type TrainingRow, trainLinear } from '../ranking/train-linear';
import { dutyLabel } from '../reading/read-duty';
import type { TrainingText } from './training-texts';

/** A duty is told from few others, so that smaller weights decide nothing and would double the file. */
const DROP_BELOW = 0.05;

/** A text with the numbers of its features. */
export interface Sample extends TrainingText {
  readonly features: Uint32Array;
  /** Without the marks of the services that it names. */
  readonly ownFeatures: Uint32Array;
}

/** The control a sample is about; `undefined` for other families. */
export function controlOf(label: string): string | undefined {
  return label.startsWith('control:') ? label.slice('control:'.length) : undefined;
}

/** The side of a duty that a text asks for; `undefined` where it asks for the control as a whole. */
export function sideOf(
  knowledge: KnowledgeBase,
  { label, duty }: TrainingText,
): 'aws' | 'customer' | undefined {
  const control = knowledge.controls.get(controlOf(label) ?? '');
  return control?.duties.find(({ id }) => id === duty)?.side;
}

/**
 * Learns the duties: those of each control beside each other and beside the control as a whole, and over all
 * controls the words of each side.
 */
export function trainDuties(
  knowledge: KnowledgeBase,
  samples: readonly Sample[],
  names: readonly string[],
  options: LinearOptions,
): CountedModel {
  const byControl = new Map<string, TrainingRow[]>();
  const sides: TrainingRow[] = [];
  // Without what is asked of a control as a whole, which has the words of all its duties.
  const acts: TrainingRow[] = [];
  for (const sample of samples) {
    const control = controlOf(sample.label);
    if (control === undefined || sample.duty === undefined) continue;
    const label = dutyLabel(control, sample.duty ?? '');
    const row = { label, features: sample.ownFeatures, weight: 1 };
    const rows = byControl.get(control);
    if (rows) rows.push(row);
    else byControl.set(control, [row]);
    if (sample.duty) acts.push(row);
    const side = sideOf(knowledge, sample);
    if (side) sides.push({ ...row, label: side });
  }
  const groups = [...byControl.values(), sides];
  const texts = new Set(groups.flat().map(({ features }) => features));
  const kept = keepFeatures([...texts], names);
  const linear = trainLinear(groups, kept, { ...options, dropBelow: DROP_BELOW });
  return { ...linear, bm25: bm25Matrix(countByLabel(acts, linear.labels, kept)) };
}
