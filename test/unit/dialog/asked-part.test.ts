import { answerTopics } from '../../../src/dialog/answer-topics';
import type { Match, TopicDuty } from '../../../src/matcher';
import { aControl, aKnowledge, anOverride, aService } from '../../support/dialog-knowledge';
import { aTopicMatch } from '../../support/dialog-parts';
import { aDuty } from '../../support/duties';

const modes = (id: string, second: 'shared' | 'aws') =>
  aService({
    id,
    variants: ['Own', 'Auto'].map((name) => ({ name, role: 'mode', aliases: [] })),
    overrides: [anOverride({ variant: 'Own' }), anOverride({ variant: 'Auto', party: second })],
  });
const knowledge = aKnowledge({
  controls: [
    aControl({
      duties: [
        aDuty(),
        aDuty({ id: 'run-jobs', side: 'aws', duty: 'run the jobs', when: 'backups turned on' }),
      ],
    }),
  ],
  services: [
    aService({ id: 's3', overrides: [anOverride({ party: 'shared', aws: 'Keeps it.' })] }),
    aService({ id: 'rds' }),
    aService({ id: 'sqs', overrides: [anOverride({ party: 'aws' })] }),
    aService({ id: 'efs', overrides: [anOverride({ party: 'not-applicable' })] }),
    modes('eks', 'shared'),
    modes('ecs', 'aws'),
    aService({
      id: 'ecs-auto',
      variants: [{ name: 'Auto', role: 'default', aliases: [] }],
      overrides: [anOverride({ variant: 'Auto', party: 'aws' })],
    }),
    aService({
      id: 'kms',
      variants: [{ name: 'backups turned on', role: 'mode', aliases: [] }],
      overrides: [anOverride({ party: 'shared' }), anOverride({ variant: 'backups turned on' })],
    }),
  ],
});
const SET: TopicDuty = { id: 'set-retention', side: 'customer' };
const RUN: TopicDuty = { id: 'run-jobs', side: 'aws' };
const AWS_PART: TopicDuty = { id: null, side: 'aws' };

function ask(
  service: string | null,
  duty: TopicDuty | null,
  belief: (Match & { kind: 'topics' })['belief'] = null,
) {
  return answerTopics(knowledge, aTopicMatch([{ service, duty }], belief));
}

