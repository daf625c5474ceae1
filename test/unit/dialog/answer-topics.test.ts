import { answerTopics, findTopic, topicChoice } from '../../../src/dialog/answer-topics';
import { LABEL_LENGTH } from '../../../src/replies';
import { aControl, aKnowledge, anOverride, aService } from '../../support/dialog-knowledge';
import { aTopic, aTopicMatch } from '../../support/dialog-parts';

const knowledge = aKnowledge({
  controls: [
    aControl({
      general: {
        customerExamples: ['ec2'],
        awsExamples: ['rds', 'lambda'],
        sharedExamples: ['eks'],
      },
    }),
    aControl({ id: 'long', name: 'A name that runs on and on until it is too long for a button' }),
  ],
  services: [
    aService(),
    aService({ id: 'ec2', name: 'Amazon EC2', class: 'iaas' }),
    aService({
      id: 'lambda',
      name: 'AWS Lambda',
      variants: [{ name: 'Image', role: 'aspect', aliases: [] }],
      overrides: [anOverride({ variant: 'Image' })],
    }),
    aService({
      id: 'eks',
      name: 'Amazon EKS',
      variants: ['Own nodes', 'Auto Mode'].map((name) => ({ name, role: 'mode', aliases: [] })),
      overrides: [
        anOverride({ variant: 'Own nodes' }),
        anOverride({ variant: 'Auto Mode', party: 'aws' }),
      ],
    }),
    aService({ id: 's3', name: 'Amazon S3', overrides: [anOverride({ party: 'shared' })] }),
    aService({ id: 'quicksight', overrides: [anOverride({ party: 'not-applicable' })] }),
    aService({
      id: 'bedrock',
      name: 'Amazon Bedrock',
      overrides: [anOverride({ party: 'aws', refrains: true })],
    }),
    aService({
      id: 'aurora',
      overrides: [anOverride({ party: 'aws', customer: 'Choose the window.' })],
    }),
    aService({ id: 'sqs', overrides: [anOverride({ party: 'aws', customer: 'Nothing.' })] }),
  ],
});
const answer = (...args: Parameters<typeof aTopicMatch>) =>
  answerTopics(knowledge, aTopicMatch(...args));
const labels = (service: string | null) => answer([{ service }]).choices.map(({ label }) => label);

