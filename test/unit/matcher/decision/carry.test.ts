import { carryOver } from '../../../../src/matcher/decision/carry';
import { createNames } from '../../../../src/matcher/entities/names';
import type { MatchContext } from '../../../../src/matcher/match';
import {
  aControl,
  aKnowledge,
  aLexicon,
  anOverride,
  aResponsibility,
  aService,
} from '../../../support/dialog-knowledge';
import { aCandidate, aReading } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [
    aControl(),
    aControl({ id: 'logging', name: 'Logging' }),
    aControl({ id: 'power', name: 'Electricity' }),
    aControl({
      id: 'absent',
      name: 'Emptiness',
      responsibilities: [aResponsibility({ party: 'not-applicable' })],
    }),
  ],
  services: [
    aService({
      id: 'kms',
      variants: ['Imported keys', 'Other keys'].map((name) => ({
        name,
        role: 'mode',
        aliases: [],
      })),
      overrides: ['Imported keys', 'Other keys'].map((variant) => anOverride({ variant })),
    }),
    aService({
      aliases: { proper: ['RDS'] },
      variants: [{ name: 'Custom', role: 'mode', aliases: ['custom'] }],
      overrides: [anOverride({ variant: 'Custom' })],
    }),
    aService({ id: 'lambda', aliases: { proper: ['Lambda'] } }),
    aService({ id: 'sns', aliases: { proper: ['SNS'], generic: ['topics'] } }),
  ],
  lexicon: aLexicon({
    everywhere: { said: ['in general', 'all services'], beyond: ['not only'] },
    fillers: [
      ...['and', 'on', 'what', 'about', 'the', 'with', 'who', 'is', 'by', 'can', 'if', 'i', 'of'],
      ...['then', 'that', 'it', 'them', 'one', 'ones'],
    ],
    cues: { anaphora: ['them', 'it', 'that'] },
    talk: { acts: ['enforce', 'turns on'], ways: ['flavour'] },
  }),
});
const names = createNames(knowledge);

interface Talk {
  readonly followUp?: number;
  readonly best?: readonly [string, number];
  readonly context?: MatchContext;
}

const BACKUPS: MatchContext = { control: 'backups', service: 'rds' };

function carry(
  text: string,
  { followUp = 0, best = ['backups', 0.2], context = BACKUPS }: Talk = {},
) {
  const reading = aReading(knowledge, { text, controls: [aCandidate(...best)] });
  return carryOver(knowledge, names, reading, context, () => ({ followUp, ours: 1 }));
}

