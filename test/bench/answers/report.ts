import { statSync } from 'node:fs';
import { MODEL_FILE } from '../../../src/locations';
import { megabytes, quantile } from '../measure';
import type { Table } from '../table';
import { percent, type Share, shareText } from '../wilson';
import type { QuestionSet } from './bot';
import type { LoadCost } from './load-cost';
import { type Answers, type Bounds, MEASURES, type Measure } from './measures';

/** The longest that half of the answers may take, in milliseconds. */
const P50_FLOOR_MS = 1.5;

function speedText({ times }: Answers): string {
  return `${quantile(times, 0.5).toFixed(2)} / ${quantile(times, 0.99).toFixed(2)}`;
}

function boundText(bounds: Bounds | undefined, set: QuestionSet, isFault = false): string {
  return bounds ? `${isFault ? '≤' : '≥'} ${bounds[set]}` : '';
}

/** All figures of one question set, Demarc first, its rivals beside it. */
export function answersTable(set: QuestionSet, all: readonly Answers[]): Table {
  const rows = MEASURES.map((measure) => {
    const { name, share, must, aim, isFault } = measure;
    const [own, ...rivals] = all.map((answers) => share(answers));
    return [
      name,
      own ? `${shareText(own)}${marker(measure, set, own)}` : '',
      boundText(must, set, isFault),
      boundText(aim, set, isFault),
      ...rivals.map(shareText),
    ];
  });
  const [own, ...rivals] = all.map(speedText);
  rows.push(['p50 / p99 a question, ms', own ?? '', '≤ 1.5 / 10', '≤ 0.3 / 2', ...rivals]);
  const [first, ...others] = all.map(({ contender }) => contender.name);
  return {
    title: `${set}: ${all[0]?.answered.length ?? 0} questions, per cent (95 % interval)`,
    head: ['measure', first ?? '', 'must', 'aim', ...others],
    rows,
  };
}

function keeps(share: Share, bound: number, isFault = false): boolean {
  return isFault ? percent(share) <= bound : percent(share) >= bound;
}

/** Says where a figure stands: below what must be, or where the work may stop. */
function marker({ must, aim, isFault }: Measure, set: QuestionSet, share: Share): string {
  if (must && !keeps(share, must[set], isFault)) return ' !';
  return aim && keeps(share, aim[set], isFault) ? ' *' : '';
}

/** What training and loading cost. */
export function costTable(load: LoadCost, all: readonly Answers[]): Table {
  const own = [
    ['Demarc: knowledge loaded', `${load.knowledgeMs.toFixed(0)} ms`],
    ['Demarc: model loaded (must ≤ 150, aim ≤ 60)', `${load.modelMs.toFixed(0)} ms`],
    ['Demarc: model file', megabytes(statSync(MODEL_FILE).size)],
    ['Demarc: model in memory (must ≤ 60, aim ≤ 25)', megabytes(load.heldBytes)],
    ['Demarc: growth of the process on loading', megabytes(load.residentBytes)],
  ];
  const rivals = all.flatMap(({ contender: { name, training } }) =>
    training
      ? [
          [`${name}: training at each start`, `${training.seconds.toFixed(1)} s`],
          [`${name}: model in memory`, megabytes(training.bytes)],
        ]
      : [],
  );
  return { title: 'Cost', head: ['what', 'value'], rows: [...own, ...rivals] };
}

/** A bound that the build has to keep. */
export interface Check {
  readonly text: string;
  readonly isKept: boolean;
}

/** Holds Demarc's figures of one set against the floors. */
export function checkFloors(set: QuestionSet, own: Answers): readonly Check[] {
  const checks = MEASURES.flatMap(({ name, share, floor, isFault }): Check[] => {
    if (!floor) return [];
    const isKept = keeps(share(own), floor[set], isFault);
    return [{ text: `${set}: ${name} ${boundText(floor, set, isFault)}`, isKept }];
  });
  const isFast = quantile(own.times, 0.5) <= P50_FLOOR_MS;
  return [...checks, { text: `${set}: p50 ≤ ${P50_FLOOR_MS} ms`, isKept: isFast }];
}
