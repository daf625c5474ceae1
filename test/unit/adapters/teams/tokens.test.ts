import { getGlobalDispatcher } from 'undici';
import { createPlainTokenSource, shareFetch } from '../../../../src/adapters/teams/tokens';
import { aClock } from '../../../support/clock';
import { APP_ID, type OpenIdServer, startOpenIdServer } from '../../../support/teams-fake';

describe('createPlainTokenSource', () => {
  let server: OpenIdServer;

  beforeEach(async () => {
    server = await startOpenIdServer();
  });
  afterEach(() => server.stop());

  function aSource(clock = aClock()) {
    const url = `${server.loginUrl}/tenant/oauth2/v2.0/token`;
    const grant = { url, appId: APP_ID, password: 'secret', scope: 'https://api.example' };
    return createPlainTokenSource(grant, getGlobalDispatcher(), clock.now);
  }

  it('keeps a token until five minutes before its end', async () => {
    const clock = aClock();
    const readToken = aSource(clock);

    expect(await readToken(false)).toBe('token-1');
    clock.advance(54 * 60_000);
    expect(await readToken(false)).toBe('token-1');
    clock.advance(60_000);
    expect(await readToken(false)).toBe('token-2');
    expect(await readToken(true)).toBe('token-3');
  });

  it('rejects when the login address refuses', async () => {
    server.refuseTokens(401);

    await expect(aSource()(false)).rejects.toThrow('401');
  });
});

describe('shareFetch', () => {
  it('fetches once for all who wait, and again afterwards', async () => {
    let fetched = 0;
    const readToken = shareFetch(async () => String(++fetched), 1_000);

    expect(await Promise.all([readToken(false), readToken(false)])).toEqual(['1', '1']);
    expect(await readToken(false)).toBe('2');
  });

  it('lets the next caller try after a fetch that hung', async () => {
    let calls = 0;
    const readToken = shareFetch(() => {
      calls += 1;
      return calls === 1 ? new Promise(() => {}) : Promise.resolve('late');
    }, 10);

    await expect(readToken(false)).rejects.toThrow('took longer');
    expect(await readToken(false)).toBe('late');
  });
});
