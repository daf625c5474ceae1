import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConfigurationServiceClientCredentialFactoryOptions,
} from 'botbuilder';
import type { TeamsOptions } from './options';

/** Issuer of Microsoft's signatures, and audience of the tokens its connectors take. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';

const KEYS_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const LOGIN_URL = 'https://login.microsoftonline.com/botframework.com';

type Credentials = Awaited<
  ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>
>;

/**
 * The SDK's credentials, made once: it would make them anew for every request, and with them a token cache.
 */
export class TeamsCredentials extends ConfigurationServiceClientCredentialFactory {
  #own: Promise<Credentials> | undefined;

  constructor(options: TeamsOptions) {
    super(credentialOptions(options));
  }

  override createCredentials(
    appId: string,
    audience: string,
    loginEndpoint: string,
    validateAuthority: boolean,
  ): Promise<Credentials> {
    const create = () => super.createCredentials(appId, audience, loginEndpoint, validateAuthority);
    if (audience !== BOT_FRAMEWORK) return create();
    this.#own ??= create();
    return this.#own;
  }

  /** A token for the connectors; from the SDK's cache unless `fresh`. */
  async readToken(appId: string, fresh: boolean): Promise<string> {
    const credentials = await this.createCredentials(appId, BOT_FRAMEWORK, LOGIN_URL, true);
    if (!('getToken' in credentials) || typeof credentials.getToken !== 'function') {
      throw new TypeError('the SDK made credentials that hold no token');
    }
    return String(await credentials.getToken(fresh));
  }
}

/**
 * The SDK's check of incoming signatures, for one public cloud.
 *
 * Keys of the emulator are looked for where Microsoft publishes those of the channel, so that no unsigned request
 * makes the process fetch anything else.
 */
export function createAuthentication(
  options: TeamsOptions,
  credentials: TeamsCredentials,
): ConfigurationBotFrameworkAuthentication {
  const keys = options.endpoints?.openIdUrl ?? KEYS_URL;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: options.appId,
      ...(options.tenantId && { MicrosoftAppTenantId: options.tenantId }),
      ToChannelFromBotLoginUrl: LOGIN_URL,
      ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
      ToBotFromChannelTokenIssuer: options.endpoints?.issuer ?? BOT_FRAMEWORK,
      ToBotFromChannelOpenIdMetadataUrl: keys,
      ToBotFromEmulatorOpenIdMetadataUrl: keys,
      OAuthUrl: BOT_FRAMEWORK,
    },
    credentials,
  );
}

function credentialOptions(
  options: TeamsOptions,
): ConfigurationServiceClientCredentialFactoryOptions {
  const { credential } = options;
  if (credential.kind === 'anonymous') return {};
  const identity = {
    MicrosoftAppId: options.appId,
    MicrosoftAppType: options.appType ?? 'SingleTenant',
    ...(options.tenantId && { MicrosoftAppTenantId: options.tenantId }),
  };
  switch (credential.kind) {
    case 'password':
      return { ...identity, MicrosoftAppPassword: credential.password };
    case 'certificate':
      return {
        ...identity,
        CertificateThumbprint: credential.thumbprint,
        CertificatePrivateKey: credential.privateKey,
      };
    case 'managed-identity':
      return { ...identity, MicrosoftAppType: 'UserAssignedMSI' };
  }
}
