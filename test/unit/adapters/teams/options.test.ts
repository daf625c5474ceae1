import { createTeamsAdapter, type TeamsOptions } from '../../../../src/adapters/teams';
import { assertOptions } from '../../../../src/adapters/teams/options';
import { createCatalogue } from '../../../../src/replies';
import { createMemorySecretStore } from '../../../../src/stores';
import { aLogger } from '../../../support/builders';
import { aKnowledge } from '../../../support/dialog-knowledge';
import { REPLIES } from '../../../support/teams-replies';

const GOOD: TeamsOptions = {
  appId: 'app',
  tenantId: 'tenant',
  credential: { kind: 'password', password: 'secret' },
};

describe('assertOptions', () => {
  it.each([
    ['TEAMS_APP_ID', { ...GOOD, appId: ' ' }],
    ['TEAMS_TENANT_ID', { ...GOOD, tenantId: '' }],
    ['TEAMS_APP_PASSWORD', { ...GOOD, credential: { kind: 'password', password: '' } }],
    ['anonymous', { ...GOOD, credential: { kind: 'anonymous' } }],
    [
      'TEAMS_LOGIN_URL',
      {
        ...GOOD,
        credential: { kind: 'managed-identity' },
        endpoints: { loginUrl: 'http://[::1]' },
      },
    ],
  ] as const)('names %s as the remedy', (name, options) => {
    expect(() => assertOptions(options)).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(name) }),
    );
  });

  it('takes every kind of credential', () => {
    const ports = {
      dialog: { handleTurn: async () => REPLIES.notice },
      deliveries: { claim: async () => true },
      references: createMemorySecretStore(),
      catalogue: createCatalogue(aKnowledge()),
      show: () => undefined,
      logger: aLogger(),
      clock: () => 0,
    };
    const kinds: readonly TeamsOptions[] = [
      GOOD,
      { appId: 'app', appType: 'MultiTenant', credential: GOOD.credential },
      { ...GOOD, credential: { kind: 'certificate', thumbprint: 'AB', privateKey: 'PEM' } },
      { ...GOOD, appType: 'UserAssignedMSI', credential: { kind: 'managed-identity' } },
      { appId: '', credential: { kind: 'anonymous' } },
    ];

    for (const options of kinds) {
      expect(createTeamsAdapter(options, ports).isReady()).toBe(false);
    }
  });
});
