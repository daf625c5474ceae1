import type { Layer, Verdict } from '../../../src/knowledge';
import { buildComparison, type ComparedEntry } from '../../../src/replies';
import { aControl, aKnowledge, aService } from '../../support/dialog-knowledge';

const ec2 = aService({ id: 'ec2', name: 'Amazon EC2', reviewed: '2026-11-02' });
const rds = aService({ reviewed: '2026-10-30' });
const lambda = aService({ id: 'lambda', name: 'AWS Lambda' });
const eks = aService({ id: 'eks', name: 'Amazon EKS' });
const knowledge = aKnowledge({ services: [ec2, rds, lambda, eks] });

function anEntry(
  id: string,
  first: Verdict | null,
  second: Verdict | null,
  layer: Layer = 'data',
): ComparedEntry {
  const control = aControl({ id, name: id.toUpperCase(), layer });
  const side = (party: Verdict | null, place: string) =>
    party && {
      control,
      party,
      aws: `AWS on ${id} ${place}.`,
      customer: `You on ${id} ${place}.`,
      source: 'guide',
    };
  return { control, sides: [side(first, 'before'), side(second, 'after')] };
}

const MIXED = [
  anEntry('a', 'aws', 'aws'),
  anEntry('b', 'customer', 'customer'),
  anEntry('c', 'shared', 'shared'),
  anEntry('d', 'customer', 'shared'),
  anEntry('e', 'aws', 'customer'),
  anEntry('f', 'customer', 'aws', 'network'),
  anEntry('g', 'shared', 'aws', 'guest-os'),
  anEntry('h', 'depends', 'depends'),
  anEntry('i', 'customer', null),
  anEntry('j', null, 'shared'),
  anEntry('k', 'depends', 'aws'),
  anEntry('l', 'aws', 'depends'),
];

type View = Parameters<typeof buildComparison>[2];
const build = (all: readonly ComparedEntry[], view: Partial<View> = {}) =>
  buildComparison(knowledge, all, {
    services: [ec2, rds],
    asked: null,
    page: 1,
    ...view,
  });
const linesOf = ({ sections }: ReturnType<typeof build>) => sections.flatMap(({ lines }) => lines);
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => anEntry(`t${i}`, 'customer', 'aws'));

