import { carriedTopic } from '../../../../src/matcher/decision/carried-topic';
import type { MatchContext } from '../../../../src/matcher/match';
import {
  aControl,
  aKnowledge,
  aLexicon,
  aService,
  NO_CONFIRMATIONS,
} from '../../../support/dialog-knowledge';
import { anEvidence, type EvidenceParts } from '../../../support/dialog-readings';
import { aDuty } from '../../../support/duties';

const knowledge = aKnowledge({
  controls: [
    aControl({ duties: [aDuty({ only: ['managed'], utterances: ['Who sets the retention'] })] }),
  ],
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'aurora', aliases: { proper: ['Aurora'] } }),
    aService({ id: 'ec2', class: 'iaas', aliases: { proper: ['EC2'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['so', 'it', 'is', 'us'],
    cues: { us: ['our', 'we'], aws: ['aws'], relief: ['off our hands'] },
    talk: {
      continuers: ['and'],
      some: ['anything'],
      decides: ['who decides'],
      ahead: ['beforehand'],
      placing: ['for'],
      unaided: ['automatically'],
      open: ['how', 'what'],
      otherHalf: ['other half'],
    },
    confirmations: { ...NO_CONFIRMATIONS, auxiliaries: ['do'] },
    amounts: { everything: ['everything'], nothing: ['nothing'] },
  }),
});
const moved = aKnowledge({
  controls: [
    aControl({ id: 'patching', onClass: { managed: 'engine', iaas: 'sharp' } }),
    aControl({ id: 'engine' }),
    aControl({ id: 'sharp' }),
  ],
  services: [...knowledge.services.values()],
});
const DUTY = { id: 'set-retention', side: 'customer' } as const;
const OURS = { id: null, side: 'customer', isAsked: true } as const;
const TALK: MatchContext = { control: 'backups', service: 'rds' };

function dutyAfter(text: string, context: MatchContext, parts: EvidenceParts = {}) {
  const carried = { kind: 'topic', service: 'rds', variant: null, ...parts.carried } as const;
  const match = carriedTopic(anEvidence(knowledge, { ...parts, text, context, carried }));
  return match?.kind === 'topics' ? match.topics[0]?.duty : 'no topic';
}

