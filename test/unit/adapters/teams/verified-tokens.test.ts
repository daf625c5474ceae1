import { VerifiedTokens } from '../../../../src/adapters/teams/verified-tokens';
import { aClock } from '../../../support/clock';

const URL = 'https://smba.trafficmanager.net/emea/';
const NOW = 1_700_000_000_000;

/** A token that ends so many milliseconds from now; nothing else of it is read. */
function aToken(ends: number, id = 1): string {
  const claims = Buffer.from(JSON.stringify({ id, exp: (NOW + ends) / 1000 }));
  return `Bearer header.${claims.toString('base64url')}.signature`;
}

describe('VerifiedTokens', () => {
  const setUp = () => {
    const clock = aClock(NOW);
    const verified = new VerifiedTokens(clock.now);
    let checks = 0;
    const verify = async (token: string, url = URL) => {
      await verified.verify(token, url, async () => {
        checks += 1;
      });
      return checks;
    };
    return { clock, verified, verify };
  };

  it('checks a token once in a minute', async () => {
    const { clock, verify } = setUp();
    const token = aToken(3_600_000);

    expect([await verify(token), await verify(token)]).toEqual([1, 1]);
    clock.advance(59_999);
    expect(await verify(token)).toBe(1);
    clock.advance(1);
    expect(await verify(token)).toBe(2);
  });

  it('checks it again for another connector, and another token for the same', async () => {
    const { verify } = setUp();

    expect(await verify(aToken(3_600_000))).toBe(1);
    expect(await verify(aToken(3_600_000), 'https://evil.example/')).toBe(2);
    expect(await verify(`${aToken(3_600_000)}x`)).toBe(3);
  });

  it('trusts none beyond its end', async () => {
    const { clock, verify } = setUp();
    const token = aToken(10_000);

    await verify(token);
    clock.advance(10_000);
    expect(await verify(token)).toBe(2);
    expect(await verify(token)).toBe(3);
  });

  it('remembers none that was refused, and none that names no end', async () => {
    const { verified, verify } = setUp();
    const token = aToken(3_600_000);

    await expect(
      verified.verify(token, URL, () => Promise.reject(new Error('forged'))),
    ).rejects.toThrow('forged');
    expect(await verify(token)).toBe(1);
    for (const checks of [2, 3]) expect(await verify('Bearer x')).toBe(checks);
  });

  it('remembers so many that a flood of tokens takes no memory', async () => {
    const { verify } = setUp();
    await verify(aToken(3_600_000, 0));
    for (let id = 1; id <= 200; id += 1) await verify(aToken(3_600_000, id));

    expect(await verify(aToken(3_600_000, 200))).toBe(201);
    expect(await verify(aToken(3_600_000, 0))).toBe(202);
  });
});
