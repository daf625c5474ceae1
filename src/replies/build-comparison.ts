import { type Control, type KnowledgeBase, LAYERS, type Service } from '../knowledge';
import { shorten } from './build-concept';
import { sideText } from './build-overview';
import { citationsOf, mostCited } from './cite';
import { type ComparedEntry, type Group, groupOf, groupWords } from './compared-groups';
import type { Choice, ComparisonReply, Lookup } from './reply';
import { weighCompared } from './weigh-compared';
import { layerWords, VERDICT_WORDS } from './wording';

/** What is compared and which part of it is shown. */
export interface ComparisonView {
  /** The first two are compared, the others offered. */
  readonly services: readonly [Service, Service, ...Service[]];
  /** Controls that were asked for: they come first, whatever happens to them. */
  readonly asked: readonly Control[];
  readonly page: number;
  /** The control that the pages keep. */
  readonly control: string | null;
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

/** The topics asked for, then every other by group and by layer from the top of the stack down. */
function arrange(all: readonly ComparedEntry[], view: ComparisonView): readonly Shown[] {
  const words = groupWords(view.services[0], view.services[1]);
  const asked = view.asked.flatMap(({ id }) => all.filter(({ control }) => control.id === id));
  const others = all.filter((entry) => !asked.includes(entry));
  const top = [...LAYERS].reverse();
  return [
    ...asked.map((entry) => ({
      entry,
      title: 'What you asked about',
      text: bothTexts(entry, view.services),
    })),
    ...(Object.keys(words) as Group[]).flatMap((group) =>
      top.flatMap((layer) =>
        others
          .filter((entry) => entry.control.layer === layer && groupOf(entry) === group)
          .map((entry) => ({
            entry,
            title: `${words[group].title}: ${layerWords(layer)}`,
            text: lineText(entry),
          })),
      ),
    ),
  ];
}

/** What the customer does on the second service; where the topic is on one alone, who does what there. */
function lineText({ sides: [before, after] }: ComparedEntry): string {
  if (before && after) return after.customer;
  const one = before ?? after;
  return one ? sideText(one) : '';
}

function bothTexts({ sides }: ComparedEntry, services: readonly Service[]): string {
  return sides
    .flatMap((side, i) => (side ? [`On ${services[i]?.name}: ${sideText(side)}`] : []))
    .join(' ');
}

function verdictOn({ control, sides }: ComparedEntry, services: readonly Service[]): string {
  const [before, after] = sides;
  const said = sides.map((side, i) => {
    const name = services[i]?.name;
    return side ? `${VERDICT_WORDS[side.party]} on ${name}` : `does not arise on ${name}`;
  });
  const isSame = before && after && before.party === after.party;
  return `${control.name}: ${isSame ? `${VERDICT_WORDS[before.party]} on both` : said.join(', ')}.`;
}

function summaryOf(all: readonly ComparedEntry[], view: ComparisonView): string {
  const [first, second, ...others] = view.services;
  const sentences = view.isWeighed ? [...weighCompared(all, view.asked, view.services)] : [];
  if (others.length) {
    sentences.push('Two are compared at a time; the buttons below show other pairs.');
  }
  for (const { id, name } of view.asked) {
    const entry = all.find(({ control }) => control.id === id);
    sentences.push(
      entry
        ? verdictOn(entry, view.services)
        : `${name}: nothing of the kind arises on ${first.name} or ${second.name}.`,
    );
  }
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
  { control }: ComparisonView,
  [first, second, ...others]: ComparisonView['services'],
): ComparisonLookup {
  return {
    kind: 'comparison',
    services: [first.id, second.id, ...others.map(({ id }) => id)],
    ...(control ? { control } : {}),
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
      lookup: lookupOf(view, [from, to, ...rest]),
    };
  });
}

/**
 * Builds what moves between two services: what was asked for first, then what goes to AWS, what comes to you, what
 * changes, what only one of them has and what stays; nothing left out. A page beyond the last shows the last.
 */
export function buildComparison(
  knowledge: KnowledgeBase,
  all: readonly ComparedEntry[],
  view: ComparisonView,
): ComparisonReply {
  const [first, second] = view.services;
  const arranged = arrange(all, view);
  const pages = Math.max(1, Math.ceil(arranged.length / PER_PAGE));
  const at = Math.min(Math.max(1, view.page), pages);
  const shown = arranged.slice((at - 1) * PER_PAGE, at * PER_PAGE);
  const turn = (label: string, to: number): Choice => ({
    label,
    lookup: { ...lookupOf(view, view.services), page: to },
  });
  const sources = shown.flatMap(({ entry }) => entry.sides.flatMap((side) => side?.source ?? []));
  return {
    kind: 'comparison',
    services: [
      { id: first.id, name: first.name },
      { id: second.id, name: second.name },
    ],
    summary: summaryOf(all, view),
    sections: sectionsOf(shown),
    page: at,
    pages,
    sources: citationsOf(knowledge, mostCited(sources)),
    reviewed: [first.reviewed, second.reviewed].sort()[0] ?? first.reviewed,
    choices: [
      ...(at > 1 ? [turn('Previous page', at - 1)] : []),
      ...(at < pages ? [turn('Next page', at + 1)] : []),
      ...otherPairs(view),
    ],
  };
}
