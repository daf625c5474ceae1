import { conversationKey, ownerOf, type Turn } from '../../../src/dialog';
import { createMemoryConversationStore, createMemoryFeedbackStore } from '../../../src/stores';
import { aConversation, aTurn } from '../../support/builders';
import { aKnowledge } from '../../support/dialog-knowledge';
import { aMatcher, anOpenDialog } from '../../support/dialog-parts';

const FORGET: Partial<Turn> = {
  input: { kind: 'forget-me' },
  conversation: aConversation({ platform: 'slack', tenant: 'T1', channel: 'home' }),
  user: { id: 'U1' },
};

const key = (tenant: string, owner?: string) => {
  return conversationKey({ platform: 'slack', tenant, channel: 'C', ...(owner && { owner }) });
};

describe('forgetPerson', () => {
  it('forgets what is this person’s alone and nothing else', async () => {
    const conversations = createMemoryConversationStore(() => 0);
    const feedback = createMemoryFeedbackStore();
    const keys = [key('T1', 'U1'), key('T1', 'U2'), key('T2', 'U1'), key('T1')];
    for (const each of keys) await conversations.write(each, { service: 'rds', at: 0 });
    const vote = { answerId: 'a', platform: 'slack', vote: 'helpful', at: 0 } as const;
    await feedback.record({ ...vote, tenant: 'T1', user: 'U1' });
    await feedback.record({ ...vote, tenant: 'T1', user: 'U2' });
    await feedback.record({ ...vote, tenant: 'T2', user: 'U1' });
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), { conversations, feedback });

    const reply = await dialog.handleTurn(aTurn(FORGET));

    expect(reply).toMatchObject({ kind: 'notice', text: expect.stringMatching(/^Done\./) });
    const kept = await Promise.all(keys.map((each) => conversations.read(each)));
    expect(kept.map((state) => state !== undefined)).toEqual([false, true, true, true]);
    expect((await feedback.list()).map(({ tenant, user }) => tenant + user)).toEqual([
      'T1U2',
      'T2U1',
    ]);
  });

  it('forgets in the other stores and names the one that fails', async () => {
    const feedback = {
      record: async () => undefined,
      exportPerson: async () => [],
      forgetPerson: () => Promise.reject(new Error('down')),
    };
    const conversations = createMemoryConversationStore(() => 0);
    await conversations.write(key('T1', 'U1'), { service: 'rds', at: 0 });
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), { conversations, feedback });

    const reply = await dialog.handleTurn(aTurn(FORGET));

    expect(reply).toMatchObject({
      text: 'I could not forget everything just now; what is left: your votes. Please try again in a minute.',
    });
    expect(await conversations.read(key('T1', 'U1'))).toBeUndefined();
    expect(dialog.failures.map(([store]) => store)).toEqual(['feedback']);
  });
});

describe('"forget me" in plain words', () => {
  const vote = { answerId: 'a', platform: 'slack', tenant: 'T1', vote: 'helpful', at: 0 } as const;
  const open = async () => {
    const conversations = createMemoryConversationStore(() => 0);
    const feedback = createMemoryFeedbackStore();
    await conversations.write(key('T1', 'U1'), { service: 'rds', at: 0 });
    for (const user of ['U1', 'U2']) await feedback.record({ ...vote, user });
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), { conversations, feedback });
    return {
      say: (text: string, turn: Partial<Turn> = {}) =>
        dialog.handleTurn(aTurn({ ...FORGET, ...turn, input: { kind: 'text', text } })),
      conversations,
      voters: async () => (await feedback.list()).map(({ user }) => user),
      hasOwn: async () => (await conversations.read(key('T1', 'U1'))) !== undefined,
    };
  };

  it.each(['personal', 'group', 'channel'] as const)(
    'forgets everything of whoever asks, in the scope %s',
    async (scope) => {
      const { say, voters, hasOwn } = await open();

      const reply = await say('Forget me!', { scope });

      expect(reply).toMatchObject({
        text: expect.stringMatching(/^Done\. .+ your votes and your journeys\./),
      });
      expect([await voters(), await hasOwn()]).toEqual([['U2'], false]);
    },
  );

  it.each([
    ['personal', false],
    ['channel', true],
  ] as const)(
    'in the scope %s, it keeps the conversation it was said in: %s',
    async (scope, isKept) => {
      const { say, conversations } = await open();
      const { conversation } = aTurn(FORGET);
      await conversations.write(conversationKey(conversation), { service: 's3', at: 0 });

      await say('forget me', { scope });

      const kept = await conversations.read(conversationKey(conversation));
      expect(kept !== undefined).toBe(isKept);
    },
  );

  it.each(['forget', 'forget this', 'forget this conversation', 'reset'])(
    'is not what "%s" says: that forgets the conversation alone',
    async (text) => {
      const { say, conversations, voters, hasOwn } = await open();
      const { conversation } = aTurn(FORGET);
      await conversations.write(conversationKey(conversation), { service: 's3', at: 0 });

      await say(text, { scope: 'personal' });

      expect(await conversations.read(conversationKey(conversation))).toBeUndefined();
      expect([await voters(), await hasOwn()]).toEqual([['U1', 'U2'], true]);
    },
  );

  it('erases nobody when people say it to each other', async () => {
    const { say, voters, hasOwn } = await open();

    await say('forget me', { scope: 'channel', overheard: true });

    expect([await voters(), await hasOwn()]).toEqual([['U1', 'U2'], true]);
  });
});

describe('ownerOf', () => {
  it.each(['', 'one', '[]', '["slack","T1"]', key('T1')])('takes %j for nobody’s', (other) => {
    expect(ownerOf(other)).toBeUndefined();
  });

  it('is not misled by a channel or a thread that looks like a person', () => {
    const other = conversationKey({ platform: 'slack', tenant: 'T1', channel: '', thread: 'U1' });

    expect(ownerOf(other)).toBeUndefined();
    expect(ownerOf(key('T1', 'U1'))).toEqual({ platform: 'slack', tenant: 'T1', user: 'U1' });
  });
});
