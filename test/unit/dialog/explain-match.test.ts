import { explainLookup } from '../../../src/dialog';
import { aKnowledge } from '../../support/dialog-knowledge';

const knowledge = aKnowledge();
const PICKED = {
  name: 'match',
  values: ['picked with a button, so nothing had to be guessed'],
};

describe('explainLookup', () => {
  it('names the rule of the knowledge behind a topic that was picked', () => {
    const facts = explainLookup(knowledge, { kind: 'control', control: 'backups', service: 'rds' });

    expect(facts[0]).toEqual(PICKED);
    expect(facts.map(({ name }) => name)).toEqual(['match', 'party', 'changes it']);
    expect(facts[1]?.values).toEqual([expect.stringMatching(/^Backups: .+intents\//)]);
  });

  it('has nothing more to tell of what names no topic', () => {
    expect(explainLookup(knowledge, { kind: 'overview', service: 'rds' })).toEqual([PICKED]);
  });
});
