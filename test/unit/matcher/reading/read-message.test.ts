import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { createReader } from '../../../../src/matcher/reading/read-message';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';

const knowledge = aKnowledge({
  services: [
    aService({
      aliases: { proper: ['RDS'], generic: ['managed database'], ordinary: ['Records'] },
    }),
    aService({ id: 'ec2', class: 'iaas', aliases: { proper: ['EC2'] } }),
  ],
  lexicon: aLexicon({
    shortForms: { "who's": 'who is' },
    synonyms: { snapshot: ['backups'], 'safe copy': ['backups of data'] },
    cues: { who: ['who is'] },
  }),
});
const gazetteer = createGazetteer(knowledge.services.values());
const read = createReader(knowledge, {
  gazetteer,
  isKnown: (word) => ['who', 'patches', 'backups'].includes(word),
  correct: (word) => (word === 'ptaches' ? 'patches' : word),
});

describe('createReader', () => {
  it.each([
    ['who patches RDS?', ['who', 'patch', '§', '?']],
    ['RDS and EC2', ['§', 'and', '§']],
    ['the managed database', ['the', 'manag', 'databas']],
    ['who ptaches it', ['who', 'patch', 'it']],
    ["<@U1> who's", ['who', 'is']],
    ['', []],
  ])('brings %j to its stems, firm names masked', (text, stems) => {
    expect(read(text).stems).toEqual(stems);
  });

  it.each([
    ['a firm name before a common noun', 'the managed database is RDS', ['rds']],
    ['each service once, in reading order', 'EC2, RDS and EC2', ['ec2', 'rds']],
    ['a common noun where nothing is named', 'the managed database', ['rds']],
    ['no English word', 'the records are gone now', []],
  ])('takes %s', (_, text, services) => {
    expect(read(text).services).toEqual(services);
  });

  it('keeps English words apart that may be services', () => {
    expect(read('the records are gone now').weakServices).toEqual(['rds']);
  });

  it('marks the services and their classes among the features', () => {
    const { features } = read('EC2');

    expect(features).toEqual(expect.arrayContaining(['§', 'service:ec2', 'class:iaas']));
    expect(features).not.toContain('ec2');
  });

  it.each([
    ['who does the snapshot', ['backup']],
    ['keep a safe copy here', ['backup', 'of', 'data']],
    ['a safe second copy', []],
  ])('adds what everyday words stand for: %s', (text, meanings) => {
    const added = ['backup', 'of', 'data'].filter((stem) => read(text).features.includes(stem));

    expect(added).toEqual(meanings);
  });

  it('gives each feature once', () => {
    const { features } = read('snapshot snapshot backups snapshot');

    expect(new Set(features).size).toBe(features.length);
  });

  it.each([
    ['who patches backups', 0],
    ['who patches RDS', 0],
    ['who whitens', 0.5],
    ['ptaches', 1],
    ['', 1],
  ])('counts the unknown words of %j before correction', (text, share) => {
    expect(read(text).unknownShare).toBe(share);
  });

  it("finds cues in short forms' full words", () => {
    expect(read("Who's that").cues.who).toBe(true);
  });
});
