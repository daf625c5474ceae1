import type { TeamsConfig, TeamsCredential } from './config';
import { type Environment, isLoopback } from './environment';

const APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
const SWITCH = ['true', 'false', '1', '0'] as const;
const IDENTITY = [
  'TEAMS_APP_ID',
  'TEAMS_TENANT_ID',
  'TEAMS_APP_PASSWORD',
  'TEAMS_CERTIFICATE_THUMBPRINT',
  'TEAMS_CERTIFICATE_KEY',
] as const;

/** Reads the Teams side; `undefined` when no Teams variable is set. Half a set is reported. */
export function readTeams(environment: Environment): TeamsConfig | undefined {
  const endpoints = readEndpoints(environment);
  const appType = environment.readOneOf('TEAMS_APP_TYPE', APP_TYPES, 'SingleTenant');
  const anonymous = environment.readOneOf('DEMARC_TEAMS_ANONYMOUS', SWITCH, 'false');
  const given = IDENTITY.filter((name) => environment.read(name) !== undefined);
  if (anonymous === 'true' || anonymous === '1') {
    assertAnonymous(environment, given.length > 0);
    return { appId: '', appType, credential: { kind: 'anonymous' }, endpoints };
  }
  if (given.length === 0 && !environment.read('TEAMS_APP_TYPE')) return undefined;

  const appId = environment.read('TEAMS_APP_ID');
  const tenantId = environment.read('TEAMS_TENANT_ID');
  if (!appId)
    environment.missing('TEAMS_APP_ID', 'requests from Teams cannot be checked without it');
  if (!tenantId && appType !== 'MultiTenant') {
    environment.missing('TEAMS_TENANT_ID', `a ${appType} bot belongs to one tenant`);
  }
  return {
    appId: appId ?? '',
    ...(tenantId && { tenantId }),
    appType,
    credential: readCredential(environment, appType),
    endpoints,
  };
}

function readEndpoints(environment: Environment) {
  const loginUrl = environment.readLoopbackUrl('TEAMS_LOGIN_URL');
  const openIdUrl = environment.readLoopbackUrl('TEAMS_OPENID_URL');
  return { ...(loginUrl && { loginUrl }), ...(openIdUrl && { openIdUrl }) };
}

function assertAnonymous(environment: Environment, hasIdentity: boolean): void {
  const host = environment.read('HOST');
  if (host && !isLoopback(host)) {
    environment.report(
      'DEMARC_TEAMS_ANONYMOUS',
      'lets anyone talk to the bot and works on loopback only: set HOST=127.0.0.1, or set TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_APP_PASSWORD instead',
    );
  }
  if (hasIdentity) {
    environment.report(
      'DEMARC_TEAMS_ANONYMOUS',
      'is set together with an identity of the bot: unset it, or unset the TEAMS_ variables',
    );
  }
}

function readCredential(
  environment: Environment,
  appType: (typeof APP_TYPES)[number],
): TeamsCredential {
  const password = environment.read('TEAMS_APP_PASSWORD');
  const thumbprint = environment.read('TEAMS_CERTIFICATE_THUMBPRINT');
  const key = environment.read('TEAMS_CERTIFICATE_KEY');
  if (appType === 'UserAssignedMSI') {
    if (password || thumbprint || key) {
      environment.report(
        'TEAMS_APP_TYPE',
        'is UserAssignedMSI, which takes no password and no certificate: unset them',
      );
    }
    return { kind: 'managed-identity' };
  }
  if (thumbprint || key) return readCertificate(environment, thumbprint, key);
  if (!password) {
    environment.missing(
      'TEAMS_APP_PASSWORD',
      'the bot cannot answer on Teams without it (or a certificate, or TEAMS_APP_TYPE=UserAssignedMSI)',
    );
  }
  return { kind: 'password', password: password ?? '' };
}

function readCertificate(
  environment: Environment,
  thumbprint: string | undefined,
  key: string | undefined,
): TeamsCredential {
  if (!thumbprint)
    environment.missing('TEAMS_CERTIFICATE_THUMBPRINT', 'the key alone is not enough');
  if (!key) environment.missing('TEAMS_CERTIFICATE_KEY', 'the thumbprint alone is not enough');
  // As tools print it, with colons between the bytes.
  const digits = (thumbprint ?? '').replaceAll(/[:\s]/g, '');
  if (thumbprint && !/^[0-9a-f]{40}$/i.test(digits)) {
    environment.report('TEAMS_CERTIFICATE_THUMBPRINT', 'is no SHA-1 thumbprint of 40 hex digits');
  }
  const privateKey = (key ?? '').replaceAll('\\n', '\n');
  if (key && !/-----BEGIN (RSA )?PRIVATE KEY-----/.test(privateKey)) {
    environment.report(
      'TEAMS_CERTIFICATE_KEY',
      'is no private key as PEM text without a passphrase: it begins with -----BEGIN PRIVATE KEY-----',
    );
  }
  return { kind: 'certificate', thumbprint: digits, privateKey };
}
