import type { Layer, Verdict } from '../../../src/knowledge';
import { buildOverview, type OverviewEntry } from '../../../src/replies';
import { aControl, aKnowledge, aService } from '../../support/dialog-knowledge';

const service = aService({ note: 'A remark.' });
const knowledge = aKnowledge({ services: [service] });

function anEntry(id: string, party: Verdict, layer: Layer = 'data', rank = 50): OverviewEntry {
  const control = aControl({ id, name: id.toUpperCase(), layer, rank });
  return { control, party, aws: `AWS on ${id}.`, customer: `You on ${id}.`, source: 'guide' };
}

const MIXED = [
  anEntry('a', 'aws', 'facility'),
  anEntry('b', 'customer', 'network'),
  anEntry('c', 'shared', 'guest-os'),
  anEntry('d', 'depends'),
  anEntry('e', 'customer', 'identity'),
  anEntry('f', 'customer', 'identity'),
];
const MANY = Array.from({ length: 31 }, (_, i) => anEntry(`t${i}`, i % 2 ? 'aws' : 'customer'));

type View = Parameters<typeof buildOverview>[3];
const build = (all: readonly OverviewEntry[], view: Partial<View> = {}) =>
  buildOverview(knowledge, service, all, { side: 'both', page: 1, ...view });
const order = (reply: ReturnType<typeof build>) =>
  reply.sections.flatMap(({ lines }) => lines.map(({ control }) => control.id)).join('');

describe('buildOverview', () => {
  it.each([
    ['both', 'efbcda'],
    ['customer', 'efbcda'],
    ['aws', 'acdefb'],
  ] as const)('puts the side that was asked for first: %s', (side, ids) => {
    expect(order(build(MIXED, { side }))).toBe(ids);
  });

  it('groups by party and layer, from the top of the stack down where ranks are alike', () => {
    expect(build(MIXED).sections.map(({ title }) => title)).toEqual([
      'Yours: identity',
      'Yours: network',
      'Shared: guest OS',
      'Depends on how you run it: data',
      "AWS's: facility",
    ]);
  });

  it('begins with the topic of the first rank, its layer with it', () => {
    const ranked = [
      anEntry('a', 'customer', 'governance', 9),
      anEntry('b', 'customer', 'data', 3),
      anEntry('c', 'customer', 'network', 2),
      anEntry('d', 'customer', 'data', 1),
      anEntry('e', 'aws', 'facility', 1),
    ];

    expect(order(build(ranked))).toBe('dbcae');
    expect(build(ranked).sections.map(({ title }) => title)).toEqual([
      'Yours: data',
      'Yours: network',
      'Yours: governance',
      "AWS's: facility",
    ]);
  });

  it.each([
    ['customer', 'customer', 9],
    ['aws', 'aws', 10],
  ] as const)('opens the part of %s with what is shared too', (side, party, own) => {
    const shared = Array.from({ length: 9 }, (_, i) => anEntry(`s${i}`, 'shared', 'data', 80));
    const { sections } = build([...MANY, ...shared], { side });
    const parties = sections.flatMap(({ lines }) => lines.map((line) => line.party));

    expect(parties.filter((one) => one === party)).toHaveLength(own);
    expect(parties.filter((one) => one === 'shared')).toHaveLength(14 - own);
  });

  it('says on each line what the responsible side does', () => {
    const lines = build(MIXED).sections.flatMap((section) => section.lines);
    const texts = Object.fromEntries(lines.map(({ control, text }) => [control.id, text]));

    expect(texts).toMatchObject({
      a: 'AWS on a.',
      b: 'You on b.',
      c: 'AWS: AWS on c. You: You on c.',
      d: 'You on d.',
    });
  });

  it('counts all topics, those of other pages too', () => {
    expect(build(MIXED).summary).toContain("Of 6 topics 3 are yours, 2 shared and 1 AWS's.");
    expect(build(MANY).summary).toContain("Of 31 topics 16 are yours, 0 shared and 15 AWS's.");
    expect(build(MIXED).summary).toMatch(/^Managed service: /);
  });

  it('shows every topic once over its pages', () => {
    const seen = [1, 2, 3].flatMap((page) =>
      build(MANY, { page }).sections.flatMap(({ lines }) => lines.map(({ control }) => control.id)),
    );

    expect(seen.sort()).toEqual(MANY.map(({ control }) => control.id).sort());
    expect(build(MANY).pages).toBe(3);
  });

  it.each([
    [1, ['Next page']],
    [2, ['Previous page', 'Next page']],
    [3, ['Previous page']],
  ])('offers the pages beside page %i', (page, labels) => {
    expect(build(MANY, { page }).choices.map(({ label }) => label)).toEqual(labels);
  });

  it('asks for the page beside the one shown', () => {
    expect(build(MANY, { page: 2 }).choices.map(({ lookup }) => lookup)).toEqual([
      { kind: 'overview', service: 'rds', page: 1 },
      { kind: 'overview', service: 'rds', page: 3 },
    ]);
  });

  it.each(['aws', 'customer'] as const)(
    'keeps the side of the question over the pages: %s',
    (side) => {
      const { choices } = build(MANY, { side, page: 2 });

      expect(choices.map(({ lookup }) => lookup)).toEqual([
        { kind: 'overview', service: 'rds', side, page: 1 },
        { kind: 'overview', service: 'rds', side, page: 3 },
      ]);
    },
  );

  it.each([
    [-4, 1],
    [0, 1],
    [4, 3],
    [1_000, 3],
  ])('shows for page %i page %i', (page, shown) => {
    expect(build(MANY, { page })).toEqual(build(MANY, { page: shown }));
  });

  it('cites each page once', () => {
    expect(build(MANY).sources).toEqual([expect.objectContaining({ id: 'guide' })]);
  });

  it('cites what the lines of the shown page rest on, at most the five that bear most', () => {
    const source = { url: 'https://docs.example/', title: 'A page', confirmed: true, how: 'read' };
    const ids = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'last'];
    const sources = new Map(ids.map((id) => [id, { ...source, id, reviewed: service.reviewed }]));
    const all = MANY.map((entry, i) => ({
      ...entry,
      party: 'aws' as const,
      source: i < 14 ? (ids[i % 7] ?? '') : i < 28 ? 'guide' : 'last',
    }));
    const cited = [1, 2, 3].map((page) =>
      buildOverview({ ...knowledge, sources }, service, all, { side: 'both', page }),
    );

    expect(cited.map((reply) => reply.sources.map(({ id }) => id))).toEqual([
      ['one', 'two', 'three', 'four', 'five'],
      [],
      ['last'],
    ]);
  });

  it('has one empty page where no topic arises', () => {
    expect(build([])).toMatchObject({ sections: [], page: 1, pages: 1, choices: [] });
  });

  it('names the service, its class and the remark on it', () => {
    expect(build(MIXED)).toMatchObject({
      service: { id: 'rds', name: 'Amazon RDS' },
      class: { id: 'managed', name: 'Managed service' },
      note: 'A remark.',
      reviewed: service.reviewed,
    });
  });
});
