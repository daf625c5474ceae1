import { beliefOf, guessOf } from '../../../../src/matcher/decision/belief';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [aService({ id: 'backup', aliases: { proper: ['AWS Backup'] } })],
  lexicon: aLexicon({ cues: { aws: ['aws', 'amazon'], us: ['we', 'us', 'our'] } }),
});
const forms = { 'asserts-aws': -9, 'asserts-customer': -9, 'asks-aws': -9, 'asks-customer': -9 };
const believed = (text: string) => beliefOf(anEvidence(knowledge, { text, forms }));
const guess = (text: string) => guessOf(anEvidence(knowledge, { text, forms }));

describe('beliefOf', () => {
  it.each([
    ['is aws responsible for it', 'aws'],
    ['it went down, should AWS have told us?', 'aws'],
    ['it ran full, should AWS have prevented it?', 'aws'],
    ['is it Amazon who does that?', 'aws'],
    ['are the disks wiped by AWS?', 'aws'],
    ['is it us who wipe them?', 'customer'],
    ['they are old. is it us who wipe them?', 'customer'],
  ])('hears the side that %j asks for by its order', (text, side) => {
    expect(believed(text)).toEqual({ side, form: 'guess' });
  });

  it.each([
    ['asks for who', 'who does that, is it Amazon'],
    ['offers both', 'does AWS do that or do we'],
    ['names a service', 'does AWS Backup encrypt it'],
    ['asks what AWS can', 'can AWS see it'],
    ['states something', 'we run what AWS does'],
  ])('hears none where a message %s', (_, text) => {
    expect(believed(text)).toBeNull();
  });
});

describe('guessOf', () => {
  it('tells what a question of several asks for, that one asks who, or neither', () => {
    expect(guess('does AWS wipe them?')).toEqual({ side: 'aws', form: 'guess' });
    expect(guess('who wipes them?')).toBeNull();
    expect(guess('the disks?')).toBeUndefined();
  });
});