describe('buildComparison', () => {
  it('shows what moves before what stays, by layer, each topic once', () => {
    const sections = build(MIXED).sections.map(({ title, lines }) => [
      title,
      lines.map(({ control }) => control.id).join(''),
    ]);

    expect(sections).toEqual([
      ['Moves to AWS: guest OS', 'g'],
      ['Moves to AWS: network', 'f'],
      ['Moves to you: data', 'e'],
      ['Changes: data', 'dkl'],
      ['Only on Amazon EC2: data', 'i'],
      ['Only on Amazon RDS: data', 'j'],
      ['Stays yours: data', 'b'],
      ['Stays shared: data', 'c'],
      ["Stays AWS's: data", 'a'],
      ['Depends on how you run either: data', 'h'],
    ]);
  });

  it.each<[string, readonly ComparedEntry[], string]>([
    [
      'all kinds of moves',
      MIXED,
      "2 move to AWS, 1 moves to you, 3 change, 1 arises only on Amazon EC2, 1 arises only on Amazon RDS, 1 stays yours, 1 stays shared, 1 stays AWS's, 1 depends on how you run either",
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

  it.each([MIXED, many(40), [...MIXED, ...many(17)]])(
    'counts as many topics as it lists',
    (...all) => {
      const { pages, summary } = build(all);
      const listed = Array.from({ length: pages }, (_, i) => linesOf(build(all, { page: i + 1 })));
      const counted = [...summary.matchAll(/[:,] (\d+) /g)].reduce(
        (sum, [, n]) => sum + Number(n),
        0,
      );

      expect(counted).toBe(all.length);
      expect(listed.flat()).toHaveLength(all.length);
      expect(new Set(listed.flat().map(({ control }) => control.id)).size).toBe(all.length);
    },
  );

  it('says on each line what is yours on the second service, and who does what where only one has it', () => {
    const texts = Object.fromEntries(
      linesOf(build(MIXED)).map(({ control, parties, text }) => [control.id, [...parties, text]]),
    );

    expect(texts).toMatchObject({
      f: ['customer', 'aws', 'You on f after.'],
      i: ['customer', null, 'You on i before.'],
      j: [null, 'shared', 'AWS: AWS on j after. You: You on j after.'],
    });
  });

  const keys = aControl({ id: 'keys', name: 'Keys' });
  const entryFor = (party: Verdict | null, place: string) =>
    party && {
      ...{ control: keys, party, source: 'guide' },
      ...{ aws: `AWS ${place}.`, customer: `You ${place}.` },
    };
  const askedOf = (...parties: readonly [Verdict | null, Verdict | null, ...Verdict[]]) => {
    const services = [ec2, rds, lambda, eks];
    const places = parties.map((party, i) => {
      const service = services[i] ?? ec2;
      return { service, control: keys, entry: entryFor(party, `on ${service.id}`) };
    });
    const [first, second, ...others] = places;
    return first && second ? { control: keys, places: [first, second, ...others] as const } : null;
  };

  it('gives the topic that is asked for the first page, and all else the others', () => {
    const all = [...many(20), anEntry('keys', 'customer', 'aws')];
    const view = { asked: askedOf('customer', 'aws') };
    const [asked, ...others] = [1, 2, 3].map((page) => build(all, { ...view, page }));

    expect(asked).toMatchObject({
      ...{ page: 1, pages: 3 },
      summary: "Keys. Not the same: yours on Amazon EC2, AWS's on Amazon RDS.",
      sections: [
        { title: 'Amazon EC2', lines: [{ parties: ['customer'], text: 'You on ec2.' }] },
        { title: 'Amazon RDS', lines: [{ parties: ['aws'], text: 'AWS on rds.' }] },
      ],
      choices: [
        {
          label: 'Everything that moves',
          lookup: { kind: 'comparison', services: ['ec2', 'rds'], control: 'keys', page: 2 },
        },
      ],
    });
    expect(others.flatMap(linesOf).length).toBe(21);
  });

  it('shows the topic that is asked for on each of three services or four', () => {
    const view = { asked: askedOf('customer', 'aws', 'customer', 'customer') };
    const reply = build(MIXED, { services: [ec2, rds, lambda, eks], ...view });

    expect(reply.services.map(({ id }) => id)).toEqual(['ec2', 'rds', 'lambda', 'eks']);
    expect(reply.summary).toBe(
      "Keys. Not the same: yours on Amazon EC2, AWS Lambda and Amazon EKS, AWS's on Amazon RDS.",
    );
    expect(reply.sections).toHaveLength(4);
    expect(reply.choices.map(({ label }) => label)).toEqual(['Everything that moves']);
  });

  it.each([
    ['customer', 'customer', 'Keys. The same on both: yours.'],
    [
      'customer',
      null,
      'Keys. Not the same: yours on Amazon EC2, nothing that arises on Amazon RDS.',
    ],
    [
      'depends',
      'aws',
      "Keys. Not the same: a matter of how you run it on Amazon EC2, AWS's on Amazon RDS.",
    ],
    [null, null, 'Keys. The same on both: nothing that arises.'],
  ] as const)('says whose the topic asked about is: %s and %s', (first, second, summary) => {
    expect(build(MIXED, { asked: askedOf(first, second) }).summary).toBe(summary);
  });

  it('offers the other pairs of three services or four, each with the rest in turn', () => {
    const three = build(MIXED, { services: [ec2, rds, lambda] });
    const four = build(many(20), { services: [ec2, rds, lambda, eks], page: 2 });

    expect(three.summary).toMatch(/^Two are compared at a time/);
    expect(three.choices).toEqual([
      {
        label: 'Amazon EC2 and AWS Lambda',
        lookup: { kind: 'comparison', services: ['ec2', 'lambda', 'rds'] },
      },
      {
        label: 'Amazon RDS and AWS Lambda',
        lookup: { kind: 'comparison', services: ['rds', 'lambda', 'ec2'] },
      },
    ]);
    expect(four.choices.map(({ lookup }) => lookup)).toMatchObject([
      { services: ['ec2', 'rds', 'lambda', 'eks'], page: 1 },
      { services: ['ec2', 'lambda', 'rds', 'eks'] },
      { services: ['rds', 'lambda', 'ec2', 'eks'] },
      { services: ['ec2', 'eks', 'rds', 'lambda'] },
    ]);
  });

  it('says so where nothing arises on either', () => {
    expect(build([])).toMatchObject({
      summary: 'Nothing arises on Amazon EC2 or Amazon RDS.',
      sections: [],
      pages: 1,
    });
  });

  it('counts over all pages, and no more than there is', () => {
    const all = many(40);
    const pages = [1, 2, 3].map((page) => build(all, { page }));
    const seen = pages.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines));

    expect(new Set(seen.map(({ control }) => control.id)).size).toBe(40);
    expect(pages.map(({ summary }) => summary)).toEqual(
      pages.map(() => 'From Amazon EC2 to Amazon RDS: 40 move to AWS.'),
    );
  });

  it('offers the page beside and shows the last for one beyond', () => {
    const all = many(20);

    expect(build(all).choices).toEqual([
      {
        label: 'Next page',
        lookup: { kind: 'comparison', services: ['ec2', 'rds'], page: 2 },
      },
    ]);
    expect(build(all, { page: 99 })).toEqual(build(all, { page: 2 }));
    expect(build(all, { page: -1 })).toEqual(build(all));
  });

  it('cites each page once and the older of the two reviews', () => {
    const { sources, reviewed } = build(MIXED);

    expect(sources.map(({ id }) => id)).toEqual(['guide']);
    expect(reviewed).toBe('2026-10-30');
  });
});
