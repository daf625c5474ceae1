import { aCandidate, type EvidenceParts } from '../../../support/dialog-readings';
import { BACKUPS, decide, LOGGING, TALK } from '../../../support/dialog-rules';

describe('RULES, on a message that hardly seems ours', () => {
  const weather = [aCandidate('weather', 0.9)];
  const doubtful = { judged: { ours: 0.3 }, outOfScope: weather } as const;

  it.each<[string, string, EvidenceParts]>([
    ['topics', 'answer who does what fits a topic far better', {}],
    ['unmatched', 'refuse what asks nobody', { text: 'saving it' }],
    ['unmatched', 'refuse what fits no topic well', { controls: [aCandidate('backups', 1.7)] }],
    [
      'unmatched',
      'refuse what is nearly out of scope',
      { outOfScope: [aCandidate('weather', 1.1)] },
    ],
    ['unmatched', 'refuse what is surely not ours', { judged: { ours: 0.05 } }],
  ])('%s: %s', (kind, _, parts) => {
    expect(decide({ ...doubtful, ...parts })?.kind).toBe(kind);
  });

  it('ask back where a second topic fits as well, unless a talk or a service tells them apart', () => {
    const controls = [BACKUPS, LOGGING];
    const parts = { ...doubtful, controls, carried: { kind: 'hint' }, context: TALK } as const;

    expect(decide({ ...doubtful, controls })?.kind).toBe('ambiguous');
    expect(decide(parts)?.kind).toBe('topics');
    expect(decide({ ...doubtful, controls, text: 'who saves Lambda' })?.kind).toBe('topics');
  });

  it('show a service whose name is all that is said, whatever that seems to be', () => {
    expect(decide({ text: 'the RDS', judged: { ours: 0 } })).toEqual({
      kind: 'overview',
      service: 'rds',
      side: 'both',
    });
    expect(decide({ text: 'who RDS', judged: { ours: 0 } })?.kind).toBe('unmatched');
  });

  it('answer a word of a topic alone although it hardly seems ours', () => {
    const judged = { ours: 0.01 };

    expect(decide({ text: 'RDS backup', judged })?.kind).toBe('topics');
    expect(decide({ text: 'RDS bananas', judged })?.kind).toBe('unmatched');
  });
});
