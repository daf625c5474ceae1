import type { KnowledgeBase, Service } from '../knowledge';
import { type AskedTopic, buildAskedPage } from './asked-topic';
import { shorten } from './build-concept';
import { sideText } from './build-overview';
import { citationsOf, mostCited } from './cite';
import { type ComparedEntry, type Group, groupOf, groupWords } from './compared-groups';
import { inLayers } from './in-layers';
import type { Choice, ComparisonReply, Lookup } from './reply';
import { weighCompared } from './weigh-compared';
import { layerWords } from './wording';

/** What is compared and which part of it is shown. */
export interface ComparisonView {
  /** The first two are compared, the others offered. */
  readonly services: readonly [Service, Service, ...Service[]];
  /** The topic that was asked for, which has a page of its own before the others. */
  readonly asked: AskedTopic | null;
  readonly page: number;
  /** Which of the two leaves more to do is asked for; it is said first. */
  readonly isWeighed?: boolean;
}

/** Topics on one page; keeps the fullest page below every platform's text limit. */
const PER_PAGE = 14;

/** The most other pairs that are offered beside the pages: more buttons than a platform shows help nobody. */
const OTHER_PAIRS = 3;

function partiesOf({ sides: [before, after] }: ComparedEntry) {
  return [before?.party ?? null, after?.party ?? null] as const;
}

interface Shown {
  readonly entry: ComparedEntry;
  readonly title: string;
  readonly text: string;
}

/** Every topic by group and by layer, the layer of what matters most first. */
function arrange(all: readonly ComparedEntry[], view: ComparisonView): readonly Shown[] {
  const words = groupWords(view.services[0], view.services[1]);
  return (Object.keys(words) as Group[]).flatMap((group) => {
    const shown = all
      .filter((entry) => groupOf(entry) === group)
      .map((entry): Shown => {
        const title = `${words[group].title}: ${layerWords(entry.control.layer)}`;
        return { entry, title, text: lineText(entry) };
      });
    return inLayers(
      shown,
      ({ entry }) => entry.control,
      ({ title }) => title,
    );
  });
}

/** What the customer does on the second service; where the topic is on one alone, who does what there. */
function lineText({ sides: [before, after] }: ComparedEntry): string {
  if (before && after) return after.customer;
  const one = before ?? after;
  return one ? sideText(one) : '';
}

function summaryOf(all: readonly ComparedEntry[], view: ComparisonView): string {
  const [first, second, ...others] = view.services;
  const sentences = others.length
    ? ['Two are compared at a time; the buttons below show other pairs.']
    : [];
  const counts = Object.entries(groupWords(first, second)).flatMap(([group, { counted }]) => {
    const number = all.filter((entry) => groupOf(entry) === group).length;
    return number ? [`${number} ${counted[number === 1 ? 0 : 1]}`] : [];
  });
  if (counts.length) sentences.push(`From ${first.name} to ${second.name}: ${counts.join(', ')}.`);
  return sentences.join(' ') || `Nothing arises on ${first.name} or ${second.name}.`;
}

function sectionsOf(shown: readonly Shown[]): ComparisonReply['sections'] {
  const sections = new Map<string, ComparisonReply['sections'][number]['lines'][number][]>();
  for (const { entry, title, text } of shown) {
    const { id, name } = entry.control;
    const line = { control: { id, name }, parties: partiesOf(entry), text };
    const lines = sections.get(title);
    if (lines) lines.push(line);
    else sections.set(title, [line]);
  }
  return [...sections].map(([title, lines]) => ({ title, lines }));
}

type ComparisonLookup = Lookup & { readonly kind: 'comparison' };

function lookupOf(
  { asked }: ComparisonView,
  [first, second, ...others]: ComparisonView['services'],
): ComparisonLookup {
  return {
    kind: 'comparison',
    services: [first.id, second.id, ...others.map(({ id }) => id)],
    ...(asked ? { control: asked.control.id } : {}),
  };
}

/** The pairs that are not shown, each as a comparison that offers the remaining services in turn. */
function otherPairs(view: ComparisonView): readonly Choice[] {
  const [first, second, ...others] = view.services;
  const pairs = others.flatMap((other) => [[first, other] as const, [second, other] as const]);
  return pairs.slice(0, OTHER_PAIRS).map(([from, to]) => {
    const rest = view.services.filter((service) => service !== from && service !== to);
    return {
      label: shorten(`${from.name} and ${to.name}`),
      lookup: lookupOf({ ...view, asked: null }, [from, to, ...rest]),
    };
  });
}

type Page = Pick<ComparisonReply, 'services' | 'summary' | 'sections' | 'sources'>;

/** What moves between the first two services: one page of it. */
function buildPage(
  knowledge: KnowledgeBase,
  all: readonly ComparedEntry[],
  view: ComparisonView,
  shown: readonly Shown[],
): Page {
  const [first, second] = view.services;
  const sources = shown.flatMap(({ entry }) => entry.sides.flatMap((side) => side?.source ?? []));
  return {
    services: [
      { id: first.id, name: first.name },
      { id: second.id, name: second.name },
    ],
    summary: summaryOf(all, view),
    sections: sectionsOf(shown),
    sources: citationsOf(knowledge, mostCited(sources)),
  };
}

/**
 * Builds what moves between two services: what goes to AWS, what comes to you, what changes, what only one of them
 * has and what stays; nothing left out. A topic that was asked for has the first page to itself, on each of the
 * services. A page beyond the last shows the last.
 */
export function buildComparison(
  knowledge: KnowledgeBase,
  all: readonly ComparedEntry[],
  view: ComparisonView,
): ComparisonReply {
  const { asked, services } = view;
  const arranged = arrange(all, view);
  const before = asked ? 1 : 0;
  const pages = Math.max(1, before + Math.ceil(arranged.length / PER_PAGE));
  const at = Math.min(Math.max(1, view.page), pages);
  const from = (at - 1 - before) * PER_PAGE;
  const isAsked = asked !== null && at === 1;
  const page = isAsked
    ? buildAskedPage(knowledge, asked)
    : buildPage(knowledge, all, view, arranged.slice(from, from + PER_PAGE));
  const turn = (label: string, to: number): Choice => ({
    label,
    lookup: { ...lookupOf(view, services), page: to },
  });
  const weighed = view.isWeighed ? weighCompared(all, asked ? [asked.control] : [], services) : [];
  return {
    kind: 'comparison',
    ...page,
    summary: [...weighed, page.summary].join(' '),
    page: at,
    pages,
    reviewed: services.map(({ reviewed }) => reviewed).sort()[0] ?? services[0].reviewed,
    choices: [
      ...(at > 1 ? [turn('Previous page', at - 1)] : []),
      ...(at < pages ? [turn(isAsked ? 'Everything that moves' : 'Next page', at + 1)] : []),
      ...(isAsked ? [] : otherPairs(view)),
    ],
  };
}
