import { conversationKey } from '../../../src/dialog';
import type { Match } from '../../../src/matcher';
import { aConversation, aTurn } from '../../support/builders';
import { DAY_MS } from '../../support/clock';
import { aControl, aKnowledge, aService } from '../../support/dialog-knowledge';
import { aMatcher, anExplainedMatch, anOpenDialog, aTopicMatch } from '../../support/dialog-parts';

const knowledge = aKnowledge({
  controls: [aControl(), aControl({ id: 'keys', name: 'Keys' })],
  services: [aService(), aService({ id: 'ec2', name: 'Amazon EC2', class: 'iaas' })],
});
const REFUSED: Match = { kind: 'unmatched', reason: 'pricing', outOfScope: null };
const matcher = () =>
  aMatcher({
    'backups on rds?': aTopicMatch(),
    'keys on ec2?': aTopicMatch([{ control: 'keys', service: 'ec2' }]),
    'why?': { kind: 'explain', what: 'why' },
    'what does S3 cost': REFUSED,
    'what does rds cost': anExplainedMatch(REFUSED, ['rds']),
  });
const gone = async (): Promise<never> => {
  throw new Error('the disk is gone');
};

describe('answerText', () => {
  const [one, other] = [aConversation(), aConversation()];

  it('hands what was talked about to the next turn', async () => {
    const script = matcher();
    const dialog = anOpenDialog(knowledge, script);
    await dialog.handleTurn(aTurn({ id: 'Ev1', conversation: one, text: 'backups on rds?' }));
    await dialog.handleTurn(aTurn({ conversation: one, text: 'and?' }));

    expect(script.asked.map(({ context }) => context)).toEqual([
      {},
      { control: 'backups', service: 'rds', answered: { id: 'Ev1' }, at: dialog.clock.now() },
    ]);
  });

  it.each([
    ['channel', { channel: 'C2' }],
    ['thread', { thread: '2' }],
    ['tenant', { tenant: 'T2' }],
    ['platform', { platform: 'teams' }],
  ])('hands nothing to a conversation of another %s', async (_, parts) => {
    const script = matcher();
    const dialog = anOpenDialog(knowledge, script);
    const conversation = { platform: 'slack', tenant: 'T1', channel: 'C1', thread: '1' };
    await dialog.handleTurn(aTurn({ conversation, text: 'backups on rds?' }));
    await dialog.handleTurn(
      aTurn({ conversation: { ...conversation, ...parts }, text: 'keys on ec2?' }),
    );

    expect(script.asked[1]?.context).toEqual({});
    expect(dialog.states.get(conversationKey(conversation))).toMatchObject({ control: 'backups' });
  });

  it('keeps two conversations apart that talk at the same time', async () => {
    const dialog = anOpenDialog(knowledge, matcher());
    await Promise.all([
      dialog.handleTurn(aTurn({ conversation: one, text: 'backups on rds?' })),
      dialog.handleTurn(aTurn({ conversation: other, text: 'keys on ec2?' })),
    ]);

    expect(dialog.states.get(conversationKey(one))).toMatchObject({ service: 'rds' });
    expect(dialog.states.get(conversationKey(other))).toMatchObject({ service: 'ec2' });
  });

  it('forgets one conversation and no other', async () => {
    const dialog = anOpenDialog(knowledge, matcher());
    for (const conversation of [one, other]) {
      await dialog.handleTurn(aTurn({ conversation, text: 'backups on rds?' }));
    }
    const reply = await dialog.handleTurn(aTurn({ conversation: one, text: 'Forget!' }));

    expect(reply).toMatchObject({ kind: 'notice', text: expect.stringContaining('forgotten') });
    expect([...dialog.states.keys()]).toEqual([conversationKey(other)]);
  });

  it('says so where it could not forget', async () => {
    const dialog = anOpenDialog(knowledge, matcher(), {
      conversations: {
        read: gone,
        write: gone,
        forget: gone,
        exportPerson: gone,
        forgetPerson: gone,
      },
    });
    const reply = await dialog.handleTurn(aTurn({ text: 'forget' }));

    expect(reply).toMatchObject({ kind: 'notice', text: expect.stringContaining('try again') });
    expect(dialog.failures).toEqual([['conversations', expect.any(Error)]]);
  });

  it('helps without asking the matcher', async () => {
    const script = matcher();
    const reply = await anOpenDialog(knowledge, script).handleTurn(aTurn({ text: 'help' }));

    expect(reply.kind).toBe('help');
    expect(script.asked).toEqual([]);
  });

  it('explains the answer before', async () => {
    const dialog = anOpenDialog(knowledge, matcher());
    await dialog.handleTurn(aTurn({ conversation: one, text: 'backups on rds?' }));
    const reply = await dialog.handleTurn(aTurn({ conversation: one, text: 'why?' }));

    expect(reply).toMatchObject({ kind: 'answer', answers: [{ control: { id: 'backups' } }] });
  });

  it('asks what is meant where there is no answer to explain', async () => {
    const reply = await anOpenDialog(knowledge, matcher()).handleTurn(aTurn({ text: 'why?' }));

    expect(reply).toMatchObject({ kind: 'fallback', reason: 'unclear' });
  });

  it('keeps a question without answer for the people who keep the knowledge', async () => {
    const dialog = anOpenDialog(knowledge, matcher());
    dialog.clock.advance(DAY_MS);
    const conversation = aConversation({ platform: 'slack', tenant: 'T1' });
    await dialog.handleTurn(aTurn({ conversation, text: 'what does S3 cost' }));

    expect(dialog.unanswered).toEqual([
      {
        platform: 'slack',
        tenant: 'T1',
        text: 'what does S3 cost',
        reason: 'pricing',
        at: dialog.clock.now(),
      },
    ]);
  });

  it.each([
    ['what was answered', { text: 'backups on rds?' }],
    ['what was overheard', { text: 'what does S3 cost', overheard: true }],
    ['a command', { text: 'help' }],
  ])('keeps nothing of %s as a question without answer', async (_, parts) => {
    const dialog = anOpenDialog(knowledge, matcher());
    await dialog.handleTurn(aTurn(parts));

    expect(dialog.unanswered).toEqual([]);
  });

  it('remembers the service that a refused question named', async () => {
    const dialog = anOpenDialog(knowledge, matcher());
    await dialog.handleTurn(aTurn({ conversation: one, text: 'what does rds cost' }));

    expect(dialog.states.get(conversationKey(one))).toMatchObject({ service: 'rds' });
  });

  it.each([
    ['backups on rds?', 'answer', ['conversations', 'conversations']],
    ['what does S3 cost', 'fallback', ['conversations', 'unanswered']],
  ])('answers %j although every store fails, and tells of it', async (text, kind, stores) => {
    const dialog = anOpenDialog(knowledge, matcher(), {
      conversations: {
        read: gone,
        write: gone,
        forget: gone,
        exportPerson: gone,
        forgetPerson: gone,
      },
      unanswered: { record: gone },
    });

    expect((await dialog.handleTurn(aTurn({ text }))).kind).toBe(kind);
    expect(dialog.failures.map(([store]) => store)).toEqual(stores);
  });
});
