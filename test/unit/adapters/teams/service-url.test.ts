import type { TeamsOptions } from '../../../../src/adapters/teams';
import { createServiceUrlCheck } from '../../../../src/adapters/teams/service-url';

const SIGNED: TeamsOptions = {
  appId: 'app',
  tenantId: 'tenant',
  credential: { kind: 'password', password: 'secret' },
};

describe('createServiceUrlCheck', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://SMBA.trafficmanager.net', true],
    ['https://europe.botframework.com/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://trafficmanager.net/', false],
    ['https://other.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://evil.example/smba.trafficmanager.net', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['http://127.0.0.1:3978/', false],
    ['https://localhost/', false],
    ['', false],
  ])('judges %s as %s', (address, isAllowed) => {
    expect(createServiceUrlCheck(SIGNED)(address)).toBe(isAllowed);
  });

  it('allows hosts that are named', () => {
    const isAllowed = createServiceUrlCheck({
      ...SIGNED,
      serviceHosts: ['connector.example', 'localhost'],
    });

    expect(isAllowed('https://connector.example/')).toBe(true);
    expect(isAllowed('http://connector.example/')).toBe(false);
    expect(isAllowed('https://sub.connector.example/')).toBe(false);
    expect(isAllowed('http://localhost:9/')).toBe(true);
  });

  it('allows this machine where keys come from this machine', () => {
    const isAllowed = createServiceUrlCheck({
      ...SIGNED,
      endpoints: { openIdUrl: 'http://127.0.0.1:9/openid' },
    });

    expect(isAllowed('http://127.0.0.1:8/')).toBe(true);
    expect(isAllowed('http://10.0.0.1/')).toBe(false);
    expect(isAllowed('https://smba.trafficmanager.net/')).toBe(true);
  });

  it('lets an anonymous bot talk to this machine only', () => {
    const isAllowed = createServiceUrlCheck({ appId: '', credential: { kind: 'anonymous' } });

    expect(isAllowed('http://localhost:56150/_connector')).toBe(true);
    expect(isAllowed('http://[::1]:56150/')).toBe(true);
    expect(isAllowed('https://smba.trafficmanager.net/')).toBe(false);
  });
});