describe('answerTopics', () => {
  it('answers every topic in its order', () => {
    const { answers } = answer([{ service: 'ec2' }, { service: 'rds' }, { service: 's3' }]);

    expect(answers.map(({ service, party }) => [service?.id, party])).toEqual([
      ['ec2', 'customer'],
      ['rds', 'aws'],
      ['s3', 'shared'],
    ]);
  });

  it('says first whether the answer before holds here too', () => {
    const likened = { to: { control: 'backups', service: 'rds' }, same: 'yes' } as const;
    const leads = ['rds', 'ec2'].map((service) => {
      const match = { ...aTopicMatch([{ service }]), likened };
      return answerTopics(knowledge, match).answers[0]?.lead;
    });

    expect(leads).toEqual(['Yes, that is on AWS too.', 'No, that is yours.']);
  });

  it('meets what each of several questions takes to be so', () => {
    const guess = { side: 'aws', form: 'guess' } as const;
    const { answers } = answer(
      [
        { service: 'ec2', guess },
        { service: 'rds', guess: null },
      ],
      guess,
    );

    expect(answers.map(({ lead }) => lead)).toEqual(['No, that is yours.', null]);
  });

  it('tells of a half that is left unanswered, after the last answer', () => {
    const match = {
      ...aTopicMatch([{ service: 'ec2' }, { service: 's3' }]),
      aside: 'pricing',
    } as const;
    const [first, last] = answerTopics(knowledge, match).answers;

    expect(first?.notes.join()).not.toContain('costs');
    expect(last?.notes.at(-1)).toBe(
      'What it costs is not something I answer; I only say who is responsible.',
    );
  });

  it.each([
    ['guess', 'aws', 'No, AWS does not do that.', false],
    ['premise', 'aws', 'One thing first: AWS does not do that.', true],
    ['guess', 'customer', "No, that is AWS's.", false],
  ] as const)('meets the %s that %s does what AWS refrains from', (form, side, lead, isPremise) => {
    const reply = answer([{ service: 'bedrock' }], { form, side });

    expect(reply.answers[0]?.lead).toBe(lead);
    expect(reply.premiseCorrected).toBe(isPremise);
  });

  it.each([
    ['premise', 'aws', 'rds', null],
    ['premise', 'customer', 'ec2', null],
    ['premise', 'aws', 'ec2', "One thing first: that is yours, not AWS's."],
    ['premise', 'customer', 'rds', "One thing first: that is AWS's, not yours."],
    [
      'premise',
      'aws',
      's3',
      'One thing first: that is not one side alone, both have a part in it.',
    ],
    ['premise', 'aws', 'eks', null],
    ['guess', 'aws', 'rds', 'Yes, that is on AWS.'],
    ['guess', 'customer', 'ec2', 'Yes, that is on you.'],
    ['guess', 'aws', 'ec2', 'No, that is yours.'],
    ['guess', 'customer', 'rds', "No, that is AWS's."],
    ['guess', 'aws', 's3', 'Partly: both sides have a part in it.'],
  ] as const)('meets the %s that it is on %s, for %s', (form, side, service, lead) => {
    const reply = answer([{ service }], { form, side });

    expect(reply.answers[0]?.lead).toBe(lead);
    expect(reply.premiseCorrected).toBe(form === 'premise' && lead !== null);
  });

  it.each([
    ['aws', 'isWhole', 'aurora', 'Yes, mostly: that is on AWS, but a part is left to you.'],
    ['aws', 'isWhole', 'sqs', 'Yes, that is on AWS.'],
    ['aws', 'isWhole', 's3', 'No, not alone: both sides have a part in it.'],
    ['customer', 'isSome', 'aurora', "Not much: that is AWS's, but a part is left to you."],
    ['customer', 'isSome', 'sqs', "No, that is AWS's."],
    ['customer', 'isSome', 's3', 'Yes, part of it is yours.'],
    ['aws', 'isSome', 'sqs', 'Yes, that is on AWS.'],
  ] as const)(
    'says how much of it is on %s where all or any is asked, %s, for %s',
    (side, amount, service, lead) => {
      const reply = answer([{ service }], { form: 'guess', side, [amount]: true });

      expect(reply.answers[0]?.lead).toBe(lead);
    },
  );

  it.each([
    ['aws', 'rds', false, 'Yes, that is on AWS.', false],
    ['customer', 'rds', false, "No, that is AWS's.", true],
    ['aws', 's3', false, 'Partly: both sides have a part in it.', true],
    ['shared', 's3', false, 'Yes, both sides have a part in it.', false],
    ['shared', 'rds', false, "No, that is AWS's.", true],
    ['aws', 'rds', true, 'Yes, you are right: that is on AWS.', false],
    ['customer', 'ec2', true, 'Yes, you are right: that is on you.', false],
    ['aws', 'ec2', true, 'No, it is the other way round: that is yours.', true],
    ['aws', 's3', true, 'No, not quite: both sides have a part in it.', true],
    ['aws', 'eks', false, 'Not in every case: that depends on how you run it.', true],
    ['customer', 'bedrock', true, "No, it is the other way round: that is AWS's.", true],
  ] as const)(
    'says yes or no to the statement that it is on %s, for %s, denied: %s',
    (side, service, isDenied, lead, isWrong) => {
      const reply = answer([{ service }], { form: 'claim', side, isDenied });

      expect(reply.answers[0]?.lead).toBe(lead);
      expect(reply.premiseCorrected).toBe(isWrong);
    },
  );

  it('calls nothing that does not arise theirs', () => {
    const leadOf = (side: 'aws' | 'customer') =>
      answer([{ service: 'quicksight' }], { form: 'guess', side }).answers[0]?.lead ?? '';

    expect(leadOf('aws')).not.toMatch(/^Yes/);
    expect(leadOf('customer')).toMatch(/^No/);
  });

  const claimed = (...claims: readonly (readonly [string, 'aws' | 'customer' | 'shared'])[]) => {
    const topics = claims.map(([service, side]) => ({ service, claimed: side }));
    const [lead, ...others] = answer(topics, { form: 'claim', side: 'aws' }).answers.map(
      (one) => one.lead,
    );
    expect(others).toEqual(others.map(() => null));
    return lead;
  };

  it.each([
    [
      [
        ['rds', 'aws'],
        ['ec2', 'customer'],
      ],
      'Yes, both are right.',
    ],
    [
      [
        ['rds', 'aws'],
        ['ec2', 'customer'],
        ['s3', 'shared'],
      ],
      'Yes, all three are right.',
    ],
    [
      [
        ['rds', 'aws'],
        ['ec2', 'aws'],
      ],
      'No, not both: Backups on Amazon EC2 is yours.',
    ],
    [
      [
        ['rds', 'aws'],
        ['s3', 'aws'],
      ],
      'Partly: both sides have a part in Backups on Amazon S3.',
    ],
    [
      [
        ['rds', 'customer'],
        ['ec2', 'aws'],
      ],
      "No, neither: Backups on Amazon RDS is AWS's; Backups on Amazon EC2 is yours.",
    ],
    [
      [
        ['rds', 'aws'],
        ['eks', 'aws'],
      ],
      'No, not both: Backups on Amazon EKS depends on how you run it.',
    ],
  ] as const)('judges each half of %j', (claims, lead) => {
    expect(claimed(...claims)).toBe(lead);
  });

  it.each([
    [['rds', 'ec2'], undefined, "Not the same: AWS's on Amazon RDS, yours on Amazon EC2."],
    [['rds', 'rds', 'rds'], undefined, "The same on all three: AWS's."],
    [['rds', 'rds'], 'aws', 'Yes, on both.'],
    [['rds', 's3'], 'aws', "Partly: AWS's on Amazon RDS, shared on Amazon S3."],
    [['rds', 'ec2'], 'aws', "No: AWS's on Amazon RDS, yours on Amazon EC2."],
  ] as const)('says whose one topic is on each of %j, claimed for %s', (services, side, lead) => {
    const topics = services.map((service) => ({ service, ...(side && { claimed: side }) }));
    const belief = side ? ({ form: 'guess', side } as const) : null;
    const reply = answerTopics(knowledge, { ...aTopicMatch(topics, belief), isListed: true });

    expect(reply.answers.map((one) => one.lead)).toEqual([
      lead,
      ...services.slice(1).map(() => null),
    ]);
    expect(reply.premiseCorrected).toBe(false);
  });

  it.each([
    [
      'aws',
      ['A', 'B', 'C'],
      "The answer is A) Backups: that one is AWS's, the others are not, or not alone.",
    ],
    ['customer', [], 'The answer is Backups: that one is yours, the others are not, or not alone.'],
    [
      'shared',
      ['1', '2', '3'],
      'The answer is 3) Backups: that one is shared, the others are not.',
    ],
  ] as const)('names what is to be selected for %s', (side, marks, lead) => {
    const topics = [{ service: 'rds' }, { service: 'ec2' }, { service: 's3' }];
    const reply = answerTopics(knowledge, { ...aTopicMatch(topics), selection: { side, marks } });

    expect(reply.answers.map((one) => one.lead)).toEqual([lead, null, null]);
  });

  it('says where nothing of what one selects from, or all of it, is the one', () => {
    const leadOf = (services: readonly string[], side: 'aws' | 'customer') => {
      const topics = services.map((service) => ({ service }));
      const selection = { side, marks: ['A', 'B'] };
      return answerTopics(knowledge, { ...aTopicMatch(topics), selection }).answers[0]?.lead;
    };

    expect(leadOf(['ec2', 'ec2'], 'aws')).toBe("None of them is AWS's alone.");
    expect(leadOf(['ec2', 's3'], 'aws')).toBe(
      "None of them is AWS's alone, the nearest is B) Backups.",
    );
    expect(leadOf(['rds'], 'aws')).toBe("The answer is A) Backups: that one is AWS's.");
    expect(leadOf(['rds', 'rds'], 'aws')).toBe(
      "The answer is A) Backups and B) Backups: those are AWS's.",
    );
    expect(leadOf(['rds', 'ec2'], 'customer')).toBe(
      'The answer is B) Backups: that one is yours, the other is not.',
    );
  });

  it('leaves the notes out of three answers', () => {
    const notesOf = (...services: readonly string[]) =>
      answer(services.map((service) => ({ service }))).answers.flatMap(({ notes }) => notes);

    expect(notesOf('s3', 'ec2').length).toBeGreaterThan(0);
    expect(notesOf('s3', 'ec2', 'rds')).toEqual([]);
  });

  it('meets a belief before the general rule', () => {
    const { answers } = answer([{ service: null }], { form: 'guess', side: 'aws' });

    expect(answers[0]?.lead).toBe(
      'Partly: both sides have a part in it. Both sides have a part in it.',
    );
  });

  it.each([
    [
      'a service of each party where none is named',
      null,
      ['Backups on Amazon EC2', 'Backups on Amazon EKS', 'Backups on Amazon RDS'],
    ],
    ['the modes on which it depends', 'eks', ['Own nodes', 'Auto Mode']],
    ['the variants with another party', 'lambda', ['Image']],
    ['nothing where nothing changes', 'rds', []],
  ])('offers %s', (_, service, choices) => {
    expect(labels(service)).toEqual(choices);
  });

  it('offers the reading that is near to the one answered last', () => {
    const match = aTopicMatch([{ service: 'lambda' }]);
    const [topic] = aTopicMatch([{ service: 's3' }]).topics;
    const { choices } = answerTopics(knowledge, { ...match, alternative: topic ?? null });

    expect(choices.map(({ label }) => label)).toEqual(['Image', 'Backups on Amazon S3']);
    expect(choices.at(-1)?.lookup).toEqual({ kind: 'control', control: 'backups', service: 's3' });
  });

  it('offers nothing after two answers', () => {
    expect(answer([{ service: 'eks' }, { service: 'ec2' }]).choices).toEqual([]);
  });

  it('leaves out a topic that is gone', () => {
    expect(answer([{ control: 'gone' }, {}]).answers).toHaveLength(1);
    expect(answer([{ control: 'gone' }]).answers).toEqual([]);
  });
});

