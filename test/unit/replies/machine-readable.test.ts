import Ajv from 'ajv';
import { FALLBACK_REASONS } from '../../../src/knowledge';
import { type Lookup, type Reply, toMachineReadable } from '../../../src/replies';
import { aDialog, loadShipped, say } from '../../support/local-dialog';
import {
  aChoiceReply,
  aComparisonReply,
  aConceptReply,
  aHelpReply,
  aNotice,
  anAnswer,
  anAnswerReply,
  anOverviewReply,
} from '../../support/slack-replies';

const LINE = { id: null, knowledgeVersion: '2026-11-24-00000000' };

const text = { type: 'string' };
const id = { type: ['string', 'null'] };
const closed = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

/** The stable contract, field by field. */
const CONTRACT = closed({
  id,
  kind: {
    enum: [
      'responsibility',
      'concept',
      'comparison',
      'overview',
      'choice',
      'fallback',
      'smalltalk',
      'help',
    ],
  },
  answers: {
    type: 'array',
    maxItems: 3,
    items: closed({
      party: { enum: ['aws', 'customer', 'shared', 'depends'] },
      control: id,
      service: id,
      variant: id,
      class: id,
      basis: { enum: ['stated', 'generalised', 'derived', 'comparison'] },
      confidence: { type: 'number', minimum: 0, maximum: 1 },
      sources: {
        type: 'array',
        minItems: 1,
        items: closed({ id: text, url: { type: 'string', pattern: '^https://' } }),
      },
      aws: text,
      customer: text,
    }),
  },
  concept: id,
  choices: { type: 'array', items: closed({ label: text, control: id, service: id, variant: id }) },
  premiseCorrected: { type: 'boolean' },
  reason: { enum: [...FALLBACK_REASONS, null] },
  text: { type: 'string', minLength: 1 },
  knowledgeVersion: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}$' },
});

describe('toMachineReadable', () => {
  const shipped = loadShipped();
  const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(CONTRACT);

  it.each([
    ['who patches the OS of RDS?', 'responsibility'],
    ['who patches the nodes in EKS?', 'responsibility'],
    ['who is responsible for backups?', 'responsibility'],
    ['who patches the OS on rds and who makes the db users', 'responsibility'],
    ['what is the shared responsibility model?', 'concept'],
    ['what do we have to do on Lambda?', 'overview'],
    ['compare EC2 and Fargate', 'comparison'],
    ['who is responsible for keys', 'choice'],
    ['how do I create a bucket', 'fallback'],
    ['thanks a lot', 'smalltalk'],
    ['help', 'help'],
    ['forget', 'smalltalk'],
    ['', 'fallback'],
  ])('keeps the contract for "%s" (%s)', async (question, kind) => {
    const reply = await say(aDialog(shipped), question);
    const answer = toMachineReadable(reply, {
      id: '7',
      knowledgeVersion: shipped.knowledge.version,
    });

    validate(answer);

    expect({ kind: answer.kind, errors: validate.errors }).toEqual({ kind, errors: null });
  });

  it.each<Reply>([
    anAnswerReply(),
    anAnswerReply({
      premiseCorrected: true,
      answers: [anAnswer(), anAnswer({ party: 'depends' })],
    }),
    aConceptReply(),
    aConceptReply({ party: null }),
    anOverviewReply(),
    aComparisonReply(),
    aChoiceReply(),
    aHelpReply(),
    aNotice(),
    { kind: 'smalltalk', text: 'Hello!', choices: [] },
    ...FALLBACK_REASONS.map((reason) => ({
      kind: 'fallback' as const,
      reason,
      text: 'No.',
      choices: [],
    })),
  ])('keeps the contract for any $kind', (reply) => {
    validate(toMachineReadable(reply, LINE));

    expect(validate.errors).toBeNull();
  });

  it('gives ids, not names', () => {
    expect(toMachineReadable(anAnswerReply(), LINE)).toMatchObject({
      id: null,
      answers: [
        {
          party: 'aws',
          control: 'guest-os-patching',
          service: 'rds',
          sources: [{ id: 'rds-guide', url: 'https://docs.aws.amazon.com/rds/?a=1&b=2' }],
        },
      ],
      concept: null,
      reason: null,
    });
  });

  it.each([
    [0.123456, 0.123],
    [1, 1],
    [0, 0],
  ])('rounds the confidence %d to %d', (confidence, rounded) => {
    const reply = anAnswerReply({ answers: [anAnswer({ confidence })] });

    expect(toMachineReadable(reply, LINE).answers[0]?.confidence).toBe(rounded);
  });

  it('writes duties that an answer lacks as empty text', () => {
    const reply = anAnswerReply({ answers: [anAnswer({ aws: null, customer: null })] });

    expect(toMachineReadable(reply, LINE).answers).toMatchObject([{ aws: '', customer: '' }]);
  });

  it.each([
    ['shared', ['shared']],
    [null, []],
  ] as const)('carries the party that a concept settles: %s', (party, parties) => {
    const { answers, concept } = toMachineReadable(aConceptReply({ party }), LINE);

    expect(answers.map((answer) => answer.party)).toEqual(parties);
    expect(concept).toBe('shared-model');
  });

  it.each<[Lookup, object]>([
    [
      { kind: 'control', control: 'backups', service: 'rds', variant: 'Custom' },
      { control: 'backups', service: 'rds', variant: 'Custom' },
    ],
    [
      { kind: 'control', control: 'backups' },
      { control: 'backups', service: null, variant: null },
    ],
    [
      { kind: 'overview', service: 'rds' },
      { control: null, service: 'rds', variant: null },
    ],
    [
      { kind: 'comparison', services: ['ec2', 'rds'] },
      { control: null, service: null, variant: null },
    ],
    [{ kind: 'help' }, { control: null, service: null, variant: null }],
  ])('flattens the choice %j', (lookup, choice) => {
    const reply = aChoiceReply({ choices: [{ label: 'Pick', lookup }] });

    expect(toMachineReadable(reply, LINE).choices).toEqual([{ label: 'Pick', ...choice }]);
  });
});
