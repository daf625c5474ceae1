import { VERDICT_WORDS } from '../replies';
import type { CellParty, Chart, ChartLayer, Place } from './chart';

/** What a cell says in a word. */
export const PARTY_WORDS: Readonly<Record<CellParty, string>> = {
  ...VERDICT_WORDS,
  depends: 'Depends',
  'not-applicable': 'None',
};

/** The parties of cells in the order that keys and counts list them. */
export const PARTIES = [
  'customer',
  'shared',
  'depends',
  'aws',
  'not-applicable',
] as const satisfies readonly CellParty[];

/** A topic with its cell for each column. */
export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly CellParty[];
}

/** Topics against places: the one thing that tables and pictures are made from. */
export interface Matrix {
  readonly title: string;
  readonly columns: readonly Place[];
  /** Never empty groups. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly MatrixRow[] }[];
}

/** What part of the chart is shown. Anything left out, or of an unknown id, narrows nothing. */
export interface MatrixView {
  /** A class id = its services; `all` = every service; else the classes. */
  readonly columns?: string | undefined;
  /** A layer id. */
  readonly layer?: string | undefined;
  /** Only topics that are this party's in at least one column. */
  readonly party?: string | undefined;
  /** Only topics whose name holds these words. */
  readonly words?: string | undefined;
}

/** The part of the chart that a view asks for, layer by layer from the top of the stack down. */
export function selectMatrix(chart: Chart, view: MatrixView): Matrix {
  const { title, columns } = columnsOf(chart, view.columns);
  const layers = chart.layers.filter(({ id }) => id === view.layer);
  const party = PARTIES.find((one) => one === view.party);
  const isShown = ({ name, cells }: MatrixRow) =>
    holdsWords(name, view.words) && (party === undefined || cells.includes(party));
  return {
    title,
    columns,
    groups: groupByLayer(chart, layers.length > 0 ? layers : chart.layers, columns, isShown),
  };
}

function columnsOf({ classes }: Chart, id: string | undefined): Pick<Matrix, 'title' | 'columns'> {
  if (id === 'all') {
    return { title: 'All services', columns: classes.flatMap(({ services }) => services) };
  }
  const chosen = classes.find((one) => one.id === id);
  if (chosen && chosen.services.length > 0) {
    return { title: chosen.name, columns: chosen.services };
  }
  return { title: 'All classes of services', columns: classes };
}

/** The layers as groups of rows, without those that nothing is left of. */
export function groupByLayer(
  chart: Chart,
  layers: readonly ChartLayer[],
  columns: readonly Place[],
  isShown: (row: MatrixRow) => boolean,
): Matrix['groups'] {
  return layers
    .map(({ name, topics }) => ({
      title: name,
      rows: topics
        .map((topic) => ({
          ...topic,
          cells: columns.map((place) => chart.partyOn(place, topic.id)),
        }))
        .filter(isShown),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function holdsWords(name: string, words: string | undefined): boolean {
  const text = name.toLowerCase();
  return (words ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A name without what stands in brackets behind it: enough for the head of a column. */
export function shortName(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}
