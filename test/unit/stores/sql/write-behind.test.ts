import type { ConversationState } from '../../../../src/dialog';
import { createMemoryConversationStore } from '../../../../src/stores';
import { writeBehind } from '../../../../src/stores/sql/write-behind';
import { describeConversationStore } from '../../../contract/stores';

const RDS = { service: 'rds', at: 1 } as const;
const KEY = '["slack","T1","D1","","U1"]';
const PERSON = { platform: 'slack', tenant: 'T1', user: 'U1' } as const;

/** A store whose writes take until `go`, or until they `fail`. */
function aSlowStore() {
  const store = createMemoryConversationStore(() => 1);
  let go: () => void = () => undefined;
  let fail: (cause: unknown) => void = () => undefined;
  const gate = new Promise<void>((resolve, reject) => {
    go = resolve;
    fail = reject;
  });
  const write = async (key: string, state: ConversationState) => {
    await gate;
    await store.write(key, state);
  };
  const failures: unknown[] = [];
  const behind = writeBehind({ ...store, write }, (cause) => failures.push(cause));
  return { behind, failures, go: () => go(), fail: (cause: unknown) => fail(cause) };
}

describe('writeBehind', () => {
  describeConversationStore('it', (clock) =>
    writeBehind(createMemoryConversationStore(clock), () => undefined),
  );

  it('keeps nobody waiting who writes', async () => {
    const { behind, go } = aSlowStore();

    await behind.write('one', RDS);

    go();
    expect(await behind.read('one')).toEqual(RDS);
  });

  it('lets read what else is known meanwhile', async () => {
    const { behind, go } = aSlowStore();
    await behind.write('one', RDS);

    expect(await behind.read('other')).toBeUndefined();
    go();
  });

  it.each([
    ['a conversation is', (behind: ReturnType<typeof writeBehind>) => behind.forget(KEY)],
    ['a person is', (behind: ReturnType<typeof writeBehind>) => behind.forgetPerson(PERSON)],
    ['a workspace is', (behind: ReturnType<typeof writeBehind>) => behind.forgetTenant(PERSON)],
  ])('brings nothing back after %s forgotten', async (_, forget) => {
    const { behind, go } = aSlowStore();
    await behind.write(KEY, RDS);

    const forgotten = forget(behind);
    go();
    await forgotten;

    expect(await behind.read(KEY)).toBeUndefined();
  });

  it('shows a person what is still being written', async () => {
    const { behind, go } = aSlowStore();
    await behind.write(KEY, RDS);

    const exported = behind.exportPerson(PERSON);
    go();

    expect(await exported).toEqual([{ key: KEY, ...RDS }]);
  });

  it('reports what could not be written, and goes on', async () => {
    const { behind, failures, fail } = aSlowStore();
    const cause = new Error('full');
    await behind.write('one', RDS);

    fail(cause);

    expect(await behind.read('one')).toBeUndefined();
    expect(failures).toEqual([cause]);
  });

  it('tells when all is written', async () => {
    const { behind, go } = aSlowStore();
    let isSettled = false;
    await behind.write('one', RDS);
    const settled = behind.settled().then(() => {
      isSettled = true;
    });

    await Promise.resolve();
    expect(isSettled).toBe(false);
    go();
    await settled;
  });
});
