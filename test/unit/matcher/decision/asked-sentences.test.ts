import { askedSentences } from '../../../../src/matcher/decision/asked-sentences';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
  lexicon: aLexicon({ cues: { who: ['who'] } }),
});
const read: ReadPart = (text) => anEvidence(knowledge, { text });
const asked = (text: string) => askedSentences(read(text, null), text, read);

describe('askedSentences', () => {
  it('leaves out the story around the questions and keeps the service that it tells', () => {
    expect(asked('We took over RDS. It is old. Who patches it? And the nodes?')).toEqual({
      text: 'Who patches it? And the nodes?',
      service: 'rds',
    });
    expect(asked('Will it be patched? Our boss says so. who saves it')).toMatchObject({
      text: 'Will it be patched? who saves it',
    });
  });

  it('leaves out what one sentence tells before it asks', () => {
    const text =
      'In the book on RDS that I write for our juniors I state who saves it and who logs it';

    expect(asked(text)).toEqual({ text: 'who saves it and who logs it', service: 'rds' });
  });

  it.each([
    ['asks after a few words', 'In the book on RDS, who saves it and who logs it'],
    ['asks in each sentence', 'Who patches RDS? Who saves it?'],
    ['asks in none', 'We have RDS. It is old.'],
    ['is one sentence', 'Who patches RDS?'],
    ['tells of several services', 'We have RDS and EC2. Who patches, and who saves?'],
  ])('leaves a message that %s', (_, text) => {
    expect(asked(text)).toBeUndefined();
  });
});
