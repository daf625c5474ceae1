import { type ConversationRef, conversationKey } from '../../../src/dialog';

describe('conversationKey', () => {
  const ref: ConversationRef = { platform: 'slack', tenant: 'T1', channel: 'C1', thread: '1.2' };

  it('is the same for the same conversation', () => {
    expect(conversationKey({ ...ref })).toBe(conversationKey(ref));
  });

  it.each<[string, Partial<ConversationRef>]>([
    ['platform', { platform: 'teams' }],
    ['tenant', { tenant: 'T2' }],
    ['channel', { channel: 'C2' }],
    ['thread', { thread: '1.3' }],
    ['split of the same letters', { tenant: 'T1C', channel: '1' }],
    ['quotation mark', { tenant: 'T1","C1', channel: '' }],
  ])('differs by the %s', (_, parts) => {
    expect(conversationKey({ ...ref, ...parts })).not.toBe(conversationKey(ref));
  });

  it('differs between a thread and its channel', () => {
    const { thread, ...channel } = ref;

    expect(conversationKey(channel)).not.toBe(
      conversationKey({ ...channel, thread: thread ?? '' }),
    );
  });
});
