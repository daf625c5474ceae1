import { TIMING } from '../../../../src/adapters/teams/limits';
import { createPace } from '../../../../src/adapters/teams/pace';

/** A clock that only waiting moves, as for one sender that sends as fast as it may. */
function aPace(gaps: { any: number; conversation: number }) {
  let now = 1_000;
  const pace = createPace(
    gaps,
    () => now,
    async (milliseconds) => {
      now += milliseconds;
    },
  );
  return async (conversation: string) => {
    await pace(conversation);
    return now - 1_000;
  };
}

describe('createPace', () => {
  it('lets the first message go at once', async () => {
    expect(await aPace({ any: 50, conversation: 2_000 })('a')).toBe(0);
  });

  it('spaces out messages to different conversations', async () => {
    const send = aPace({ any: 50, conversation: 2_000 });

    expect([await send('a'), await send('b'), await send('c')]).toEqual([0, 50, 100]);
  });

  it('spaces out messages to one conversation further', async () => {
    const send = aPace({ any: 50, conversation: 2_000 });

    expect([await send('a'), await send('a'), await send('a')]).toEqual([0, 2_000, 4_000]);
  });

  it('holds up no other conversation for one that has to wait', async () => {
    const waits: number[] = [];
    const pace = createPace(
      { any: 50, conversation: 2_000 },
      () => 0,
      async (milliseconds) => {
        waits.push(milliseconds);
      },
    );
    await Promise.all([pace('a'), pace('a'), pace('b')]);

    expect(waits).toEqual([2_000, 50]);
  });

  it('stays within what Teams takes: 7 in a second, 60 in 30 seconds, 1,800 an hour', async () => {
    const { proactiveConversationGap, proactiveGap } = TIMING;
    const send = aPace({ any: proactiveGap, conversation: proactiveConversationGap });
    const times: number[] = [];
    for (let sent = 0; sent < 2_000; sent += 1) times.push(await send('a'));
    const most = (milliseconds: number) =>
      Math.max(
        ...times.map((from) => times.filter((at) => at >= from && at < from + milliseconds).length),
      );

    expect(most(1_000)).toBeLessThanOrEqual(7);
    expect(most(30_000)).toBeLessThanOrEqual(60);
    expect(most(3_600_000)).toBeLessThanOrEqual(1_800);
  });

  it('stays within what Teams takes of one app: 30 in a second', async () => {
    const send = aPace({
      any: TIMING.proactiveGap,
      conversation: TIMING.proactiveConversationGap,
    });
    const times: number[] = [];
    for (let sent = 0; sent < 100; sent += 1) times.push(await send(`person ${sent}`));

    expect(times.filter((at) => at < 1_000).length).toBeLessThanOrEqual(30);
  });
});
