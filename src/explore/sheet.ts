import { comparedEntries, serviceEntries } from '../dialog';
import type { KnowledgeBase, Service } from '../knowledge';
import { type Citation, citationsOf, groupOf, groupWords, type Named } from '../replies';
import type { CellParty, Chart, Place } from './chart';
import type { Matrix, MatrixRow } from './matrix';

/** One topic of a service with both sides' duties and the page it rests on. */
export interface SheetLine extends Named {
  readonly party: CellParty;
  readonly aws: string;
  readonly customer: string;
  readonly source: Citation | undefined;
}

/** Who does what on one service, layer by layer from the top of the stack down. */
export interface Sheet {
  readonly service: Place;
  readonly class: Named;
  readonly summary: string;
  readonly note: string | null;
  /** `YYYY-MM-DD` */
  readonly reviewed: string;
  readonly layers: readonly { readonly title: string; readonly lines: readonly SheetLine[] }[];
}

/** A comparison of two services: what moves before what stays. */
export interface Comparison {
  readonly matrix: Matrix;
  /** "3 move to AWS, 1 changes, …" in the order of the groups. */
  readonly counts: readonly string[];
}

/** What can be looked up of a service in full; `undefined` for ids that the knowledge does not hold. */
export interface Sheets {
  sheet(service: string): Sheet | undefined;
  compare(first: string, second: string): Comparison | undefined;
}

/** Prepares the look-ups over the knowledge and its chart. */
export function createSheets(knowledge: KnowledgeBase, chart: Chart): Sheets {
  return {
    sheet(id) {
      const service = knowledge.services.get(id);
      return service && sheetOf(knowledge, chart, service);
    },
    compare(first, second) {
      const [one, two] = [knowledge.services.get(first), knowledge.services.get(second)];
      return one && two && compare(knowledge, chart, one, two);
    },
  };
}

function sheetOf(knowledge: KnowledgeBase, chart: Chart, service: Service): Sheet {
  const entries = new Map(
    serviceEntries(knowledge, { service }).map((entry) => [entry.control.id, entry]),
  );
  const serviceClass = knowledge.classes.get(service.class);
  return {
    service: placeOf(service),
    class: { id: service.class, name: serviceClass?.name ?? service.class },
    summary: serviceClass?.summary ?? '',
    note: service.note ?? null,
    reviewed: service.reviewed,
    layers: chart.layers.map(({ name, topics }) => ({
      title: name,
      lines: topics.flatMap((topic): readonly SheetLine[] => {
        const entry = entries.get(topic.id);
        if (!entry) return [];
        const { party, aws, customer } = entry;
        const [source] = citationsOf(knowledge, [entry.source]);
        return [{ ...topic, party, aws, customer, source }];
      }),
    })),
  };
}

function compare(
  knowledge: KnowledgeBase,
  chart: Chart,
  first: Service,
  second: Service,
): Comparison {
  const columns = [placeOf(first), placeOf(second)];
  const entries = comparedEntries(knowledge, { service: first }, { service: second });
  const groups = Object.entries(groupWords(first, second)).flatMap(([group, words]) => {
    const rows = chart.layers.flatMap(({ topics }) =>
      topics
        .filter(({ id }) =>
          entries.some((entry) => entry.control.id === id && groupOf(entry) === group),
        )
        .map((topic): MatrixRow => {
          return { ...topic, cells: columns.map((place) => chart.partyOn(place, topic.id)) };
        }),
    );
    if (rows.length === 0) return [];
    const counted = `${rows.length} ${words.counted[rows.length === 1 ? 0 : 1]}`;
    return [{ title: words.title, counted, rows }];
  });
  return {
    matrix: {
      title: `From ${first.name} to ${second.name}`,
      columns,
      groups: groups.map(({ title, rows }) => ({ title, rows })),
    },
    counts: groups.map(({ counted }) => counted),
  };
}

function placeOf({ id, name }: Service): Place {
  return { kind: 'service', id, name };
}
