import fc from 'fast-check';
import type { Answer, Choice, Citation, Lookup, Reply } from '../../src/replies';

const NASTY = [
  '<at>everyone</at>',
  '[click](https://evil.example)',
  '**bold**',
  '\u202Eback',
  '\uD83D',
  '漢字',
  '😀',
  '\\',
  '# h\n- l\n1. x',
  '<b onload=x>',
  'www.evil.example',
  '\u0000\u0007',
  '"',
];

/** Texts of every length and kind, most of them hostile. */
export const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...NASTY, ' ', 'words '), { maxLength: 12 }).map((all) => all.join('')),
  fc
    .tuple(fc.constantFrom(...NASTY, 'x', ' '), fc.constantFrom(1, 100, 1_500))
    .map(([text, times]) => text.repeat(times)),
);

const party = fc.constantFrom('aws', 'customer', 'shared', 'depends' as const);
const named = fc.record({ id: aText, name: aText });
const many = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 18 });
const citation: fc.Arbitrary<Citation> = fc.record({
  id: aText,
  title: aText,
  url: fc.oneof(
    fc.webUrl(),
    aText,
    fc.constantFrom('javascript:alert(1)', `https://a.example/${'x'.repeat(900)}`),
  ),
});
const lookup: fc.Arbitrary<Lookup> = fc.oneof(
  fc.record({ kind: fc.constant('control' as const), control: aText, service: aText }),
  fc.record({ kind: fc.constant('concept' as const), concept: aText }),
  fc.record({ kind: fc.constant('overview' as const), service: aText, page: fc.integer() }),
  fc.constant({ kind: 'comparison' as const, services: ['ec2', 'rds'] as const }),
  fc.constant({ kind: 'help' as const }),
);
const choices: fc.Arbitrary<readonly Choice[]> = fc.array(fc.record({ label: aText, lookup }), {
  maxLength: 10,
});
const answer: fc.Arbitrary<Answer> = fc.record({
  party,
  control: named,
  service: fc.option(named),
  variant: fc.option(aText),
  class: fc.option(aText),
  title: aText,
  lead: fc.option(aText),
  aws: fc.option(aText),
  customer: fc.option(aText),
  notes: many(aText),
  split: many(fc.record({ party, names: many(aText) })),
  basis: fc.constantFrom('stated', 'generalised', 'derived', 'comparison' as const),
  confirmed: fc.boolean(),
  confidence: fc.double(),
  sources: many(citation),
  reviewed: fc.oneof(fc.constant('2026-11-23'), aText),
});
const page = fc.record({
  summary: aText,
  page: fc.integer(),
  pages: fc.integer(),
  sources: many(citation),
  reviewed: aText,
  choices,
});

/** Any reply the types allow, far beyond what the knowledge holds. */
export const aReply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    answers: fc.array(answer, { maxLength: 5 }),
    premiseCorrected: fc.boolean(),
    choices,
  }),
  fc.record({
    kind: fc.constant('concept' as const),
    concept: named,
    party: fc.option(party),
    short: aText,
    example: aText,
    detail: aText,
    sources: many(citation),
    reviewed: aText,
    choices,
  }),
  fc
    .tuple(
      page,
      fc.record({
        service: named,
        class: named,
        note: fc.option(aText),
        sections: many(
          fc.record({
            title: aText,
            lines: many(fc.record({ control: named, party, text: aText })),
          }),
        ),
      }),
    )
    .map(([shared, own]) => ({ kind: 'overview' as const, ...shared, ...own })),
  fc
    .tuple(
      page,
      fc.record({
        services: fc.tuple(named, named),
        sections: many(
          fc.record({
            title: aText,
            lines: many(
              fc.record({
                control: named,
                parties: fc.tuple(fc.option(party), fc.option(party)),
                text: aText,
              }),
            ),
          }),
        ),
      }),
    )
    .map(([shared, own]) => ({ kind: 'comparison' as const, ...shared, ...own })),
  fc.record({ kind: fc.constant('choice' as const), question: aText, choices }),
  fc.record({
    kind: fc.constant('fallback' as const),
    reason: fc.constant('unclear' as const),
    text: aText,
    choices,
  }),
  fc.record({
    kind: fc.constantFrom('smalltalk' as const, 'notice' as const),
    text: aText,
    choices,
  }),
  fc.record({
    kind: fc.constant('help' as const),
    text: aText,
    examples: many(aText),
    disclaimer: aText,
    choices,
  }),
);
