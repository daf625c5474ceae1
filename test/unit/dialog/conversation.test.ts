import { type ConversationState, rememberMatch } from '../../../src/dialog/conversation';
import type { Match } from '../../../src/matcher';
import { aTopic, aTopicMatch } from '../../support/dialog-parts';

const PLACE = { control: 'logging', service: 'ec2', variant: 'Spot' };
const BEFORE: ConversationState = { ...PLACE, at: 1 };
const remember = (match: Match, services: readonly string[] = [], before = BEFORE) =>
  rememberMatch(before, match, services, 2);

describe('rememberMatch', () => {
  it.each<[string, Match, Partial<ConversationState>]>([
    ['a topic', aTopicMatch(), { control: 'backups', service: 'rds' }],
    [
      'a topic with its variant',
      aTopicMatch([{ variant: 'Custom' }]),
      {
        control: 'backups',
        service: 'rds',
        variant: 'Custom',
      },
    ],
    [
      'a topic with the part that was asked for',
      aTopicMatch([{ duty: { id: 'set-retention', side: 'customer' } }]),
      {
        control: 'backups',
        service: 'rds',
        duty: { id: 'set-retention', side: 'customer' },
      },
    ],
    ['a topic without a service', aTopicMatch([{ service: null }]), { control: 'backups' }],
    [
      'the last of two topics, and the other one beside it',
      aTopicMatch([{}, { control: 'keys', service: 's3' }]),
      {
        control: 'keys',
        service: 's3',
        also: [{ control: 'backups', service: 'rds' }],
      },
    ],
    ['a concept', { kind: 'concept', concept: 'of-vs-in', confidence: 1 }, { concept: 'of-vs-in' }],
    [
      'a service and the side asked for',
      { kind: 'overview', service: 's3', side: 'aws' },
      { service: 's3', overview: 'aws' },
    ],
    [
      'a mode of a service',
      { kind: 'overview', service: 'msk', variant: 'Serverless', side: 'both' },
      { service: 'msk', variant: 'Serverless', overview: 'both' },
    ],
    [
      'the second of two services, and which were compared',
      { kind: 'comparison', services: ['ec2', 's3', 'rds'], control: 'keys' },
      { service: 's3', control: 'keys', compared: ['ec2', 's3'] },
    ],
    [
      'the best of several readings, and what it asked',
      {
        kind: 'ambiguous',
        cause: 'vague',
        candidates: [aTopic(), aTopic({ control: 'keys' })],
      },
      {
        control: 'backups',
        service: 'rds',
        asked: [
          { control: 'backups', service: 'rds' },
          { control: 'keys', service: 'rds' },
        ],
      },
    ],
    [
      'the services of which it asked which one is meant',
      { kind: 'ambiguous', cause: 'vague', candidates: [], services: ['rds', 's3'] },
      { asked: [], askedServices: ['rds', 's3'] },
    ],
  ])('keeps %s, and what was talked about before to go back to', (_, match, state) => {
    expect(remember(match)).toEqual({ ...state, earlier: [PLACE], at: 2 });
  });

  it.each<Match>([
    { kind: 'smalltalk', id: 'thanks' },
    { kind: 'explain', what: 'why' },
    { kind: 'unmatched', reason: 'unclear', outOfScope: null },
  ])('keeps the turn before through $kind', (match) => {
    expect(remember(match)).toEqual({ ...BEFORE, at: 2 });
  });

  it('takes a question back for answered or dropped after one more turn', () => {
    const asked = { ...BEFORE, asked: [{ control: 'keys' }], askedServices: ['rds'] };

    expect(remember({ kind: 'smalltalk', id: 'thanks' }, [], asked)).toEqual({ ...BEFORE, at: 2 });
  });

  it('keeps the service that a refused message named', () => {
    const refused = { kind: 'unmatched', reason: 'pricing', outOfScope: null } as const;

    expect(remember(refused, ['s3', 'ec2'])).toEqual({ service: 's3', earlier: [PLACE], at: 2 });
  });

  it('stays where the talk was through what is out of scope', () => {
    const refused = { kind: 'unmatched', reason: 'pricing', outOfScope: 'pricing' } as const;

    expect(remember(refused, ['s3'])).toEqual({ ...BEFORE, at: 2 });
    expect(rememberMatch(undefined, refused, ['s3'], 2)).toEqual({ service: 's3', at: 2 });
  });

  it('keeps each of the last topics once, and no question back', () => {
    const topics = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h'];
    const asked = rememberMatch(
      undefined,
      { kind: 'ambiguous', cause: 'vague', candidates: [aTopic(), aTopic({ control: 'keys' })] },
      [],
      1,
    );
    const state = topics.reduce<ConversationState | undefined>(
      (before, control) => rememberMatch(before, aTopicMatch([{ control, service: null }]), [], 2),
      asked,
    );

    expect(state?.earlier?.map(({ control }) => control)).toEqual(['g', 'f', 'e', 'd', 'c', 'a']);
  });

  it('keeps nothing where there is nothing to keep', () => {
    expect(rememberMatch(undefined, { kind: 'smalltalk', id: 'thanks' }, [], 2)).toBeUndefined();
  });
});
