import { aCandidate, type EvidenceParts } from '../../../support/dialog-readings';
import { decide, TALK } from '../../../support/dialog-rules';

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
      { kind: 'topics', topics: [{ control: 'backups', service: 'lambda' }], runnerUp: null },
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

  it('return a courtesy rather than the topic before', () => {
    const smallTalk = [aCandidate('thanks', 3)];

    expect(decide({ text: 'thanks', context: TALK, carried, smallTalk })?.kind).toBe('smalltalk');
  });

  it.each(['why', 'source'])('explain nothing where nothing was answered: %s', (text) => {
    expect(decide({ text, judged: { ours: 0 } })).toMatchObject({ kind: 'unmatched' });
  });

  it('answer a clear topic that leans on the one before although it hardly seems ours', () => {
    const hint = { text: 'who tests it', context: TALK, judged: { ours: 0 } };

    expect(decide({ ...hint, carried: { kind: 'hint' } })).toMatchObject({ kind: 'topics' });
    expect(decide(hint)).toMatchObject({ kind: 'unmatched' });
  });
});
