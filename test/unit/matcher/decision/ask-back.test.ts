import { askBack } from '../../../../src/matcher/decision/ask-back';
import { aControl, aKnowledge, anOverride, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: ['backups', 'logging', 'keys', 'power'].map((id, at) =>
    aControl({ id, name: id, rank: 4 - at }),
  ),
  services: [
    aService({
      aliases: { proper: ['RDS'] },
      overrides: [
        anOverride({ control: 'logging', party: 'customer' }),
        anOverride({ control: 'power', party: 'aws' }),
      ],
    }),
  ],
});

function ask(text: string, scores: Readonly<Record<string, number>>, cause = 'vague' as const) {
  const controls = Object.entries(scores).map(([id, score]) => aCandidate(id, score));
  const match = askBack(anEvidence(knowledge, { text, controls }), cause);
  if (match.kind === 'overview') return [match.service];
  if (match.kind === 'topics') return match.topics.map(({ control }) => control);
  return match.kind === 'ambiguous' ? ['?', ...match.candidates.map(({ control }) => control)] : [];
}

describe('askBack', () => {
  it('answers the best reading where all have the same answer on the service that is named', () => {
    expect(ask('who saves RDS', { backups: 2, keys: 1 })).toEqual(['backups']);
    expect(ask('who saves it', { backups: 2, keys: 1 })).toEqual(['?', 'backups', 'keys']);
  });

  it('offers readings whose answers differ', () => {
    expect(ask('who saves RDS', { backups: 2, logging: 1 })).toEqual(['?', 'backups', 'logging']);
  });

  it('offers nothing that the message says nothing of, beside a clear reading', () => {
    expect(ask('who saves RDS', { backups: 2, logging: 0.1 })).toEqual(['backups']);
    expect(ask('who saves RDS', { backups: 1, logging: 0.1 })).toEqual(['?', 'backups', 'logging']);
  });

  it('offers what people ask most where a message names no topic', () => {
    expect(ask('who does it', { backups: 0.1 })).toEqual([
      '?',
      'power',
      'keys',
      'logging',
      'backups',
    ]);
  });

  it('shows the service where nearly all of it is for AWS', () => {
    expect(ask('who does RDS', { backups: 0.1 })).toEqual(['rds']);
  });
});