describe('answerPart', () => {
  it('gives the side of the part, says which it is, and that the whole is shared', () => {
    expect(ask('s3', SET).answers).toMatchObject([
      {
        party: 'customer',
        lead: 'The part you ask about is yours: set how long backups are kept.',
        aws: 'Keeps it.',
        customer: 'Take snapshots.',
        notes: [
          'The topic as a whole is shared: AWS has a part in it too.',
          'Nothing is saved before you switch it on.',
        ],
      },
    ]);
  });

  it.each<[string, TopicDuty, string]>([
    ['a condition', RUN, "The part you ask about is AWS's: run the jobs (backups turned on)."],
    ['a side alone', { id: null, side: 'aws' }, "The part you ask about is AWS's."],
    [
      'the act that is nearest',
      { id: null, nearest: 'set-retention', side: 'customer' },
      'The part you ask about is yours, such as: set how long backups are kept.',
    ],
    [
      'a nearest act that is none here',
      { id: null, nearest: 'gone', side: 'customer' },
      'The part you ask about is yours.',
    ],
  ])('words a part with %s', (_, duty, lead) => {
    expect(ask('s3', duty).answers[0]?.lead).toBe(lead);
  });

  it.each<['aws' | 'customer' | 'shared', string, string]>([
    [
      'shared',
      'Both: you choose the days; AWS keeps the copies.',
      'The topic as a whole is shared: you choose the days; AWS keeps the copies.',
    ],
    [
      'shared',
      'Both sides have a part in it.',
      'The topic as a whole is shared: both sides have a part in it.',
    ],
    [
      'shared',
      'It changes with the service: AWS copies RDS.',
      'The topic as a whole changes with the service: AWS copies RDS.',
    ],
    [
      'customer',
      'You, on every service: copies are yours.',
      'The topic as a whole is yours, on every service: copies are yours.',
    ],
    [
      'customer',
      'You decide what is copied.',
      'The topic as a whole is yours: you decide what is copied.',
    ],
    ['aws', 'AWS: it keeps the copies.', "The topic as a whole is AWS's: it keeps the copies."],
    ['aws', 'AWS keeps the copies.', "The topic as a whole is AWS's: AWS keeps the copies."],
  ])(
    'opens with the part alone and turns the rule for all into a note: %s, %s',
    (party, text, note) => {
      const ruled = aKnowledge({
        controls: [aControl({ general: { party, text }, duties: [aDuty()] })],
      });
      const [answer] = answerTopics(
        ruled,
        aTopicMatch([{ service: null, duty: SET }], null),
      ).answers;

      expect(answer).toMatchObject({
        party: 'customer',
        lead: 'The part you ask about is yours: set how long backups are kept.',
        notes: [note],
      });
    },
  );

  it('names the part of a topic that is all on its side, without a word of another side', () => {
    expect(ask('rds', RUN).answers[0]).toMatchObject({
      lead: "The part you ask about is AWS's: run the jobs (backups turned on).",
      notes: [],
    });
    expect(ask('rds', AWS_PART).answers[0]?.lead).toBeNull();
  });

  it('gives the other side of a general rule that names one, and says whose the topic is', () => {
    const one = aKnowledge({
      controls: [aControl({ general: { party: 'aws' }, duties: [aDuty(), aDuty({ id: 'late' })] })],
    });
    const answerTo = (duty: TopicDuty) =>
      answerTopics(one, aTopicMatch([{ service: null, duty }], null)).answers[0];

    expect(answerTo({ id: 'late', side: 'customer' })).toMatchObject({
      party: 'customer',
      lead: 'The part you ask about is yours: set how long backups are kept.',
      notes: ["The topic as a whole is AWS's: both sides have a part in it."],
    });
    expect(answerTo({ id: null, side: 'customer' })?.party).toBe('aws');
  });

  it('keeps a part that is said to be on a service which takes the topic from its side', () => {
    const kept = aKnowledge({
      controls: [aControl({ duties: [aDuty({ only: ['sqs'] })] })],
      services: [aService({ id: 'sqs', overrides: [anOverride({ party: 'aws' })] })],
    });
    const [answer] = answerTopics(kept, aTopicMatch([{ service: 'sqs', duty: SET }], null)).answers;

    expect(answer?.party).toBe('customer');
  });

  it('lists the part that is nearest to the words first', () => {
    const many = aKnowledge({
      controls: [
        aControl({ duties: ['a', 'b', 'c'].map((id) => aDuty({ id, duty: `do ${id}` })) }),
      ],
    });
    const duty: TopicDuty = { id: null, side: 'customer', nearest: 'c' };

    expect(
      answerTopics(many, aTopicMatch([{ service: null, duty }], null)).answers[0],
    ).toMatchObject({
      customer: 'Do c; do a.',
    });
  });

  it.each<[string, string, TopicDuty | null, string]>([
    ['shared where no part is asked for', 's3', null, 'shared'],
    ['the part where a fact gives the topic to the other side', 'rds', SET, 'customer'],
    [
      "AWS's where a fact says so and no part is named",
      'rds',
      { id: null, side: 'customer' },
      'aws',
    ],
    ["AWS's where a fact of the named variant says so", 'ecs-auto', SET, 'aws'],
    ["AWS's where the part is too", 'rds', RUN, 'aws'],
    ["AWS's where the service takes the topic from the side of the part", 'sqs', SET, 'aws'],
    ['what the facts say where the topic does not arise', 'efs', SET, 'aws'],
    ['the part where every mode leaves it to that side', 'eks', SET, 'customer'],
    ['open where a mode gives the other side all', 'ecs', SET, 'depends'],
    ['shared where the part holds for a variant that nobody named', 'kms', RUN, 'shared'],
    ['shared where a variant leaves all to the side not asked for', 'kms', AWS_PART, 'shared'],
    ['the side asked for where no variant denies it', 's3', AWS_PART, 'aws'],
    ['the part where it holds for every variant', 'kms', SET, 'customer'],
  ])('is %s', (_, service, duty, party) => {
    expect(ask(service, duty).answers[0]?.party).toBe(party);
  });

  it.each([
    ["is the customer's where it is asked for in so many words", 'sqs', true, 'customer'],
    ["stays AWS's where the facts leave nothing", 'rds', true, 'aws'],
    ["stays AWS's where it is not", 'sqs', undefined, 'aws'],
  ] as const)("a part of AWS's topic %s", (_, service, isAsked, party) => {
    const duty = { id: null, side: 'customer', ...(isAsked && { isAsked }) } as const;

    expect(ask(service, duty).answers[0]).toMatchObject({
      party,
      lead: expect.stringMatching(/^On your side: /),
    });
  });

  it("stays AWS's where the customer inherits it, however it is asked for", () => {
    const inherited = aKnowledge({
      controls: [aControl({ category: 'inherited' })],
      services: [aService({ id: 'sqs', overrides: [anOverride({ party: 'aws' })] })],
    });
    const duty = { id: null, side: 'customer', isAsked: true } as const;

    expect(
      answerTopics(inherited, aTopicMatch([{ service: 'sqs', duty }], null)).answers[0]?.party,
    ).toBe('aws');
  });

  it("opens with what the side asked for does where the whole is the other one's", () => {
    const customer: TopicDuty = { id: null, side: 'customer' };

    expect(ask('rds', customer).answers[0]).toMatchObject({
      party: 'aws',
      lead: expect.stringMatching(/^On your side: /),
    });
    expect(ask('rds', AWS_PART).answers[0]?.lead).toBeNull();
  });

  it.each<[string, TopicDuty, 'aws' | 'customer', string]>([
    ['the part', RUN, 'aws', 'Yes, that is on AWS. The part you ask about: run the jobs'],
    ['the part', SET, 'aws', 'No, that is yours. The part you ask about: set how long'],
    ['nothing of a side alone', AWS_PART, 'aws', 'Yes, that is on AWS.$'],
    ['no example', { ...AWS_PART, nearest: 'run-jobs' }, 'aws', 'Yes, that is on AWS.$'],
  ])('says whose it is once, then %s', (_, duty, side, lead) => {
    const [answer] = ask('s3', duty, { side, form: 'guess' }).answers;

    expect(answer?.lead).toMatch(new RegExp(`^${lead}`));
  });

  it.each([
    ['guess', SET, 'Yes, that is on you.', false],
    ['guess', RUN, "No, that is AWS's. The part you ask about", false],
    ['guess', AWS_PART, 'Partly: both sides have a part in it.', false],
    ['premise', SET, null, false],
    ['premise', RUN, "One thing first: that is AWS's, not yours.", true],
    ['premise', AWS_PART, 'One thing first: that is not one side alone', true],
  ] as const)(
    'meets a %s by the part, or by the whole where a side alone denies it',
    (form, duty, lead, premiseCorrected) => {
      const reply = ask('s3', duty, { side: 'customer', form });

      expect(reply.premiseCorrected).toBe(premiseCorrected);
      expect(reply.answers[0]?.lead).toMatch(lead ? new RegExp(`^${lead}`) : /^The part you ask/);
    },
  );
});
