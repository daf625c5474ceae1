import { colleague, doubted, summedUp } from '../../../../src/matcher/decision/doubted';
import type { MatchContext } from '../../../../src/matcher/match';
import {
  aControl,
  aKnowledge,
  aLexicon,
  aService,
  NO_CONFIRMATIONS,
} from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence, type EvidenceParts } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl(), aControl({ id: 'logging', name: 'Logging', aliases: ['logs'] })],
  services: [aService({ aliases: { proper: ['RDS'] } })],
  lexicon: aLexicon({
    fillers: [
      'and',
      'both',
      'but',
      'that',
      'is',
      'it',
      'so',
      'aws',
      'us',
      'does',
      'i',
      'not',
      'the',
      'ok',
      'about',
      'a',
    ],
    talk: {
      doubts: ['are you sure', 'really', 'i thought', 'told otherwise', 'not believe'],
      whys: ['why', 'why not', 'on what grounds'],
      colleagues: ['which team', 'in our company'],
      sums: ['so', 'got it'],
      continuers: ['then'],
      open: ['what'],
      acts: ['approves'],
      even: ['even'],
    },
    amounts: { everything: ['everything'], nothing: ['nothing'] },
    confirmations: {
      ...NO_CONFIRMATIONS,
      denials: ['not'],
      sides: {
        ...NO_CONFIRMATIONS.sides,
        endings: { aws: ['aws'], customer: ['us'], shared: ['both'] },
        subjects: { aws: ['aws'], customer: ['i', 'we'], shared: [] },
      },
    },
  }),
});
const TALK: MatchContext = { control: 'backups', service: 'rds' };
const evidence = (text: string, parts: EvidenceParts = {}) =>
  anEvidence(knowledge, {
    text,
    context: TALK,
    controls: [aCandidate('logging', 1)],
    carried: { kind: 'topic', service: 'rds' },
    ...parts,
  });

describe('doubted', () => {
  it.each([
    ['are you sure?', { what: 'doubt' }],
    ['really? are you sure about the backups', { what: 'doubt' }],
    ['a friend told otherwise', { what: 'doubt' }],
    ['I not believe that', { what: 'doubt' }],
    ['but I thought AWS does that', { what: 'doubt', supposed: 'aws' }],
    ['really? sun and moon saw nothing', { what: 'doubt' }],
    ['why?', { what: 'why' }],
    ['but why us?', { what: 'why', supposed: 'customer' }],
    ['why not AWS?', { what: 'why', supposed: 'customer' }],
    ['on what grounds?', { what: 'why' }],
  ])('hears %j', (text, explained) => {
    expect(doubted.decide(evidence(text))).toEqual({ kind: 'explain', ...explained });
  });

  it.each<[string, string, EvidenceParts]>([
    ['another topic', 'really, the logs?', {}],
    ['a service', 'are you sure, RDS?', {}],
    ['a second question', 'really? sun, moon?', {}],
    ['two words of its own', 'why moon sun?', {}],
    ['likeness', 'really, even that?', {}],
    ['nothing that doubts', 'and that?', {}],
    ['a word for who', 'who really does that?', {}],
    ['no answer before', 'really?', { context: {} }],
    ['a question put back before', 'really?', { context: { ...TALK, asked: [] } }],
  ])('leaves a message of %s alone', (_, text, parts) => {
    expect(doubted.decide(evidence(text, parts))).toBeUndefined();
  });
});

describe('doubted, after more than an answer', () => {
  it.each<[MatchContext, object]>([
    [{ concept: 'model' }, { kind: 'concept', concept: 'model' }],
    [
      { service: 'rds', overview: 'aws' },
      { kind: 'overview', service: 'rds', side: 'aws' },
    ],
    [
      { compared: ['rds', 's3'], service: 's3', control: 'backups' },
      { kind: 'comparison', services: ['rds', 's3'], control: 'backups' },
    ],
  ])('gives the same again after %j', (context, match) => {
    expect(doubted.decide(evidence('really?', { context }))).toMatchObject(match);
    expect(doubted.decide(evidence('why?', { context }))).toBeUndefined();
    expect(doubted.decide(evidence('really, RDS?', { context }))).toBeUndefined();
  });
});

describe('colleague', () => {
  it.each(['and which team is that?', 'which team approves that', 'in our company?'])(
    'hears %j asked',
    (text) => {
      expect(colleague.decide(evidence(text))).toEqual({ kind: 'explain', what: 'colleague' });
    },
  );

  it.each<[string, EvidenceParts]>([
    ['which team reads the logs?', {}],
    ['which team does RDS?', {}],
    ['which team?', { context: {} }],
  ])('leaves %j alone', (text, parts) => {
    expect(colleague.decide(evidence(text, parts))).toBeUndefined();
  });
});

describe('colleague at AWS', () => {
  it('is heard where only AWS is named', () => {
    const named = aKnowledge({
      controls: [aControl()],
      lexicon: aLexicon({
        fillers: ['at', 'aws'],
        cues: { aws: ['aws'], us: ['us'] },
        talk: { colleagues: ['who exactly'] },
      }),
    });
    const asked = (text: string) => colleague.decide(anEvidence(named, { text, context: TALK }));

    expect(asked('who exactly at AWS?')).toEqual({
      kind: 'explain',
      what: 'colleague',
      supposed: 'aws',
    });
    expect(asked('who exactly?')).toEqual({ kind: 'explain', what: 'colleague' });
  });
});

describe('summedUp', () => {
  it.each([
    ['so us?', 'customer'],
    ['so AWS, got it', 'aws'],
    ['ok so both', 'shared'],
    ['so not us then?', 'aws'],
    ['not us?', 'aws'],
  ])('takes %j as a guess at whose the whole is', (text, side) => {
    expect(summedUp.decide(evidence(text))).toMatchObject({
      topics: [{ control: 'backups', service: 'rds', duty: null }],
      belief: { side, form: 'guess' },
    });
  });

  it.each<[string, EvidenceParts]>([
    ['and us?', {}],
    ['so what is it for us?', {}],
    ['so nothing for us', {}],
    ['so the logs are us', {}],
    ['so that is it', {}],
    ['so us?', { carried: { kind: 'hint' } }],
  ])('leaves %j alone', (text, parts) => {
    expect(summedUp.decide(evidence(text, parts))).toBeUndefined();
  });
});
