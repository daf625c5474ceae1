import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { createNames } from '../../../../src/matcher/entities/names';
import { createCorrect } from '../../../../src/matcher/reading/correct';
import { createReader } from '../../../../src/matcher/reading/read-message';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';

const knowledge = aKnowledge({
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['please'],
    cues: { who: ['who', 'whose', 'do we'] },
    corrections: {
      before: ['but not', 'and not', 'not'],
      unless: ['only'],
      after: ['was wrong'],
      turns: ['but'],
      openings: [],
    },
  }),
});
const read = createReader(knowledge, {
  gazetteer: createGazetteer(knowledge.services.values()),
});
const correct = createCorrect(knowledge, createNames(knowledge), read);

describe('createCorrect', () => {
  it.each([
    ['who patches Postgres on EC2, not RDS', 'who patches Postgres on EC2'],
    ['RDS not EC2: who patches', 'RDS : who patches'],
  ])('leaves out of %j the service that is not meant', (text, rest) => {
    expect(correct(text, {})).toBe(rest);
  });

  it.each([
    'we patch EC2, not RDS, right?',
    'why do we patch EC2, not RDS',
    'do we patch EC2 but not RDS',
    'is EC2 not in RDS',
    'EC2 does not patch',
    'not RDS',
  ])('leaves %j as it is', (text) => {
    expect(correct(text, {})).toBe(text);
  });

  it('leaves out within a talk whatever was talked about', () => {
    expect(correct('not the RDS one, EC2', { service: 'rds' })).toBe('EC2');
  });
});
