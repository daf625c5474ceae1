import Ajv from 'ajv';
import { FALLBACK_REASONS } from '../../../src/knowledge';
import { toMachineReadable } from '../../../src/replies';
import { aDialog, loadShipped, say } from '../../support/local-dialog';

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
});
