import {
  createMemoryConversationStore,
  createMemoryDeliveryStore,
  createMemoryFeedbackStore,
  createMemoryJobStore,
  createMemorySecretStore,
  createMemoryUnansweredStore,
  type ListedFeedbackStore,
  type ListedUnansweredStore,
} from '../../../src/stores';
import { describeJobStore } from '../../contract/job-stores';
import {
  describeConversationStore,
  describeDeliveryStore,
  describeFeedbackStore,
  describeSecretStore,
  describeUnansweredStore,
} from '../../contract/stores';
import { aClock } from '../../support/clock';

describeConversationStore('createMemoryConversationStore', createMemoryConversationStore);
describeDeliveryStore('createMemoryDeliveryStore', createMemoryDeliveryStore);
describeFeedbackStore(
  'createMemoryFeedbackStore',
  () => createMemoryFeedbackStore(),
  (store) => (store as ListedFeedbackStore).list(),
);
describeUnansweredStore(
  'createMemoryUnansweredStore',
  () => createMemoryUnansweredStore(),
  (store) => (store as ListedUnansweredStore).list(),
);
describeSecretStore('createMemorySecretStore', () => createMemorySecretStore());
describeJobStore('createMemoryJobStore', createMemoryJobStore);

describe('createMemoryConversationStore', () => {
  it('forgets the conversation silent for longest when it is full', async () => {
    const store = createMemoryConversationStore(aClock().now, 2);

    await store.write('first', { at: 1 });
    await store.write('second', { at: 2 });
    await store.write('first', { at: 3 });
    await store.write('third', { at: 4 });

    expect(await store.read('second')).toBeUndefined();
    expect(await store.read('first')).toEqual({ at: 3 });
    expect(await store.read('third')).toEqual({ at: 4 });
  });
});

describe('createMemoryDeliveryStore', () => {
  it('stays within its bound', async () => {
    const store = createMemoryDeliveryStore(aClock().now, 2);

    for (const id of ['1', '2', '3']) await store.claim(id);

    expect(await store.claim('3')).toBe(false);
    expect(await store.claim('1')).toBe(true);
  });
});

describe('createMemoryUnansweredStore', () => {
  it('keeps the last questions when it is full', async () => {
    const store = createMemoryUnansweredStore(2);
    const question = { platform: 'web', tenant: 'local', reason: 'unclear', at: 1 };

    for (const text of ['a', 'b', 'c']) await store.record({ ...question, text });

    expect((await store.list()).map((each) => each.text)).toEqual(['b', 'c']);
  });
});