describe('carriedTopic', () => {
  it.each([
    ['and on our side?', { id: null, side: 'customer', isAsked: true }],
    ['and the part of AWS?', { id: null, side: 'aws', isAsked: true }],
    ['and do we get a word?', { id: null, side: 'customer' }],
    ['and what do we lose, is it off our hands?', { id: null, side: 'aws' }],
    ['and our and the AWS part?', null],
    ['and so?', null],
    ['and if we bring our disk?', null],
    ['and if we bring it ourselves?', { id: null, side: 'customer', isAsked: true }],
  ])('hears the side that %j asks for', (text, duty) => {
    expect(dutyAfter(text, TALK)).toEqual(duty);
  });

  it.each([
    ['what comes beforehand', 'what must be done beforehand?', OURS],
    ['whether we do it beforehand', 'do we do it beforehand?', OURS],
    ['whose decision it is', 'who decides that?', OURS],
    ['whether there is a part of theirs', 'do we do anything?', { id: null, side: 'customer' }],
    ['what AWS does beforehand', 'what does AWS do beforehand?', null],
  ])('hears asked %s', (_, text, duty) => {
    expect(dutyAfter(text, TALK, { forms: { 'asks-customer': 1 } })).toEqual(duty);
  });

  it('supposes nothing in a message that names only a place', () => {
    const carried = { kind: 'topic', service: 'aurora', variant: null } as const;
    const parts = { text: 'for Aurora', context: TALK, carried, forms: { 'asserts-aws': 1 } };

    expect(carriedTopic(anEvidence(knowledge, parts))).toMatchObject({ belief: null });
  });

  it('hears whether it happens of itself as a guess that AWS does it', () => {
    const carried = { kind: 'topic', service: 'rds', variant: null } as const;
    const guess = { belief: { side: 'aws', form: 'guess' } };
    const asked = (text: string) =>
      carriedTopic(anEvidence(knowledge, { text, context: TALK, carried }));

    expect(asked('is it done automatically?')).toMatchObject(guess);
    expect(asked('how is it done automatically?')).toMatchObject({ belief: null });
  });

  it('hears a guess, which is about the whole', () => {
    const carried = { kind: 'topic', service: 'rds', variant: null } as const;
    const forms = { 'asks-customer': 1 };
    const text = 'so is it our job?';

    expect(
      carriedTopic(anEvidence(knowledge, { text, context: TALK, carried, forms })),
    ).toMatchObject({
      topics: [{ duty: null }],
      belief: { side: 'customer', form: 'guess' },
    });
  });

  it.each([
    ['so AWS does nothing?', { side: 'customer', form: 'guess' }],
    ['so AWS does everything?', { side: 'aws', form: 'guess' }],
    ['so we do nothing?', { side: 'aws', form: 'guess' }],
    ['so we and AWS do everything?', null],
    ['so AWS does it?', null],
  ])('hears in %j whose all of it is', (text, belief) => {
    const carried = { kind: 'topic', service: 'rds', variant: null } as const;
    const context = { ...TALK, duty: DUTY };
    const match = carriedTopic(anEvidence(knowledge, { text, context, carried }));

    expect(match).toMatchObject({ belief });
    if (belief) expect(match).toMatchObject({ topics: [{ duty: null }] });
  });

  it('keeps the very act that was answered where a message sums it up', () => {
    const carried = { kind: 'topic', service: 'rds', variant: null } as const;
    const forms = { 'asks-customer': 1 };
    const topics = (text: string) =>
      carriedTopic(
        anEvidence(knowledge, { text, context: { ...TALK, duty: DUTY }, carried, forms }),
      );

    expect(topics('so it is us?')).toMatchObject({ topics: [{ duty: DUTY }] });
    expect(topics('so we do everything?')).toMatchObject({ topics: [{ duty: null }] });
  });

  it.each<[string, MatchContext, object | null]>([
    ['of the part that was asked for', { ...TALK, duty: DUTY }, { side: 'aws' }],
    ['of a topic that is one side alone', { control: 'backups', service: 'ec2' }, { side: 'aws' }],
  ])('hears asked for the other half %s', (_, context, duty) => {
    const service = context.service ?? null;

    expect(dutyAfter('and the other half?', context, { carried: { service } })).toMatchObject(
      duty ?? {},
    );
  });

  it('keeps the part asked for before where it exists', () => {
    const context = { ...TALK, duty: DUTY };

    expect(dutyAfter('and on Aurora?', context, { carried: { service: 'aurora' } })).toEqual(DUTY);
    expect(dutyAfter('and on EC2?', context, { carried: { service: 'ec2' } })).toBeNull();
  });

  it('drops the part asked for before where the rule for all services is asked for', () => {
    const context = { ...TALK, duty: DUTY };

    expect(dutyAfter('and in general?', context, { carried: { service: null } })).toBeNull();
  });

  it("hears the part that the message's own words name before the one asked for", () => {
    const retention = { id: 'set-retention', side: 'customer' } as const;
    const duty = { id: null, side: 'aws' } as const;
    const readDuty = () => retention;

    expect(dutyAfter('and the retention?', { ...TALK, duty }, { readDuty })).toEqual(retention);
    expect(dutyAfter('RDS?', { ...TALK, duty }, { readDuty })).toEqual(duty);
  });

  it('keeps the side where no single duty was asked for', () => {
    const duty = { id: null, side: 'aws' } as const;

    expect(dutyAfter('and on Aurora?', { ...TALK, duty })).toEqual(duty);
  });

  it('takes every topic of the answer before along, behind the one talked about', () => {
    const context = { ...TALK, also: [{ control: 'logging', service: 'ec2' }] };
    const carried = { kind: 'topic', service: 'aurora', variant: null } as const;

    expect(
      carriedTopic(anEvidence(knowledge, { text: 'and on Aurora?', context, carried })),
    ).toMatchObject({
      topics: [
        { control: 'backups', service: 'aurora' },
        { control: 'logging', service: 'aurora' },
      ],
    });
  });

  it('takes nothing over where the message has a topic of its own', () => {
    expect(dutyAfter('who logs?', TALK, { carried: { kind: 'hint' } })).toBe('no topic');
  });

  it.each([
    ['and EC2?', 'ec2', 'sharp'],
    ['and Aurora?', 'aurora', 'engine'],
    ['and again?', 'rds', 'engine'],
    ['and RDS on EC2?', 'ec2', 'engine'],
  ])(
    'asks the control before anew where %j moves it to another service',
    (text, service, control) => {
      const carried = { kind: 'topic', service, variant: null } as const;
      const context = { control: 'engine', general: 'patching', service: 'rds' };

      expect(carriedTopic(anEvidence(moved, { text, context, carried }))).toMatchObject({
        topics: [{ control, service }],
      });
    },
  );
});
