import { TimeLimitError, within } from '../../../../src/adapters/slack/within';

describe('within', () => {
  it('settles like the work', async () => {
    await expect(within(Promise.resolve(1), 50, 'work')).resolves.toBe(1);
    await expect(within(Promise.reject(new Error('no')), 50, 'work')).rejects.toThrow('no');
  });

  it('rejects when the time is over', async () => {
    const work = new Promise(() => undefined);

    await expect(within(work, 5, 'work')).rejects.toThrow(new TimeLimitError('work', 5));
  });
});
