import { createFindDescribed } from '../../../../src/matcher/entities/described-variants';
import { createVariantPhrases } from '../../../../src/matcher/entities/named-variants';
import { tokenize } from '../../../../src/matcher/text/tokenize';
import { aKnowledge, anOverride, aService } from '../../../support/dialog-knowledge';

const knowledge = aKnowledge({
  services: [
    aService({
      id: 'kms',
      aliases: { proper: ['KMS', 'Key Service'] },
      variants: [
        { name: 'deleted keys', role: 'aspect', aliases: ['deleted a key', 'imported'] },
        { name: 'own keys', role: 'mode', aliases: ['keys we made', 'made by us', 'our key'] },
        { name: 'AWS keys', role: 'mode', aliases: ['keys AWS made', 'not our keys'] },
      ],
      overrides: [anOverride({ variant: 'deleted keys' })],
    }),
  ],
});
const find = createFindDescribed(knowledge, createVariantPhrases(knowledge));
const described = (text: string, service = 'kms') =>
  find(tokenize(text), service).map(({ name }) => name)[0];

describe('createFindDescribed', () => {
  it.each([
    ['another ending', 'we delete keys', 'deleted keys'],
    ['other small words', 'somebody has deleted one of our keys', 'deleted keys'],
    ['the name of the service between', 'an admin deleted the KMS key', 'deleted keys'],
    ['one more word between', 'he deleted the production key', 'deleted keys'],
    ['words around it', 'since the keys that we made there are old, who acts?', 'own keys'],
    ['a side', 'the keys that AWS has made', 'AWS keys'],
  ])('knows a variant by its name with %s', (_, text, name) => {
    expect(described(text)).toBe(name);
  });

  it.each([
    ['one word of a name, which may be another', 'it is important'],
    ['words that are far apart', 'who deletes the logs encrypted with a key'],
    ['words in another order', 'the key that he deleted'],
    ['what is asked of who', 'who deletes the key?'],
    ['what is denied', 'we did not want to delete the key'],
    ['what is denied within', 'we delete no key'],
    ['another sentence', 'it was deleted? key lost'],
    ['small words alone', 'the key of ours was by us'],
    ['a name that denies', 'our keys'],
  ])('takes no variant from %s', (_, text) => {
    expect(described(text)).toBeUndefined();
  });

  it('knows none of a service that is gone', () => {
    expect(described('deleted keys', 'gone')).toBeUndefined();
  });

  it('puts the longest name first', () => {
    expect(described('we delete keys which AWS made')).toBe('AWS keys');
  });
});