describe('carryOver', () => {
  it.each([
    ['another service', 'and on Lambda?', { kind: 'topic', service: 'lambda', variant: null }],
    ['the same service', 'on RDS?', { kind: 'topic', service: 'rds', variant: null }],
    ['nothing at all', 'and?', { kind: 'topic', service: 'rds', variant: null }],
    ['a variant', 'with custom?', { kind: 'topic', service: 'rds', variant: 'Custom' }],
  ])('takes the whole topic where a message names %s', (_, text, carried) => {
    expect(carry(text)).toEqual(carried);
  });

  it.each([
    ['an act', 'can we enforce it?', 'rds'],
    ['an act of two words', 'who turns it on, who turns on that?', 'rds'],
    ['a way of using another service', 'and the Lambda flavour?', 'lambda'],
  ])('takes the whole topic where a message says only %s, whatever it fits', (_, text, service) => {
    const carried = carry(text.replace('we ', ''), { best: ['logging', 2] });

    expect(carried).toEqual({ kind: 'topic', service, variant: null });
  });

  it("keeps the place where a few words fit what is the other side's there", () => {
    const none = { kind: 'none', service: null, variant: null };

    expect(carry('who replaces a disk', { best: ['power', 1.9] })).toEqual({
      kind: 'hint',
      service: 'rds',
      variant: null,
    });
    expect(carry('who replaces a disk', { best: ['absent', 1.9] })).toEqual(none);
    expect(carry('who replaces a broken old disk today', { best: ['power', 1.9] })).toEqual(none);
  });

  it.each([
    ['and the topics with grants?', 'rds'],
    ['and on the topics with grants?', 'sns'],
    ['and the topics?', 'sns'],
    ['and SNS with grants?', 'sns'],
  ])('takes a common word beside a topic for a part of the service before: %s', (text, service) => {
    expect(carry(text, { best: ['logging', 2] })).toMatchObject({ service });
  });

  it.each([
    ['and in general?', 'topic'],
    ['on all services?', 'topic'],
    ['and not only on RDS', 'topic'],
    ['and logging in general?', 'hint'],
  ])('leaves the service where the rule for all is asked for: %s', (text, kind) => {
    const best = text.includes('logging') ? 2 : 0.1;

    expect(carry(text, { best: ['logging', best] })).toEqual({
      kind,
      service: null,
      variant: null,
    });
  });

  it.each(['and on RDS in general?', 'not only on RDS but on Lambda'])(
    'keeps to the service that is named: %s',
    (text) => {
      expect(carry(text).service).toBe('rds');
    },
  );

  it('takes a topic that fits the words well for the own one, beside another service', () => {
    const text = 'and SNS with grants, tokens?';

    expect(carry(text, { followUp: 1, best: ['logging', 1.5] }).kind).toBe('topic');
    expect(carry(text, { followUp: 1, best: ['logging', 1.7] }).kind).toBe('hint');
  });

  it('takes the topic before for one word beside another service, unless it was only offered', () => {
    const talk = { followUp: 1, best: ['logging', 1.7] } as const;
    const asked = [{ control: 'backups' }, { control: 'logging' }];

    expect(carry('and SNS findings?', talk).kind).toBe('topic');
    expect(carry('and SNS findings?', { ...talk, context: { ...BACKUPS, asked } }).kind).toBe(
      'hint',
    );
  });

  it('keeps the variant on the same service and drops it on another', () => {
    const context = { ...BACKUPS, variant: 'Custom' };

    expect(carry('and?', { context })).toMatchObject({ kind: 'topic', variant: 'Custom' });
    expect(carry('on Lambda?', { context })).toMatchObject({ kind: 'topic', variant: null });
  });

  it('finds the service of a variant that bears on the topic', () => {
    expect(carry('with custom?', { context: { control: 'backups' } })).toEqual({
      kind: 'topic',
      service: 'rds',
      variant: 'Custom',
    });
  });

  it('takes one more word beside another service where the message leans on the one before', () => {
    expect(carry('what about functions on Lambda', { followUp: 0.3 }).kind).toBe('topic');
    expect(carry('what about functions on Lambda', { followUp: 0 }).kind).toBe('none');
  });

  it('leaves a topic of its own to the message', () => {
    expect(carry('and the NACLs on Lambda?', { best: ['logging', 1.5] }).kind).toBe('none');
  });

  it('takes the whole topic although the name of a service draws another one to it', () => {
    expect(carry('and on Lambda?', { best: ['logging', 1.5] }).kind).toBe('topic');
  });

  it.each<[string, string, Talk]>([
    ['leans on the one before', 'who tests the restore of files', { followUp: 0.5 }],
    ['points back', 'who tests them', { best: ['logging', 1.2] }],
    ['follows a turn without a topic', 'restore drills', { context: { service: 'rds' } }],
  ])('takes a hint where a message %s', (_, text, talk) => {
    expect(carry(text, talk)).toEqual({ kind: 'hint', service: 'rds', variant: null });
  });

  it.each<[string, string, Talk]>([
    ['the first of a conversation', 'and on Lambda?', { context: {} }],
    ['a question of its own', 'who tests the restore of files', {}],
    [
      'about another service after a turn without topic',
      'restore drills on Lambda',
      { context: { service: 'rds' } },
    ],
  ])('takes nothing over into a message that is %s', (_, text, talk) => {
    expect(carry(text, talk).kind).toBe('none');
  });

  it('stays in its place where a message asks further about the topic before', () => {
    const best = ['backups', 1.2] as const;

    expect(carry('who tests the restore of files', { best }).service).toBe('rds');
    expect(carry('who tests the backups of files', { best }).service).toBeNull();
  });

  it('takes a correction for a message that leans on the one before', () => {
    const context = { ...BACKUPS, isCorrected: true };

    expect(carry('the restore of large files', { context }).kind).toBe('hint');
  });

  it("gives a fresh question its own service, not the turn before's", () => {
    expect(carry('who tests the restore of files').service).toBeNull();
    expect(carry('who restores tables on Lambda daily').service).toBe('lambda');
  });
});
