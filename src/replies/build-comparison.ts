import { type Control, type KnowledgeBase, LAYERS, type Service, type Verdict } from '../knowledge';
import { citationsOf } from './cite';
import type { Choice, ComparisonReply } from './reply';

/** One control on both services, before paging. */
export interface ComparedEntry {
  readonly control: Control;
  readonly parties: readonly [Verdict, Verdict];
  /** What the customer does on the second service. */
  readonly text: string;
  readonly sources: readonly string[];
}

const PER_PAGE = 14;

type Move = 'to-aws' | 'to-you' | 'changes' | 'yours' | 'aws' | 'shared';

const TITLES: Readonly<Record<Move, string>> = {
  'to-aws': 'Moves to AWS',
  'to-you': 'Moves to you',
  changes: 'Changes',
  yours: 'Stays yours',
  shared: 'Stays shared',
  aws: "Stays AWS's",
};

const MOVES = Object.keys(TITLES) as readonly Move[];

function moveOf([first, second]: readonly [Verdict, Verdict]): Move {
  if (first === second) {
    if (first === 'customer') return 'yours';
    return first === 'aws' ? 'aws' : 'shared';
  }
  if (second === 'aws') return 'to-aws';
  return second === 'customer' ? 'to-you' : 'changes';
}

function order(a: ComparedEntry, b: ComparedEntry): number {
  const byMove = MOVES.indexOf(moveOf(a.parties)) - MOVES.indexOf(moveOf(b.parties));
  return byMove || LAYERS.indexOf(b.control.layer) - LAYERS.indexOf(a.control.layer);
}

function summaryOf(all: readonly ComparedEntry[], first: Service, second: Service): string {
  if (!all.length) return `Nothing of the kind arises on ${first.name} or ${second.name}.`;
  const counts = MOVES.map((move) => {
    const number = all.filter(({ parties }) => moveOf(parties) === move).length;
    return number
      ? `${number} ${TITLES[move].toLowerCase().replace("aws's", "AWS's").replace('to aws', 'to AWS')}`
      : '';
  });
  return `From ${first.name} to ${second.name}: ${counts.filter(Boolean).join(', ')}.`.replace(
    /(\d+) (moves|changes|stays)/g,
    (_, number: string, verb: string) =>
      `${number} ${number === '1' ? verb : verb.replace(/s$/, '')}`,
  );
}

function sectionsOf(entries: readonly ComparedEntry[]): ComparisonReply['sections'] {
  return MOVES.flatMap((move) => {
    const lines = entries
      .filter(({ parties }) => moveOf(parties) === move)
      .map(({ control, parties, text }) => ({
        control: { id: control.id, name: control.name },
        parties,
        text,
      }));
    return lines.length ? [{ title: TITLES[move], lines }] : [];
  });
}

/**
 * Builds what moves between two services: what goes to AWS first, then what comes to you, what changes and what
 * stays; nothing left out. A page beyond the last shows the last.
 */
export function buildComparison(
  knowledge: KnowledgeBase,
  services: readonly [Service, Service],
  all: readonly ComparedEntry[],
  page: number,
): ComparisonReply {
  const [first, second] = services;
  const sorted = [...all].sort(order);
  const pages = Math.max(1, Math.ceil(sorted.length / PER_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const shown = sorted.slice((at - 1) * PER_PAGE, at * PER_PAGE);
  const turn = (label: string, to: number): Choice => ({
    label,
    lookup: { kind: 'comparison', services: [first.id, second.id], page: to },
  });
  return {
    kind: 'comparison',
    services: [
      { id: first.id, name: first.name },
      { id: second.id, name: second.name },
    ],
    summary: summaryOf(all, first, second),
    sections: sectionsOf(shown),
    page: at,
    pages,
    sources: citationsOf(
      knowledge,
      [...new Set(shown.flatMap(({ sources }) => sources))].slice(0, 3),
    ),
    reviewed: [first.reviewed, second.reviewed].sort()[0] ?? first.reviewed,
    choices: [
      ...(at > 1 ? [turn('Previous page', at - 1)] : []),
      ...(at < pages ? [turn('Next page', at + 1)] : []),
    ],
  };
}
