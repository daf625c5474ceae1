import { createConfirm } from '../../../../src/matcher/decision/confirm';
import type { Belief, Match } from '../../../../src/matcher/match';
import { aControl, aKnowledge, aLexicon, CONFIRMATIONS } from '../../../support/dialog-knowledge';
import { anExplainedMatch, aTopicMatch } from '../../../support/dialog-parts';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  lexicon: aLexicon({
    confirmations: CONFIRMATIONS,
    shortForms: { "isn't": 'is not', "don't": 'do not' },
    fillers: ['and', 'the', 'on', 'is', 'are', 'not', 'so'],
    amounts: { everything: ['everything'], nothing: ['nothing'] },
    talk: { some: ['anything'] },
  }),
  controls: [aControl({ id: 'backups', name: 'backups' })],
});
const read = (text: string) =>
  anEvidence(knowledge, { text, controls: [aCandidate('backups', 2)] });
const confirm = createConfirm(knowledge, read);

function asked(text: string, match: Match = aTopicMatch([{ service: null }])): Match {
  return confirm(anExplainedMatch(match), read(text), text).match;
}

const beliefIn = (match: Match) => ('belief' in match ? match.belief : undefined);

describe('createAskWhether', () => {
  it.each<[string, Belief]>([
    ['does AWS make the backups?', { side: 'aws', form: 'guess' }],
    ['do we have to make backups?', { side: 'customer', form: 'guess' }],
    ['do we still make backups?', { side: 'customer', form: 'guess' }],
    ["isn't the making of backups our job?", { side: 'customer', form: 'guess' }],
    ["don't they make backups", { side: 'aws', form: 'guess' }],
    ['We use RDS. Do we have to make backups?', { side: 'customer', form: 'guess' }],
    ['if backups are gone, is it in AWS?', { side: 'aws', form: 'guess' }],
    ['if the backups are gone is it ours', { side: 'customer', form: 'guess' }],
    ['they ask: does AWS make the backups', { side: 'aws', form: 'guess' }],
    ['is AWS solely on backups?', { side: 'aws', form: 'guess', isWhole: true }],
    ['is there anything we do about backups?', { side: 'customer', form: 'guess', isSome: true }],
    ['is there anything AWS does not back up?', { side: 'customer', form: 'guess', isSome: true }],
    ['in this model, is AWS on backups?', { side: 'aws', form: 'guess' }],
    ['backups are ours?', { side: 'customer', form: 'guess' }],
    ['it is AWS who must make backups?', { side: 'aws', form: 'guess' }],
  ])('hears the side that %j asks for', (text, belief) => {
    expect(beliefIn(asked(text))).toEqual(belief);
  });

  it.each([
    ['what AWS does on the way', 'does AWS offer backups?'],
    ["what is AWS's", "can the auditor take AWS's backups?"],
    ['what one does with AWS', 'do we have to ask before backups?'],
    ['what is no duty', 'do we see backups?'],
    ['a question that leaves it open', 'is AWS on backups or are we?'],
    ['the other side of a choice', 'in a fire: AWS or do we make backups'],
    ['a question after another', 'who makes backups? is it ours'],
    ['a place', 'are backups in AWS?'],
    ['a mere name at the end', 'are backups with AWS'],
    ['what the asker may do', 'so we may drop backups, right?'],
  ])('hears no side in %s', (_, text) => {
    expect(beliefIn(asked(text))).toBeNull();
  });

  it('hears a question that was read as a premise of the same side', () => {
    const premise: Match = {
      ...aTopicMatch([{ service: null }]),
      belief: { side: 'customer', form: 'premise' },
    };

    expect(beliefIn(asked('RDS: do we have to make backups?', premise))?.form).toBe('guess');
  });

  it('forgets the side of what the asker is allowed', () => {
    const guess: Match = {
      ...aTopicMatch([{ service: null }]),
      belief: { side: 'customer', form: 'guess' },
    };

    expect(beliefIn(asked('so we may drop backups, right?', guess))).toBeNull();
  });

  it('leaves what is taken for granted, and questions about several topics', () => {
    const premise: Match = {
      ...aTopicMatch([{ service: null }]),
      belief: { side: 'aws', form: 'premise' },
    };

    expect(beliefIn(asked('do we have to make backups?', premise))?.form).toBe('premise');
    expect(beliefIn(asked('do we have to make backups?', aTopicMatch([{}, {}])))).toBeNull();
  });

  it.each<[string, Partial<Belief> | undefined]>([
    ['does the certificate cover our shop?', { side: 'aws' }],
    ['the certificate does not cover our shop, right?', { side: 'customer' }],
    ['is everything done by AWS?', { side: 'aws', isWhole: true }],
    ['does AWS make everything?', undefined],
    ['we have no need to, right?', { side: 'aws', isDenied: true, isWhole: true }],
    ['what does the certificate cover?', undefined],
  ])('hears the side to which %j gives a concept', (text, belief) => {
    const concept: Match = { kind: 'concept', concept: 'the-model', confidence: 1 };

    if (belief) expect(beliefIn(asked(text, concept))).toMatchObject(belief);
    else expect(asked(text, concept)).toBe(concept);
  });

  it('hears whether there is anything of a whole service for a side', () => {
    const overview: Match = { kind: 'overview', service: 'rds', side: 'customer' };

    expect(beliefIn(asked('is there anything we have to do?', overview))).toEqual({
      side: 'customer',
      form: 'guess',
      isSome: true,
    });
  });

  it('takes who wants to be told everything for no believer', () => {
    const overview: Match = { kind: 'overview', service: 'rds', side: 'both' };

    expect(beliefIn(asked('I assume everything that is ours', overview))).toBeUndefined();
    expect(beliefIn(asked('I assume AWS makes it by us', overview))).toBeUndefined();
    expect(beliefIn(asked('is everything ours?', overview))).toMatchObject({ isWhole: true });
    expect(beliefIn(asked('so everything is ours', overview))).toMatchObject({ isWhole: true });
  });
});
