import { comparedTopic, wordsBeside } from '../../../../src/matcher/decision/compared-topic';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [
    aControl({ id: 'patch-management', name: 'Patch management', aliases: ['patching'] }),
    aControl({ id: 'engine-patching', name: 'Engine patching', aliases: ['engine updates'] }),
    aControl({ id: 'service-selection', name: 'Choice of services', aliases: ['self-managed'] }),
  ],
  services: [
    aService({ id: 'rds', aliases: { proper: ['RDS'] } }),
    aService({
      id: 'lambda',
      aliases: { proper: ['Lambda'] },
      variants: [{ name: 'container image', role: 'mode', aliases: [] }],
    }),
    aService({ id: 'backup', aliases: { ordinary: ['Backup'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['the', 'of'],
    software: ['redis', 'sql server'],
    cues: {
      compare: ['vs'],
      who: ['whose', 'responsibilities'],
      overview: ['our duties'],
      relief: ['falls away'],
    },
  }),
});
const beside = (text: string, keys: readonly string[] = []) =>
  wordsBeside(anEvidence(knowledge, { text }), keys);

describe('wordsBeside', () => {
  it.each([
    ['RDS vs EC2', []],
    ['RDS vs EC2, our duties', []],
    ['the responsibilities of RDS vs EC2', []],
    ['RDS vs EC2, patching', ['patching']],
    ['backup of RDS vs EC2', ['backup']],
    ['RDS vs Redis of EC2', []],
    ['SQL Server of EC2 vs RDS, patching', ['patching']],
  ])('takes no word that only compares for one of a topic: %j', (text, words) => {
    expect(beside(text)).toEqual(words);
  });

  it('leaves out the words of the modes that are compared', () => {
    const text = 'Lambda vs Lambda container image';

    expect(beside(text)).toEqual(['container', 'image']);
    expect(beside(text, ['lambda', 'lambda/container image'])).toEqual([]);
  });
});

describe('comparedTopic', () => {
  const topic = (words: readonly string[], ...controls: [string, number][]) =>
    comparedTopic(
      anEvidence(knowledge, { controls: controls.map(([id, score]) => aCandidate(id, score)) }),
      words,
    );

  it('is the one whose name the words are, however another is ranked', () => {
    expect(topic(['patching'], ['engine-patching', 2])).toBe('patch-management');
  });

  it('is the one that a few of the words call by its name', () => {
    const ranked: [string, number][] = [
      ['engine-patching', 2],
      ['patch-management', 1],
    ];

    expect(topic(['weekly', 'patching'], ...ranked)).toBe('patch-management');
    expect(topic(['engine', 'updates', 'patching'], ...ranked)).toBe('engine-patching');
  });

  it('is none that only the software draws to it', () => {
    const drawn = (words: readonly string[], ...controls: [string, number][]) =>
      comparedTopic(
        anEvidence(knowledge, {
          text: 'Redis of EC2 vs RDS',
          controls: controls.map(([id, score]) => aCandidate(id, score)),
        }),
        words,
      );

    expect(drawn(['tunes'], ['engine-patching', 2])).toBeNull();
    expect(drawn(['management'], ['engine-patching', 2], ['patch-management', 1])).toBe(
      'patch-management',
    );
  });

  it('is the best one where it is clear or named in part', () => {
    expect(topic(['crashes'], ['engine-patching', 1.2])).toBe('engine-patching');
    expect(topic(['engine', 'fixes'], ['engine-patching', 0.7])).toBe('engine-patching');
    expect(topic(['crashes'], ['engine-patching', 0.7])).toBeNull();
    expect(topic(['engine'], ['engine-patching', 0.5])).toBeNull();
  });

  it('is no unnamed one where it is asked what falls away, or for the duties', () => {
    const whole = (text: string) =>
      comparedTopic(anEvidence(knowledge, { text, controls: [aCandidate('engine-patching', 2)] }), [
        'crashes',
      ]);

    expect(whole('RDS vs EC2')).toBe('engine-patching');
    expect(whole('RDS vs EC2, our duties')).toBeNull();
    expect(whole('RDS vs EC2, what falls away')).toBeNull();
  });

  it('is never the choice between the services', () => {
    expect(topic(['self-managed'], ['service-selection', 2])).toBeNull();
    expect(topic(['go'], ['service-selection', 2], ['engine-patching', 1.3])).toBe(
      'engine-patching',
    );
  });

  it('is none without words for one', () => {
    expect(topic([], ['engine-patching', 3])).toBeNull();
    expect(topic(['crashes'])).toBeNull();
  });
});
