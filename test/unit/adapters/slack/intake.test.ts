import type { App } from '@slack/bolt';
import { createIntake } from '../../../../src/adapters/slack/intake';
import { aLogger } from '../../../support/builders';

type Event = Parameters<App['processEvent']>[0];

/** The one method of Bolt's app that the intake uses. */
function anApp(processEvent: (event: Event) => Promise<void>): App {
  return { processEvent } as unknown as App;
}

function aDelivery(body: Record<string, unknown> = {}) {
  const acknowledged: unknown[] = [];
  return {
    acknowledged,
    delivery: { body, acknowledge: (response?: unknown) => void acknowledged.push(response) },
  };
}

describe('createIntake', () => {
  it('takes nothing before it is open and after it is closed', async () => {
    const intake = createIntake(50, aLogger());
    const { delivery } = aDelivery();

    expect(intake.accept(delivery)).toBe(false);
    intake.open(anApp(async () => undefined));
    expect(intake.accept(delivery)).toBe(true);
    await intake.close(50);
    expect(intake.accept(delivery)).toBe(false);
  });

  it('takes no more than it can hold, and goes on once there is room', async () => {
    const logger = aLogger();
    const intake = createIntake(50, logger);
    const room = deferred();
    intake.open(anApp(() => room.promise));
    const { acknowledged, delivery } = aDelivery();
    const accepted = Array.from({ length: 5_001 }, () => intake.accept(delivery));

    room.resolve();
    await intake.close(5_000);
    intake.open(anApp(async () => undefined));

    expect(accepted.filter((isAccepted) => !isAccepted)).toEqual([false]);
    expect(accepted.at(-1)).toBe(false);
    expect(acknowledged).toHaveLength(5_000);
    expect(logger.lines).toEqual([
      { event: 'slack-delivery-postponed', fields: { pending: 5_000 } },
    ]);
    expect(intake.accept(delivery)).toBe(true);
    await intake.close(50);
  });

  it('acknowledges before the work begins, and once', async () => {
    const { acknowledged, delivery } = aDelivery({ type: 'block_actions' });
    const intake = createIntake(50, aLogger());
    let before = -1;
    intake.open(
      anApp(async (event) => {
        before = acknowledged.length;
        await event.ack('late');
      }),
    );

    intake.accept(delivery);
    await intake.close(50);

    expect(before).toBe(1);
    expect(acknowledged).toEqual([undefined]);
  });

  it.each(['view_submission', 'block_suggestion'])('lets %s answer in its place', async (type) => {
    const { acknowledged, delivery } = aDelivery({ type });
    const intake = createIntake(50, aLogger());
    intake.open(anApp(async (event) => event.ack({ options: [] })));

    intake.accept(delivery);
    await intake.close(50);

    expect(acknowledged).toEqual([{ options: [] }]);
  });

  it('acknowledges a form in time though its listener hangs', async () => {
    const acknowledgement = deferred();
    const intake = createIntake(10, aLogger());
    intake.open(anApp(() => new Promise(() => undefined)));

    intake.accept({
      body: { type: 'view_submission' },
      acknowledge: () => acknowledgement.resolve(),
    });

    await acknowledgement.promise;
    await intake.close(1);
  });

  it('outlives a failing listener and a lost acknowledgement', async () => {
    const logger = aLogger();
    const intake = createIntake(50, logger);
    intake.open(anApp(() => Promise.reject(new TypeError('some text'))));

    intake.accept({ body: {}, acknowledge: () => Promise.reject(new Error('gone')) });
    await intake.close(50);

    expect(logger.lines).toEqual([
      { event: 'slack-acknowledgement-lost', fields: { error: 'Error' } },
      { event: 'slack-delivery-failed', fields: { error: 'TypeError' } },
    ]);
  });
});

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
