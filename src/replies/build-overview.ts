import type { Control, KnowledgeBase, Service, Verdict } from '../knowledge';
import { citationsOf, mostCited } from './cite';
import { inLayers } from './in-layers';
import type { AskedSide, Choice, OverviewReply, OverviewSection } from './reply';
import { layerWords } from './wording';

/** One control of a service with its verdict, before paging. */
export interface OverviewEntry {
  readonly control: Control;
  readonly party: Verdict;
  readonly aws: string;
  readonly customer: string;
  readonly source: string;
}

/** Topics on one page; keeps the fullest page below every platform's text limit. */
const PER_PAGE = 14;

const SECTION_TITLES: Readonly<Record<Verdict, string>> = {
  customer: 'Yours',
  shared: 'Shared',
  depends: 'Depends on how you run it',
  aws: "AWS's",
};

const ORDER: Readonly<Record<AskedSide, readonly Verdict[]>> = {
  customer: ['customer', 'shared', 'depends', 'aws'],
  both: ['customer', 'shared', 'depends', 'aws'],
  aws: ['aws', 'shared', 'depends', 'customer'],
};

/** What the responsible side does about a topic; both sides where it is shared. */
export function sideText({
  party,
  aws,
  customer,
}: Pick<OverviewEntry, 'party' | 'aws' | 'customer'>): string {
  if (party === 'aws') return aws;
  if (party === 'customer') return customer;
  return party === 'depends' ? customer : `AWS: ${aws} You: ${customer}`;
}

function titleOf({ party, control }: OverviewEntry): string {
  return `${SECTION_TITLES[party]}: ${layerWords(control.layer)}`;
}

/** The entries by party, its layers where the first of their topics stands, and each layer's topics by rank. */
function inOrder(all: readonly OverviewEntry[], side: AskedSide): readonly OverviewEntry[] {
  return ORDER[side].flatMap((party) =>
    inLayers(
      all.filter((entry) => entry.party === party),
      ({ control }) => control,
      titleOf,
    ),
  );
}

/** Topics of each kind of verdict that open an overview: a page of what matters most. */
const OPENING: Readonly<Record<AskedSide, Readonly<Record<Verdict, number>>>> = {
  customer: { customer: 8, shared: 5, depends: 1, aws: 0 },
  both: { customer: 5, shared: 3, depends: 2, aws: 4 },
  aws: { aws: 9, shared: 4, depends: 1, customer: 0 },
};

/** The entries of an overview, so that its first page shows what matters most of what is asked for. */
function mattersFirst(sorted: readonly OverviewEntry[], side: AskedSide): readonly OverviewEntry[] {
  const left = { ...OPENING[side] };
  const byRank = [...sorted].sort((a, b) => a.control.rank - b.control.rank);
  const opening = new Set(
    byRank.filter(({ party }) => {
      left[party] -= 1;
      return left[party] >= 0;
    }),
  );
  const of = (isOpening: boolean) => sorted.filter((entry) => opening.has(entry) === isOpening);
  return [...of(true), ...of(false)];
}

/** Groups a page's entries under the headings of party and layer, in order. */
function sectionsOf(entries: readonly OverviewEntry[]): readonly OverviewSection[] {
  const sections = new Map<string, OverviewSection['lines'][number][]>();
  for (const entry of entries) {
    const title = titleOf(entry);
    const line = {
      control: { id: entry.control.id, name: entry.control.name },
      party: entry.party,
      text: sideText(entry),
    };
    const lines = sections.get(title);
    if (lines) lines.push(line);
    else sections.set(title, [line]);
  }
  return [...sections].map(([title, lines]) => ({ title, lines }));
}

function count(entries: readonly OverviewEntry[], party: Verdict): number {
  return entries.filter((entry) => entry.party === party).length;
}

function summaryOf(classSummary: string, entries: readonly OverviewEntry[]): string {
  const yours = count(entries, 'customer');
  const shared = count(entries, 'shared') + count(entries, 'depends');
  const counts = `Of ${entries.length} topics ${yours} are yours, ${shared} shared and ${count(entries, 'aws')} AWS's.`;
  return `${classSummary} ${counts}`;
}

/**
 * Builds who does what on a service: what matters most on the first page, then the rest; on each the asked side first,
 * each party's topics by layer. A page beyond the last shows the last.
 */
export function buildOverview(
  knowledge: KnowledgeBase,
  service: Service,
  all: readonly OverviewEntry[],
  view: { readonly side: AskedSide; readonly page: number },
): OverviewReply {
  const sorted = mattersFirst(inOrder(all, view.side), view.side);
  const pages = Math.max(1, Math.ceil(sorted.length / PER_PAGE));
  const page = Math.min(Math.max(1, view.page), pages);
  const shown = sorted.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const serviceClass = knowledge.classes.get(service.class);
  const turn = (label: string, to: number): Choice => ({
    label,
    lookup: {
      kind: 'overview',
      service: service.id,
      ...(view.side === 'both' ? {} : { side: view.side }),
      page: to,
    },
  });
  return {
    kind: 'overview',
    service: { id: service.id, name: service.name },
    class: { id: service.class, name: serviceClass?.name ?? service.class },
    summary: summaryOf(serviceClass?.summary ?? '', all),
    sections: sectionsOf(shown),
    page,
    pages,
    note: service.note ?? null,
    sources: citationsOf(knowledge, mostCited(shown.map(({ source }) => source))),
    reviewed: service.reviewed,
    choices: [
      ...(page > 1 ? [turn('Previous page', page - 1)] : []),
      ...(page < pages ? [turn('Next page', page + 1)] : []),
    ],
  };
}
