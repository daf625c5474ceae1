import type { Verdict } from '../../../src/knowledge';
import { buildComparison, type ComparedEntry } from '../../../src/replies';
import { aControl, aKnowledge, aService } from '../../support/dialog-knowledge';

const ec2 = aService({ id: 'ec2', name: 'Amazon EC2', reviewed: '2026-11-02' });
const rds = aService({ reviewed: '2026-10-30' });
const knowledge = aKnowledge({ services: [ec2, rds] });

function anEntry(id: string, first: Verdict, second: Verdict): ComparedEntry {
  const control = aControl({ id, name: id.toUpperCase() });
  return { control, parties: [first, second], text: `You on ${id}.`, sources: ['guide', 'gone'] };
}

const MIXED = [
  anEntry('a', 'aws', 'aws'),
  anEntry('b', 'customer', 'customer'),
  anEntry('c', 'shared', 'shared'),
  anEntry('d', 'customer', 'shared'),
  anEntry('e', 'aws', 'customer'),
  anEntry('f', 'customer', 'aws'),
  anEntry('g', 'shared', 'aws'),
  anEntry('h', 'depends', 'depends'),
];

const build = (all: readonly ComparedEntry[], page = 1) =>
  buildComparison(knowledge, [ec2, rds], all, page);

describe('buildComparison', () => {
  it('shows what moves before what stays, each topic once', () => {
    const sections = build(MIXED).sections.map(({ title, lines }) => [
      title,
      lines.map(({ control }) => control.id).join(''),
    ]);

    expect(sections).toEqual([
      ['Moves to AWS', 'fg'],
      ['Moves to you', 'e'],
      ['Changes', 'd'],
      ['Stays yours', 'b'],
      ['Stays shared', 'ch'],
      ["Stays AWS's", 'a'],
    ]);
  });

  it.each<[string, readonly ComparedEntry[], string]>([
    [
      'all kinds of moves',
      MIXED,
      "2 move to AWS, 1 moves to you, 1 changes, 1 stays yours, 2 stay shared, 1 stays AWS's",
    ],
    ['one kind', [anEntry('a', 'customer', 'aws')], '1 moves to AWS'],
    [
      'many of a kind',
      Array.from({ length: 21 }, (_, i) => anEntry(`t${i}`, 'aws', 'customer')),
      '21 move to you',
    ],
  ])('counts %s', (_, all, counts) => {
    const { summary } = build(all);

    expect(summary).toBe(`From Amazon EC2 to Amazon RDS: ${counts}.`);
  });

  it('says so where the topic arises on neither', () => {
    expect(build([])).toMatchObject({
      summary: 'Nothing of the kind arises on Amazon EC2 or Amazon RDS.',
      sections: [],
      pages: 1,
    });
  });

  it('counts over all pages, and no more than there is', () => {
    const all = Array.from({ length: 40 }, (_, i) => anEntry(`t${i}`, 'customer', 'aws'));
    const pages = [1, 2, 3].map((page) => build(all, page));
    const seen = pages.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines));

    expect(new Set(seen.map(({ control }) => control.id)).size).toBe(40);
    expect(pages.map(({ summary }) => summary)).toEqual(
      pages.map(() => 'From Amazon EC2 to Amazon RDS: 40 move to AWS.'),
    );
  });

  it('offers the page beside and shows the last for one beyond', () => {
    const all = Array.from({ length: 20 }, (_, i) => anEntry(`t${i}`, 'customer', 'aws'));

    expect(build(all).choices).toEqual([
      {
        label: 'Next page',
        lookup: { kind: 'comparison', services: ['ec2', 'rds'], page: 2 },
      },
    ]);
    expect(build(all, 99)).toEqual(build(all, 2));
    expect(build(all, -1)).toEqual(build(all, 1));
  });

  it('cites each page once and the older of the two reviews', () => {
    const { sources, reviewed } = build(MIXED);

    expect(sources.map(({ id }) => id)).toEqual(['guide']);
    expect(reviewed).toBe('2026-10-30');
  });
});
