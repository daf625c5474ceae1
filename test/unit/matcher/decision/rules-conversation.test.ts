import type { MatchContext } from '../../../../src/matcher';
import { aCandidate, type EvidenceParts } from '../../../support/dialog-readings';
import { BACKUPS, decide, LOGGING, TALK } from '../../../support/dialog-rules';

describe('RULES, in a conversation', () => {
  const carried = { kind: 'topic', service: 'rds' } as const;

  it.each<[string, string, Partial<EvidenceParts>, object]>([
    ['why', 'why', { carried }, { kind: 'explain', what: 'why' }],
    ['the source', 'your source?', { carried }, { kind: 'explain', what: 'source' }],
    [
      'the source of a topic hinted at',
      'source for that',
      { carried: { kind: 'hint' } },
      { kind: 'explain', what: 'source' },
    ],
    [
      'another service',
      'and Lambda',
      { carried: { kind: 'topic', service: 'lambda' } },
      { kind: 'topics', topics: [{ control: 'backups', service: 'lambda' }] },
    ],
    [
      'a variant',
      'if custom',
      { carried: { ...carried, variant: 'Custom' } },
      { topics: [{ control: 'backups', service: 'rds', variant: 'Custom' }] },
    ],
    ['the same topic', 'and so', { carried }, { topics: [{ control: 'backups', service: 'rds' }] }],
  ])('hear %s asked', (_, text, parts, match) => {
    const evidence = { text, context: TALK, judged: { ours: 0 }, ...parts };

    expect(decide(evidence)).toMatchObject(match);
  });

  it.each([
    ['a concept that fits the words far better', 2, 1.4, 'concept'],
    ['the topic where the concept is hardly better', 2, 1.7, 'topics'],
    ['the topic where the concept hardly fits', 1.1, 0.4, 'topics'],
  ])('hear in a talk about a topic %s', (_, concept, control, kind) => {
    const parts = {
      controls: [aCandidate('backups', control)],
      concepts: [aCandidate('the-model', concept)],
      context: TALK,
      carried: { kind: 'hint' },
      judged: { ours: 1, concept: 1 },
    } as const;

    expect(decide({ text: 'who tests those', ...parts })?.kind).toBe(kind);
  });

  it('hear no source asked where the message asks how to get one', () => {
    const parts = { context: TALK, carried: { kind: 'hint' } } as const;

    expect(decide({ text: 'the proof?', ...parts })?.kind).toBe('explain');
    expect(decide({ text: 'how do we get the proof?', ...parts })?.kind).toBe('topics');
  });

  it('return a courtesy rather than the topic before', () => {
    const smallTalk = [aCandidate('thanks', 3)];

    expect(decide({ text: 'thanks', context: TALK, carried, smallTalk })?.kind).toBe('smalltalk');
  });

  it('take no question of what one side does for a courtesy', () => {
    const smallTalk = [aCandidate('thanks', 3)];

    expect(decide({ text: 'aws saves it?', context: TALK, carried, smallTalk })?.kind).toBe(
      'topics',
    );
  });

  it.each([
    ['no, the logs', null],
    ['aws saves it', { side: 'aws', form: 'premise' }],
  ])('hear in the few words %j of a talk what they take for granted: %j', (text, belief) => {
    expect(decide({ text, context: TALK, forms: { 'asserts-aws': 3 } })).toMatchObject({ belief });
  });

  it.each(['why', 'source'])('explain nothing where nothing was answered: %s', (text) => {
    expect(decide({ text, judged: { ours: 0 } })).toMatchObject({ kind: 'unmatched' });
  });

  it('answer a clear topic that leans on the one before although it hardly seems ours', () => {
    const hint = { text: 'who tests it', context: TALK, judged: { ours: 0 } };

    expect(decide({ ...hint, carried: { kind: 'hint' } })).toMatchObject({ kind: 'topics' });
    expect(decide(hint)).toMatchObject({ kind: 'unmatched' });
  });

  it('ask back only once in a row, then answer the best reading', () => {
    const unsure = { text: 'who saves it', confidence: 0, controls: [BACKUPS, LOGGING] };
    const asked = [{ control: 'logging' }, { control: 'engine-backups' }];

    expect(decide({ ...unsure, context: TALK })).toMatchObject({ kind: 'ambiguous' });
    expect(decide({ ...unsure, context: { ...TALK, asked } })).toMatchObject({
      kind: 'topics',
      topics: [{ control: 'backups' }],
    });
  });

  it('answer rather than ask back where the answer is the same, each topic once', () => {
    const context = { service: 'aurora' };
    const controls = [BACKUPS, aCandidate('engine-backups', 1.9), LOGGING];
    const match = decide({ text: 'who saves Aurora', confidence: 0, controls, context });

    expect(match).toMatchObject({
      kind: 'topics',
      topics: [{ control: 'engine-backups' }],
    });
  });

  it.each<[string, MatchContext, object]>([
    ['overview', { service: 'rds', overview: 'aws' }, { kind: 'overview', side: 'aws' }],
    [
      'comparison',
      { service: 'rds', control: 'logging', compared: ['rds', 'aurora'] },
      { kind: 'comparison', services: ['rds', 'lambda'], control: 'logging' },
    ],
    [
      'comparison with the service itself',
      { service: 'aurora', compared: ['lambda', 'aurora'] },
      { kind: 'comparison', services: ['aurora', 'lambda'], control: null },
    ],
  ])('give the %s before for another service', (_, context, match) => {
    expect(decide({ text: 'on Lambda please', context, judged: { ours: 0 } })).toMatchObject(match);
  });

  it('answer a topic after an overview rather than give another one', () => {
    const context = { service: 'rds', overview: 'aws' } as const;

    expect(decide({ text: 'who saves Lambda', context })).toMatchObject({ kind: 'topics' });
  });
});
