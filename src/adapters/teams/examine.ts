import { request } from 'undici';
import type { Examination, Finding } from '../adapter';
import { BOT_FRAMEWORK, TeamsCredentials } from './authentication';
import type { TeamsOptions } from './options';
import { isPayload, readString } from './payload';
import { within } from './within';

const NAME = 'Teams credential';
const LOGIN = 'https://login.microsoftonline.com';
const CALL_MS = 10_000;
/** The directory of bots of the type MultiTenant. */
const BOT_DIRECTORY = 'botframework.com';

/** What Microsoft's codes mean for whoever set the bot up; https://learn.microsoft.com/entra/identity-platform/reference-error-codes. */
const REMEDIES: Readonly<Record<string, string>> = {
  AADSTS90002: 'there is no such tenant: correct TEAMS_TENANT_ID',
  AADSTS900023: 'the tenant is neither an id nor a domain: correct TEAMS_TENANT_ID',
  AADSTS700016: 'the tenant does not know the app: correct TEAMS_APP_ID or TEAMS_TENANT_ID',
  AADSTS7000215: 'the client secret is wrong: copy its value, not its id, to TEAMS_APP_PASSWORD',
  AADSTS7000222: 'the client secret has expired: make a new one and set TEAMS_APP_PASSWORD',
  AADSTS700027:
    'the certificate is not the one of the app: upload it there, or correct TEAMS_CERTIFICATE_THUMBPRINT and TEAMS_CERTIFICATE_KEY',
};

/** Asks Microsoft for a token with the bot's credential; never rejects. */
export async function examineTeams(options: TeamsOptions): Promise<Examination> {
  const { credential } = options;
  switch (credential.kind) {
    case 'anonymous':
      return { findings: [found('warning', 'the bot checks nobody: for development only')] };
    case 'password':
      return examinePassword(options, credential.password);
    case 'certificate':
    case 'managed-identity':
      return { findings: [await examineBySdk(options)] };
  }
}

async function examinePassword(options: TeamsOptions, password: string): Promise<Examination> {
  const tenant = options.tenantId ?? BOT_DIRECTORY;
  const url = `${options.endpoints?.loginUrl ?? LOGIN}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
  try {
    const { body, headers } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: options.appId,
        client_secret: password,
        scope: `${BOT_FRAMEWORK}/.default`,
      }).toString(),
      signal: AbortSignal.timeout(CALL_MS),
    });
    const date = Date.parse(String(headers.date));
    const answer: unknown = await body.json().catch(() => undefined);
    const findings = [describeAnswer(answer, tenant)];
    return { findings, ...(Number.isFinite(date) && { platformTime: date }) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? (error as Error).name;
    const remedy = 'let this machine connect to login.microsoftonline.com on port 443';
    return { findings: [found('fault', `Microsoft cannot be reached (${code}): ${remedy}`)] };
  }
}

function describeAnswer(answer: unknown, tenant: string): Finding {
  const body = isPayload(answer) ? answer : {};
  if (readString(body, 'access_token') !== undefined) {
    return found('fine', `the tenant ${tenant} gives a token for it`);
  }
  return found(
    'fault',
    explain(readString(body, 'error_description') ?? '', readString(body, 'error')),
  );
}

async function examineBySdk(options: TeamsOptions): Promise<Finding> {
  const { appId, credential } = options;
  try {
    const reading = new TeamsCredentials(options).readToken(appId, true);
    await within(reading, CALL_MS, 'the access token');
    return found('fine', `Microsoft gives a token for the ${credential.kind}`);
  } catch (error) {
    return found('fault', explain(error instanceof Error ? error.message : '', credential.kind));
  }
}

/** The code alone is told: the text of an answer names the app and a trace. */
function explain(text: string, otherwise: string | undefined): string {
  const code = /AADSTS\d+/.exec(text)?.[0];
  const remedy =
    REMEDIES[code ?? ''] ??
    'check TEAMS_APP_ID, TEAMS_TENANT_ID and the credential in the Azure portal';
  return `Microsoft gives no token (${code ?? otherwise ?? 'unknown'}): ${remedy}`;
}

function found(kind: Finding['kind'], message: string): Finding {
  return { name: NAME, kind, message };
}
