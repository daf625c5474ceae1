import fc from 'fast-check';
import { parseSharePress } from '../../../../src/adapters/slack/parse-share';
import { parseMessageShortcut } from '../../../../src/adapters/slack/parse-shortcut';
import {
  parseLookupForm,
  parseShareForm,
  parseSuggestion,
  parseViewPress,
} from '../../../../src/adapters/slack/parse-view';
import { parseShareValue, shareValue } from '../../../../src/adapters/slack/share-value';
import { MOST_ANSWERS } from '../../../../src/replies';
import {
  aComparisonReply,
  aConceptReply,
  aNotice,
  anAnswer,
  anAnswerReply,
  anOverviewReply,
} from '../../../support/slack-replies';

const ORIGIN = { tenant: 'T1', botUserId: 'UBOT' };
const RUNS = { numRuns: 300, seed: 20261123 };

describe('shareValue', () => {
  it.each([
    ['an answer', anAnswerReply()],
    ['two verdicts', anAnswerReply({ answers: [anAnswer(), anAnswer({ variant: 'RDS Custom' })] })],
    ['a concept', aConceptReply()],
    ['an overview', anOverviewReply()],
    ['a comparison', aComparisonReply()],
  ])('is read back for %s', (_, reply) => {
    const read = parseShareValue(shareValue(reply, '1.2'));

    expect(read?.thread).toBe('1.2');
    expect(read?.lookups.length).toBeGreaterThan(0);
    expect(shareValue(reply)).not.toContain('thread');
  });

  it('is missing where there is nothing to share, or more than a button holds', () => {
    const control = { id: 'x'.repeat(3_000), name: 'x' };

    expect(shareValue(aNotice())).toBeUndefined();
    expect(shareValue(anAnswerReply({ answers: [anAnswer({ control })] }))).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    '{',
    'null',
    '[]',
    '{"lookups":[]}',
    '{"lookups":[{"kind":"x"}]}',
    '{"lookups":7}',
  ])('is not made of %j', (value) => {
    expect(parseShareValue(value)).toBeUndefined();
  });

  it('holds as many verdicts as an answer at most', () => {
    const lookups = new Array(9).fill({ kind: 'control', control: 'backups' });

    expect(parseShareValue(JSON.stringify({ lookups }))?.lookups).toHaveLength(MOST_ANSWERS);
  });
});

describe('the parsers of the surfaces', () => {
  it('take any shape of payload', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (body, action) => {
        expect(parseSharePress(body, action, ORIGIN)).toBeUndefined();
        expect(parseMessageShortcut(body, ORIGIN)).toBeUndefined();
        expect(parseViewPress(body, action, ORIGIN)).toBeUndefined();
        expect(parseLookupForm(body, ORIGIN)).toBeUndefined();
        expect(parseShareForm(body, ORIGIN)).toBeUndefined();
        expect(parseSuggestion(body)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it.each(['__proto__', 'constructor', 'toString'])('fill no menu called %s', (action_id) => {
    expect(parseSuggestion({ action_id, value: 'x' })).toBeUndefined();
  });

  it('keep two workspaces apart', () => {
    const body = { channel: { id: 'C1' }, user: { id: 'U1' }, message: { ts: '1.1', text: 'x' } };
    const [one, two] = ['T1', 'T2'].map((tenant) => {
      return parseMessageShortcut(body, { ...ORIGIN, tenant })?.turn;
    });

    expect(one?.id).not.toBe(two?.id);
    expect(one?.conversation).not.toEqual(two?.conversation);
  });
});
