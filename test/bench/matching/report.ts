import { inMegabytes } from '../measure';
import type { Table } from '../table';
import { percent, shareText } from '../wilson';
import type { Evaluation } from './evaluate';
import { FALSE_REFUSALS, type OperatingPoint } from './judged';

function digits(value: number, count: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(count);
}

function pointText(point: OperatingPoint | undefined): string {
  return point ? `${point.right.toFixed(1)} / ${point.refused.toFixed(1)}` : '–';
}

/** How well each classifier does on a corpus. */
export function qualityTable(corpus: string, results: readonly Evaluation[]): Table {
  return {
    title: results.length > 2 ? corpus : `${corpus}, without the rivals`,
    head: [
      'classifier',
      'accuracy, %',
      'AUROC, best score',
      'AUROC, lead',
      ...FALSE_REFUSALS.map((share) => `right / refused, ${share} %`),
      'training, s',
      'p50 / p99, ms',
      'load, ms',
      'memory / grown, MB',
    ],
    rows: results.map(({ name, accuracy, aurocBest, aurocLead, points, load, ...rest }) => [
      name,
      shareText(accuracy),
      digits(aurocBest, 3),
      digits(aurocLead, 3),
      pointText(points?.[0]),
      pointText(points?.[1]),
      rest.trainingSeconds.toFixed(1),
      `${rest.p50.toFixed(2)} / ${rest.p99.toFixed(2)}`,
      load.ms.toFixed(0),
      `${inMegabytes(load.heldBytes)} / ${inMegabytes(load.residentBytes)}`,
    ]),
  };
}

/** What the columns mean, for the reader of the tables. */
export const LEGEND = [
  'AUROC: texts with an intent against out-of-scope texts, by the best score of an intent, and by its lead over',
  '  the label "oos" where the corpus teaches one (else both are the same).',
  `right / refused, N %: the threshold on the lead that refuses N % of the texts with an intent; of those, the`,
  '  share answered and right; of the out-of-scope texts, the share refused.',
  'p50 / p99: 500 test texts, the middle of three rounds each. load: from the saved file to the first answer.',
  'memory / grown: what the loaded classifier holds, and by how much the resident memory of a fresh process grows.',
  'No setting differs between corpora.',
].join('\n');

/** Figures by which a contender may be ahead; less is better. */
const COSTS: Readonly<Record<string, (result: Evaluation) => number>> = {
  p50: ({ p50 }) => p50,
  p99: ({ p99 }) => p99,
  load: ({ load }) => load.ms,
  memory: ({ load }) => load.heldBytes,
  growth: ({ load }) => load.residentBytes,
};

/** On which costs of a corpus Demarc is not ahead of every rival, with small and with rich features. */
export function speedRow(corpus: string, results: readonly Evaluation[]): readonly string[] {
  const [small, rich, ...rivals] = results;
  if (rivals.length === 0) return [corpus, '–', '–'];
  const behind = (own: Evaluation | undefined) => {
    const lines = Object.entries(COSTS).filter(
      ([, cost]) => own && rivals.some((rival) => cost(rival) <= cost(own)),
    );
    return lines.length > 0 ? `behind: ${lines.map(([name]) => name).join(', ')}` : 'ahead';
  };
  return [corpus, behind(small), behind(rich)];
}

/** The least that rich features have to reach. */
const FLOORS: Readonly<Record<string, { readonly accuracy: number; readonly auroc?: number }>> = {
  'CLINC150 full': { accuracy: 93, auroc: 0.957 },
  BANKING77: { accuracy: 91.8 },
  HWU64: { accuracy: 89 },
  'HINT3 sofmattress': { accuracy: 75 },
  'HINT3 curekart': { accuracy: 82.5 },
  'HINT3 powerplay11': { accuracy: 63 },
};

/** A floor with what was reached. */
export interface Check {
  readonly text: string;
  readonly reached: string;
  readonly isKept: boolean;
}

/** Holds the ranker with rich features against the floors of a corpus. */
export function checkFloors(corpus: string, results: readonly Evaluation[]): readonly Check[] {
  const floor = FLOORS[corpus];
  const rich = results.find(({ name }) => name === 'Demarc, rich');
  if (!floor || !rich) return [];
  const accuracy = percent(rich.accuracy);
  const checks = [
    {
      text: `${corpus}: accuracy ≥ ${floor.accuracy}`,
      reached: accuracy.toFixed(1),
      isKept: accuracy >= floor.accuracy,
    },
  ];
  if (floor.auroc === undefined) return checks;
  const isKept = rich.aurocBest >= floor.auroc;
  const reached = rich.aurocBest.toFixed(4);
  return [...checks, { text: `${corpus}: AUROC, best score ≥ ${floor.auroc}`, reached, isKept }];
}

/** The floors with what was reached. */
export function floorsTable(checks: readonly Check[]): Table {
  const rows = checks.map(({ text, reached, isKept }) => [text, reached, isKept ? 'ok' : 'MISSED']);
  return { title: 'Floors of rich features', head: ['floor', 'reached', 'kept'], rows };
}
