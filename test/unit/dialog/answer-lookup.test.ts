import { conversationKey } from '../../../src/dialog';
import type { Lookup } from '../../../src/replies';
import { aTurn } from '../../support/builders';
import {
  aConcept,
  aControl,
  aKnowledge,
  anOverride,
  aService,
} from '../../support/dialog-knowledge';
import { aMatcher, anOpenDialog } from '../../support/dialog-parts';

const knowledge = aKnowledge({
  controls: Array.from({ length: 20 }, (_, i) => aControl({ id: `c${i}`, name: `C${i}` })),
  services: [
    aService({
      variants: [{ name: 'Custom', role: 'mode', aliases: [] }],
      overrides: [anOverride({ control: 'c1', variant: 'Custom' })],
    }),
    aService({ id: 'ec2', name: 'Amazon EC2', class: 'iaas' }),
  ],
  concepts: [aConcept()],
});

async function press(lookup: Lookup) {
  const dialog = anOpenDialog(knowledge, aMatcher({}));
  const turn = aTurn({ input: { kind: 'lookup', lookup } });
  const reply = await dialog.handleTurn(turn);
  return { dialog, reply, state: dialog.states.get(conversationKey(turn.conversation)) };
}

describe('answerLookup', () => {
  it.each<[Lookup, object]>([
    [
      { kind: 'control', control: 'c1', service: 'rds', variant: 'Custom' },
      { kind: 'answer', answers: [{ party: 'customer', variant: 'Custom', confidence: 1 }] },
    ],
    [
      { kind: 'control', control: 'c1', class: 'iaas' },
      { kind: 'answer', answers: [{ class: 'iaas', party: 'customer' }] },
    ],
    [{ kind: 'concept', concept: 'the-model' }, { kind: 'concept' }],
    [
      { kind: 'overview', service: 'rds' },
      { kind: 'overview', page: 1 },
    ],
    [
      { kind: 'overview', service: 'rds', page: 2 },
      { kind: 'overview', page: 2 },
    ],
    [
      { kind: 'overview', service: 'rds', page: 0 },
      { kind: 'overview', page: 1 },
    ],
    [
      { kind: 'comparison', services: ['ec2', 'rds'], page: 2 },
      { kind: 'comparison', services: [{ id: 'ec2' }, { id: 'rds' }], page: 2 },
    ],
    [
      { kind: 'overview', service: 'rds', side: 'aws', page: 2 },
      { kind: 'overview', choices: [{ lookup: { side: 'aws', page: 1 } }] },
    ],
    [
      { kind: 'comparison', services: ['ec2', 'rds', 'gone'], control: 'c3' },
      { kind: 'comparison', sections: [{ lines: [{ control: { id: 'c3' } }] }, {}] },
    ],
    [{ kind: 'help' }, { kind: 'help' }],
  ])('answers the button %j', async (lookup, reply) => {
    expect((await press(lookup)).reply).toMatchObject(reply);
  });

  it.each<Lookup>([
    { kind: 'control', control: 'gone' },
    { kind: 'control', control: 'c1', service: 'gone' },
    { kind: 'control', control: 'c1', class: 'gone' },
    { kind: 'concept', concept: 'gone' },
    { kind: 'overview', service: 'gone' },
    { kind: 'comparison', services: ['ec2', 'gone'] },
  ])('answers a button of older knowledge calmly: %j', async (lookup) => {
    const { reply, state, dialog } = await press(lookup);

    expect(reply).toMatchObject({ kind: 'fallback', reason: 'unclear' });
    expect(state).toBeUndefined();
    expect(dialog.unanswered).toEqual([]);
  });

  it('answers the topic where only the variant of a button is gone', async () => {
    const lookup = { kind: 'control', control: 'c2', service: 'rds', variant: 'gone' } as const;

    expect((await press(lookup)).reply).toMatchObject({
      kind: 'answer',
      answers: [{ party: 'aws', variant: null }],
    });
  });

  it('remembers its topic for the turns to come', async () => {
    const { state, dialog } = await press({ kind: 'control', control: 'c1', service: 'rds' });

    expect(state).toEqual({
      control: 'c1',
      service: 'rds',
      answered: { id: expect.any(String) },
      at: dialog.clock.now(),
    });
  });

  it('answers although the store fails, and tells of it', async () => {
    const gone = async (): Promise<never> => {
      throw new Error('the disk is gone');
    };
    const dialog = anOpenDialog(knowledge, aMatcher({}), {
      conversations: {
        read: gone,
        write: gone,
        forget: gone,
        exportPerson: gone,
        forgetPerson: gone,
      },
    });
    const lookup = { kind: 'control', control: 'c1', service: 'rds' } as const;
    const reply = await dialog.handleTurn(aTurn({ input: { kind: 'lookup', lookup } }));

    expect(reply.kind).toBe('answer');
    expect(dialog.failures).toEqual([['conversations', expect.any(Error)]]);
  });
});
