import { createOnce } from '../../../../src/adapters/slack/once';
import { aLogger } from '../../../support/builders';

describe('createOnce', () => {
  it('lets the store decide', async () => {
    const answers = [true, false];
    const once = createOnce({ claim: async () => answers.shift() ?? false }, 50, aLogger());

    expect([await once('a'), await once('b')]).toEqual([true, false]);
  });

  it('asks the store once for deliveries that come together', async () => {
    let claims = 0;
    const claim = async () => {
      claims += 1;
      return true;
    };
    const once = createOnce({ claim }, 50, aLogger());

    expect(await Promise.all([once('a'), once('a'), once('a')])).toEqual([true, false, false]);
    expect(claims).toBe(1);
  });

  it.each([
    ['fails', () => Promise.reject(new RangeError('down'))],
    ['hangs', () => new Promise<boolean>(() => undefined)],
  ])('decides by memory when the store %s', async (_name, claim) => {
    const logger = aLogger();
    const once = createOnce({ claim }, 10, logger);

    expect([await once('a'), await once('a')]).toEqual([true, false]);
    expect(logger.lines).toHaveLength(1);
    expect(logger.lines[0]).toMatchObject({ event: 'slack-claim-failed', fields: { id: 'a' } });
  });

  it('remembers the last 10,000', async () => {
    const once = createOnce({ claim: async () => true }, 50, aLogger());
    for (let id = 0; id <= 10_000; id += 1) await once(String(id));

    expect([await once('1'), await once('0')]).toEqual([false, true]);
  });
});
