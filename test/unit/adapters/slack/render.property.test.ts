import fc from 'fast-check';
import { parseMessage } from '../../../../src/adapters/slack/parse';
import { renderReply } from '../../../../src/adapters/slack/render';
import { renderStep } from '../../../../src/adapters/slack/render-step';
import type { Choice, Lookup, Reply } from '../../../../src/replies';
import { validateMessage } from '../../../support/slack-blocks';

const RUNS = { numRuns: 300, seed: 20261123 };

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<!channel> <@U1> <https://evil.example|AWS>',
    '*AWS* _you_ ~no~ `rm -rf`',
    '&amp;&lt;!here&gt;',
    '👍'.repeat(900),
    '&'.repeat(3_100),
    '<'.repeat(1_300),
    '\u0000\u202e',
    ' ',
    '',
  ),
);
const named = fc.record({ id: hostile, name: hostile });
const party = fc.constantFrom('aws', 'customer', 'shared', 'depends');
const sources = fc.array(
  fc.record({
    id: hostile,
    title: hostile,
    url: fc.oneof(hostile, fc.webUrl(), fc.constant(`https://a.b/${'x'.repeat(5_000)}`)),
  }),
  { maxLength: 12 },
);
const lookup: fc.Arbitrary<Lookup> = fc.oneof(
  fc.record({ kind: fc.constant('control'), control: hostile, service: hostile }),
  fc.record({ kind: fc.constant('overview'), service: hostile, page: fc.nat() }),
  fc.constant({ kind: 'help' } as const),
);
const choices: fc.Arbitrary<Choice[]> = fc.array(fc.record({ label: hostile, lookup }), {
  maxLength: 40,
});
const maybe = fc.option(hostile, { nil: null });
const reviewed = fc.oneof(hostile, fc.constant('2026-11-23'));

const answer = fc.record({
  party,
  control: named,
  service: fc.option(named, { nil: null }),
  variant: maybe,
  class: maybe,
  title: hostile,
  lead: maybe,
  aws: maybe,
  customer: maybe,
  notes: fc.array(hostile, { maxLength: 20 }),
  split: fc.array(fc.record({ party, names: fc.array(hostile, { maxLength: 30 }) })),
  basis: fc.constantFrom('stated', 'generalised', 'derived', 'comparison'),
  confirmed: fc.boolean(),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  sources,
  reviewed,
});
const parties = fc.tuple(fc.option(party, { nil: null }), fc.option(party, { nil: null }));
const page = fc.nat(99);
const sections = fc.array(
  fc.record({
    title: hostile,
    lines: fc.array(fc.record({ control: named, party, text: hostile }), { maxLength: 60 }),
  }),
  { maxLength: 15 },
);

const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({
    kind: fc.constant('answer'),
    answers: fc.array(answer, { minLength: 1, maxLength: 5 }),
    premiseCorrected: fc.boolean(),
    choices,
  }),
  fc.record({
    kind: fc.constant('concept'),
    concept: named,
    party: fc.option(party, { nil: null }),
    short: hostile,
    example: hostile,
    detail: hostile,
    sources,
    reviewed,
    choices,
  }),
  fc.record({
    kind: fc.constant('overview'),
    service: named,
    class: named,
    summary: hostile,
    sections,
    page,
    pages: page,
    note: maybe,
    sources,
    reviewed,
    choices,
  }),
  fc.record({
    kind: fc.constant('comparison'),
    services: fc.tuple(named, named),
    summary: hostile,
    sections: fc.array(
      fc.record({
        title: hostile,
        lines: fc.array(fc.record({ control: named, parties, text: hostile })),
      }),
    ),
    page,
    pages: page,
    sources,
    reviewed,
    choices,
  }),
  fc.record({ kind: fc.constant('choice'), question: hostile, choices }),
  fc.record({
    kind: fc.constant('fallback'),
    reason: fc.constantFrom('out-of-scope', 'unclear'),
    text: hostile,
    choices,
  }),
  fc.record({ kind: fc.constantFrom('smalltalk', 'notice'), text: hostile, choices }),
  fc.record({
    kind: fc.constant('help'),
    text: hostile,
    examples: fc.array(hostile, { maxLength: 80 }),
    disclaimer: hostile,
    choices,
  }),
);

describe('renderReply on anything', () => {
  it('stays within every limit and lets no markup through', () => {
    fc.assert(
      fc.property(reply, hostile, (given, answerId) => {
        expect(validateMessage({ ...renderReply(given, answerId) })).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('renderStep on anything', () => {
  it('gives bounded plain words and a web address or none', () => {
    fc.assert(
      fc.property(reply, (given) => {
        const { verdict, text, source = 'https://none' } = renderStep(given);

        expect(verdict).toMatch(/^((AWS|You|Shared|It depends)(, )?)+$|^No verdict$/);
        expect([text.length > 0, text.length <= 3_000]).toEqual([true, true]);
        expect(text).not.toMatch(/[<>]|(?!\n)\p{Cc}/u);
        expect(source).toMatch(/^https?:\/\/[^\s<>|]+$/);
      }),
      RUNS,
    );
  });
});

describe('parseMessage on anything', () => {
  it('gives bounded words without mentions, links or control characters', () => {
    const text = fc.array(hostile, { maxLength: 4 }).map((parts) => parts.join('<@UBOT>'));
    fc.assert(
      fc.property(text, (given) => {
        const event = { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.1', text: given };
        const input = parseMessage(event, { tenant: 'T1', botUserId: 'UBOT' })?.turn.input;

        const words = input?.kind === 'text' ? input.text : '';
        expect(words.length).toBeLessThanOrEqual(40_000);
        expect(words).not.toMatch(/<[@#!]?\w[^<>]*\|[^<>]*>|(?![\n\t])\p{Cc}/u);
      }),
      RUNS,
    );
  });

  it('takes any shape of event', () => {
    fc.assert(
      fc.property(fc.anything(), (event) => {
        const turn = parseMessage(event, { tenant: 'T1', botUserId: 'UBOT' });
        expect(turn).toBeUndefined();
      }),
      RUNS,
    );
  });
});
