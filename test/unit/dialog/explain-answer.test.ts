import type { ConversationState } from '../../../src/dialog';
import { explainAnswer } from '../../../src/dialog/explain-answer';
import { aControl, aKnowledge, anOverride, aService } from '../../support/dialog-knowledge';

const knowledge = aKnowledge({
  controls: [aControl()],
  services: [
    aService(),
    aService({ id: 's3', overrides: [anOverride()] }),
    aService({ id: 'aurora', overrides: [anOverride({ party: 'shared' })] }),
    aService({
      id: 'eks',
      variants: ['Own', 'Auto'].map((name) => ({ name, role: 'mode', aliases: [] })),
      overrides: [anOverride({ variant: 'Own' }), anOverride({ variant: 'Auto', party: 'aws' })],
    }),
  ],
});
const explain = (state: Partial<ConversationState>, what: 'why' | 'source' = 'why') =>
  explainAnswer(knowledge, { at: 0, ...state }, what);

describe('explainAnswer', () => {
  it.each<[string, Partial<ConversationState>, string]>([
    [
      'the explanation of an override',
      { service: 's3' },
      'Nothing is saved before you switch it on.',
    ],
    [
      'the class of the service',
      { service: 'rds' },
      'Managed service: who does what follows from that.',
    ],
    [
      'the class where it depends',
      { service: 'eks' },
      'Managed service: who does what follows from that.',
    ],
    ['the topic itself where no service is named', {}, 'Copies that survive a loss.'],
  ])('says why by %s', (_, state, lead) => {
    expect(explain({ control: 'backups', ...state })).toMatchObject({
      kind: 'answer',
      answers: [{ lead }],
    });
  });

  it('says why of each topic of an answer to several questions', () => {
    const also = [{ control: 'backups', service: 's3' }];

    expect(explain({ control: 'backups', service: 'rds', also })).toMatchObject({
      answers: [
        { lead: 'Nothing is saved before you switch it on.', service: { id: 's3' } },
        { lead: 'Managed service: who does what follows from that.', service: { id: 'rds' } },
      ],
    });
  });

  it('says the reason once', () => {
    expect(explain({ control: 'backups', service: 's3' })).toMatchObject({
      answers: [{ lead: 'Nothing is saved before you switch it on.', notes: [] }],
    });
  });

  it('names the page', () => {
    expect(explain({ control: 'backups', service: 'rds' }, 'source')).toMatchObject({
      answers: [{ lead: 'That rests on The Guide (https://docs.example/guide).' }],
    });
  });

  it('gives the same verdict again, for the same variant', () => {
    expect(explain({ control: 'backups', service: 'eks', variant: 'Own' })).toMatchObject({
      answers: [{ party: 'customer', variant: 'Own', service: { id: 'eks' } }],
      premiseCorrected: false,
    });
  });

  it('gives the same verdict again, for the same part', () => {
    const duty = { id: null, side: 'aws' } as const;

    expect(explain({ control: 'backups', service: 'aurora', duty })).toMatchObject({
      answers: [{ party: 'aws', service: { id: 'aurora' } }],
    });
  });

  it.each<Partial<ConversationState>>([
    {},
    { service: 'rds' },
    { concept: 'the-model' },
    { control: 'gone' },
    { control: 'backups', service: 'gone' },
  ])('asks what is meant after %j', (state) => {
    expect(explain(state)).toMatchObject({ kind: 'fallback', reason: 'unclear' });
  });
});
