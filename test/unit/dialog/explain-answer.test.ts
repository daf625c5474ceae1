import type { ConversationState } from '../../../src/dialog';
import { explainAnswer } from '../../../src/dialog/explain-answer';
import {
  aConcept,
  aControl,
  aKnowledge,
  anOverride,
  aService,
} from '../../support/dialog-knowledge';

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

  it('says the principle where no service is named', () => {
    const principle = aConcept({ id: 'why-both', short: 'Each side controls its layers.' });
    const taught = aKnowledge({ controls: [aControl()], concepts: [principle] });

    expect(explainAnswer(taught, { at: 0, control: 'backups' }, 'why')).toMatchObject({
      answers: [{ lead: 'Each side controls its layers.' }],
    });
  });

  it('says why by the class rather than by an aside where the service does as its class', () => {
    const like = anOverride({ party: 'aws', explanation: 'A snapshot has a name.' });
    const usual = aKnowledge({
      controls: [aControl()],
      services: [aService({ overrides: [like] })],
    });

    expect(
      explainAnswer(usual, { at: 0, control: 'backups', service: 'rds' }, 'why'),
    ).toMatchObject({
      answers: [
        {
          lead: 'Managed service: who does what follows from that.',
          notes: ['A snapshot has a name.'],
        },
      ],
    });
  });

  it('puts a question back again, saying why it is put', () => {
    const asked = [{ control: 'backups', service: 'rds' }, { control: 'backups' }];

    expect(explain({ control: 'backups', service: 'rds', asked })).toMatchObject({
      kind: 'choice',
      question: expect.stringMatching(/^Because your question fits several topics/),
      choices: [{ label: 'Backups on Amazon RDS' }, { label: 'Backups' }],
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

  it('confirms what is doubted with its reason and its page', () => {
    const state = { at: 0, control: 'backups', service: 's3' };

    expect(explainAnswer(knowledge, state, 'doubt')).toMatchObject({
      answers: [
        {
          party: 'customer',
          lead: 'It is so: that is on you. Nothing is saved before you switch it on. AWS says so in The Guide.',
          notes: [],
        },
      ],
      premiseCorrected: false,
    });
  });

  it.each(['doubt', 'why'] as const)('corrects the side that a %s supposes', (what) => {
    const reply = explainAnswer(
      knowledge,
      { at: 0, control: 'backups', service: 's3' },
      what,
      'aws',
    );

    expect(reply).toMatchObject({
      answers: [
        { lead: expect.stringMatching(/^No, that is yours, not AWS's\. Nothing is saved/) },
      ],
      premiseCorrected: true,
    });
  });

  it('declines to say who at AWS does it', () => {
    const state = { at: 0, control: 'backups', service: 's3' };

    expect(explainAnswer(knowledge, state, 'colleague', 'aws')).toMatchObject({
      text: expect.stringMatching(/^Who at AWS does it I cannot know.* Backups on .* is yours\.$/),
    });
  });

  it('declines to say who in the organisation does it, and says whose side it is', () => {
    const also = [{ control: 'backups', service: 'eks' }];
    const state = { at: 0, control: 'backups', service: 's3', also };
    const reply = explainAnswer(knowledge, state, 'colleague');

    expect(reply).toMatchObject({ kind: 'fallback', reason: 'out-of-scope' });
    expect(reply).toMatchObject({
      text: expect.stringMatching(/depends on how you run it; Backups on .* is yours\.$/),
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