describe('topicChoice', () => {
  it('asks for the topic in its place', () => {
    expect(topicChoice(knowledge, aTopic({ service: 'lambda', variant: 'Image' }))).toEqual({
      label: 'Backups on Lambda (Image)',
      lookup: { kind: 'control', control: 'backups', service: 'lambda', variant: 'Image' },
    });
    expect(topicChoice(knowledge, aTopic({ service: null, class: 'iaas' }))).toEqual({
      label: 'Backups',
      lookup: { kind: 'control', control: 'backups', class: 'iaas' },
    });
  });

  it('fits a button', () => {
    const { label } = topicChoice(knowledge, aTopic({ control: 'long' }));

    expect(label.length).toBeLessThanOrEqual(LABEL_LENGTH);
  });
});

describe('findTopic', () => {
  it.each([
    [{ service: 'lambda', variant: 'Image' }, { rule: 'variant' }],
    [
      { service: null, class: 'iaas' },
      { rule: 'class', class: 'iaas' },
    ],
    [{ service: null }, { kind: 'general' }],
    [{ service: 'gone' }, { kind: 'unknown', what: 'service' }],
  ])('asks the knowledge for %j', (topic, finding) => {
    expect(findTopic(knowledge, aTopic(topic))).toMatchObject(finding);
  });
});
