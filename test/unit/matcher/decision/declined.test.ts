import type { OutOfScope } from '../../../../src/knowledge';
import { lawful, ordered } from '../../../../src/matcher/decision/declined';
import type { MatchContext } from '../../../../src/matcher/match';
import { aConcept, aKnowledge, aLexicon, CONFIRMATIONS } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const acts: OutOfScope = {
  id: 'act-for-us',
  reason: 'out-of-scope',
  reply: 'I change nothing.',
  utterances: [],
};
const knowledge = aKnowledge({
  concepts: [aConcept({ id: 'legal-advice' })],
  outOfScope: new Map([['act-for-us', acts]]),
  lexicon: aLexicon({
    confirmations: CONFIRMATIONS,
    cues: { who: ['who', 'our job'], law: ['lawful', 'by law'] },
    talk: {
      continuers: ['and', 'ok'],
      requests: ['can you', 'please'],
      orders: ['turn', 'delete', 'patch', 'do'],
      urging: ['for us', 'now', 'please'],
    },
  }),
});
const TALK: MatchContext = { control: 'backups' };
const wants = (text: string, context: MatchContext = TALK) =>
  ordered.decide(anEvidence(knowledge, { text, context })) !== undefined;
const asksForLaw = (text: string) => lawful.decide(anEvidence(knowledge, { text })) !== undefined;

describe('ordered', () => {
  it.each([
    'can you turn it off for us now?',
    'ok, can you turn that off',
    'please delete the copies',
    'delete the copies please',
    'turn 5432 off for us',
    'turn it off',
    'can you do that for us',
  ])('declines %j', (text) => {
    expect(wants(text)).toBe(true);
  });

  it.each([
    'can you turn backups off',
    'who can turn it off now',
    'can you patch it for us or is that our job',
    'patch now',
    'can you say it for us',
    'do we delete it now',
    'do they delete it for us',
  ])('leaves %j', (text) => {
    expect(wants(text)).toBe(false);
  });

  it('leaves what points back to nothing', () => {
    expect(wants('can you turn it off', {})).toBe(false);
  });

  it('says by the entry for it that nothing is changed', () => {
    expect(ordered.decide(anEvidence(knowledge, { text: 'please delete the copies' }))).toEqual({
      kind: 'unmatched',
      reason: 'out-of-scope',
      outOfScope: 'act-for-us',
    });
  });
});

describe('lawful', () => {
  it.each(['is it lawful to store it in RDS', 'and do we by law have to encrypt it?'])(
    'declines %j',
    (text) => {
      expect(asksForLaw(text)).toBe(true);
    },
  );

  it.each(['who by law tells the regulator', 'lawful storage: ours', 'is it encrypted'])(
    'leaves %j',
    (text) => {
      expect(asksForLaw(text)).toBe(false);
    },
  );
});
