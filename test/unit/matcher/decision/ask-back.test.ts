import type { Control } from '../../../../src/knowledge';
import { askBack } from '../../../../src/matcher/decision/ask-back';
import { aControl, aKnowledge, anOverride, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const BORDERS: Readonly<Record<string, Control['not']>> = {
  keys: [{ control: 'power', when: 'the mains is meant' }],
};
const knowledge = aKnowledge({
  controls: ['backups', 'logging', 'keys', 'power'].map((id, at) =>
    aControl({ id, name: id, rank: 4 - at, not: BORDERS[id] ?? [] }),
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

  it('offers what the entry of the only reading tells apart, rather than what has no words there', () => {
    expect(ask('who does keys', { keys: 2, logging: 0.1 })).toEqual(['?', 'keys', 'power']);
  });

  it('answers a message that names two topics told apart from each other whose answer is the same', () => {
    expect(ask('who does the keys of the power', { keys: 2, power: 1 })).toEqual(['keys']);
    expect(ask('who does the keys of the backups', { keys: 2, backups: 1 })).toEqual([
      '?',
      'keys',
      'backups',
    ]);
  });

  it('offers the topics that hold the words, where none fits well', () => {
    const scores = { backups: 0.2, power: 0.1, keys: 0 };

    expect(ask('the keys, the power', scores)).toEqual(['?', 'power', 'keys']);
  });

  it('shows the service where nearly all of it is for AWS', () => {
    expect(ask('who does RDS', { backups: 0.1 })).toEqual(['rds']);
  });
});
