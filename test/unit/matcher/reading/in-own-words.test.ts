import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { createNames } from '../../../../src/matcher/entities/names';
import { createInOwnWords } from '../../../../src/matcher/reading/in-own-words';
import { createReader } from '../../../../src/matcher/reading/read-message';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';

const knowledge = aKnowledge({
  services: [aService({ aliases: { generic: ['managed Postgres'] } })],
  lexicon: aLexicon({
    fillers: ['one', 'that', 'is', 'the'],
    talk: { placing: ['it is', 'for'], managed: ['amazon runs', 'run by amazon'] },
  }),
});
const read = createReader(knowledge, {
  gazetteer: createGazetteer(knowledge.services.values()),
});
const inOwnWords = createInOwnWords(knowledge, createNames(knowledge), read);
const TALK = { control: 'backups' };

describe('createInOwnWords', () => {
  it.each([
    ['it is the Postgres one that Amazon runs for us', 'it is the Amazon RDS for us'],
    ['for the postgres run by amazon', 'for the Amazon RDS'],
  ])('names the service that %j describes', (text, named) => {
    expect(inOwnWords(text, TALK)).toBe(named);
  });

  it.each([
    ['it is the wiki that Amazon runs', TALK],
    ['does Amazon know who runs Postgres', TALK],
    ['what if Amazon runs Postgres', TALK],
    ['it is the Postgres one that Amazon runs', {}],
    ['it is Postgres', TALK],
  ])('leaves as it is: %s', (text, context) => {
    expect(inOwnWords(text, context)).toBe(text);
  });

  it.each(HOSTILE_TEXTS)('survives %j', (text) => {
    expect(() => inOwnWords(`it is ${text} that Amazon runs`, TALK)).not.toThrow();
  });
});
