import { createWithoutGivenUp, givenUpFirst } from '../../../../src/matcher/decision/instead';
import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { createNames } from '../../../../src/matcher/entities/names';
import { createReader } from '../../../../src/matcher/reading/read-message';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';

const knowledge = aKnowledge({
  controls: [aControl({ id: 'worker-nodes', aliases: ['nodes'] })],
  services: [
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
    aService({ id: 'rds', aliases: { proper: ['RDS'] } }),
    aService({ id: 'fargate', aliases: { proper: ['Fargate'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['the', 'on', 'we', 'use', 'what'],
    talk: { instead: ['instead of', 'rather than', 'in place of'] },
    cues: { who: ['who'], compare: ['what changes', 'instead of'], relief: ['falls away'] },
  }),
});
const read = createReader(knowledge, {
  gazetteer: createGazetteer(knowledge.services.values()),
});

/** Leaves out what is given up, where the topic of what is left is as clear as told. */
const without = (text: string, score = 2, overview = 0) =>
  createWithoutGivenUp(knowledge.lexicon, createNames(knowledge), read, (rest) =>
    anEvidence(knowledge, {
      text: rest,
      controls: [aCandidate('worker-nodes', score)],
      judged: { overview },
    }),
  )(text);

describe('createWithoutGivenUp', () => {
  it.each([
    ['who patches the nodes on Fargate instead of EC2?', 'who patches the nodes on Fargate ?'],
    ['we use Fargate rather than EC2, who has the nodes', 'we use Fargate , who has the nodes'],
    ['Fargate in place of EC2 who has the nodes', 'Fargate  who has the nodes'],
    ['Fargate instead of our own MySQL on EC2, the nodes', 'Fargate , the nodes'],
  ])('leaves out of %j what is not used', (text, rest) => {
    expect(without(text)).toBe(rest);
  });

  it.each([
    'what changes on Fargate instead of EC2 nodes',
    'Fargate instead of EC2, what falls away of the nodes',
    'who patches the nodes on Fargate',
    'who patches the nodes instead of EC2',
    'the nodes on Fargate instead of sorrow',
    'Fargate instead of EC2',
    'instead of EC2',
  ])('leaves what compares, or asks of nothing else, as it is: %s', (text) => {
    expect(without(text)).toBe(text);
  });

  it('leaves a text as it is that asks of a whole service, or of no topic', () => {
    const text = 'what is ours if we use Fargate instead of EC2';

    expect(without(text, 2, 1)).toBe(text);
    expect(without(text, 0.1)).toBe(text);
  });

  it.each(HOSTILE_TEXTS)('survives %j', (text) => {
    expect(() => without(`${text} instead of ${text}`)).not.toThrow();
  });
});

describe('givenUpFirst', () => {
  const order = (text: string, keys = ['fargate', 'ec2']) =>
    givenUpFirst(anEvidence(knowledge, { text }), keys);

  it('puts what is given up first, as a move goes', () => {
    expect(order('Fargate instead of EC2')).toEqual(['ec2', 'fargate']);
    expect(order('instead of Fargate EC2')).toEqual(['fargate', 'ec2']);
  });

  it('leaves two ways to run one service in their order', () => {
    expect(order('RDS instead of RDS', ['rds/a', 'rds/b'])).toEqual(['rds/a', 'rds/b']);
  });

  it('says nothing where nothing is given up, or three are compared', () => {
    expect(order('Fargate vs EC2')).toBeUndefined();
    expect(order('Fargate instead of sorrow')).toBeUndefined();
    expect(order('Fargate instead of EC2', ['fargate', 'ec2', 'rds'])).toBeUndefined();
  });
});
