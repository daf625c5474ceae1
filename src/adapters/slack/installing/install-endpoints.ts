import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Installation as BoltInstallation, webApi } from '@slack/bolt';
import { ErrorCode, InstallProvider } from '@slack/oauth';
import type { Clock } from '../../../dialog';
import type { Endpoint } from '../../../http';
import type { Logger } from '../../../telemetry';
import { createSilentLogger } from '../bolt-logger';
import { BOT_SCOPES } from '../scopes';
import { failureName } from '../web-api';
import {
  DENIED,
  INSTALL_PATH,
  type InstallFailure,
  installedPage,
  installPage,
  refused,
  STALE,
  UNKEPT,
} from './install-pages';
import type { InstallationStore } from './installation-store';
import type { SlackOAuth } from './oauth';
import { protectPage, renderPage, sendPage } from './page';
import { grantorOf, installationOf, nextOf } from './read-grant';

/** What installing needs. */
export interface InstallSettings {
  readonly oauth: SlackOAuth;
  readonly clientOptions: webApi.WebClientOptions;
}

/**
 * `GET /slack/install`, which leads to Slack, and `GET /slack/oauth_redirect`, to which Slack leads back.
 *
 * Slack's own package signs the state, holds it against the browser's cookie and exchanges the code; the pages, and
 * what is kept, are ours.
 */
export function createInstallEndpoints(
  { oauth, clientOptions }: InstallSettings,
  installations: InstallationStore,
  clock: Clock,
  logger: Logger,
): readonly Endpoint[] {
  const provider = createProvider(oauth, clientOptions, async (granted) => {
    await installations.write(grantorOf(granted).id, installationOf(granted, clock()));
  });

  function succeed(granted: BoltInstallation, response: ServerResponse): void {
    const { id, name } = grantorOf(granted);
    const isEnterprise = granted.isEnterpriseInstall === true;
    logger.info('slack-installed', { team: id, isEnterprise });
    const page = installedPage({ name, next: nextOf(granted), isEnterprise });
    sendPage(response, 200, page);
  }

  function fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    const failure = explain(error, request);
    logger.warn('slack-install-failed', { status: failure.status, error: nameOf(error, request) });
    sendPage(response, failure.status, failure.page);
  }

  return [
    {
      method: 'GET',
      path: INSTALL_PATH,
      async handle(request, response) {
        protectPage(response);
        await provider.handleInstallPath(request, response);
      },
    },
    {
      method: 'GET',
      path: '/slack/oauth_redirect',
      async handle(request, response) {
        protectPage(response);
        await provider.handleCallback(request, response, {
          success: (granted, _options, _request, to) => succeed(granted, to),
          failure: (error, _options, from, to) => fail(error, from, to),
        });
      },
    },
  ];
}

function createProvider(
  { clientId, clientSecret, stateSecret, redirectUrl }: SlackOAuth,
  clientOptions: webApi.WebClientOptions,
  storeInstallation: (granted: BoltInstallation) => Promise<void>,
): InstallProvider {
  return new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installUrlOptions: { scopes: Object.keys(BOT_SCOPES), redirectUri: redirectUrl },
    renderHtmlForInstallPath: (address) => renderPage(installPage(address)),
    clientOptions,
    logger: createSilentLogger(),
    installationStore: {
      storeInstallation,
      // Deliveries are authorised by us: the package renews a token once for each that comes at the same time.
      fetchInstallation: () => Promise.reject(new TypeError('installations are read elsewhere')),
    },
  });
}

const STALE_CODES: readonly unknown[] = [ErrorCode.MissingStateError, ErrorCode.InvalidStateError];

function explain(error: unknown, request: IncomingMessage): InstallFailure {
  const said = wordOfSlack(request);
  if (said === 'access_denied') return DENIED;
  if (said !== undefined) return refused(said);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (STALE_CODES.includes(code)) return STALE;
  if (code === ErrorCode.MissingCodeError) return refused('no_code');
  return error instanceof webApi.WebAPIPlatformError ? refused(failureName(error)) : UNKEPT;
}

function nameOf(error: unknown, request: IncomingMessage): string {
  return wordOfSlack(request) ?? failureName(error);
}

/** The `error` that Slack leads back with, when it looks like one of its words. */
function wordOfSlack(request: IncomingMessage): string | undefined {
  const url = request.url ?? '';
  const said = URL.canParse(url, 'http://localhost')
    ? new URL(url, 'http://localhost').searchParams.get('error')
    : null;
  if (said === null) return undefined;
  return /^[a-z_]{1,60}$/.test(said) ? said : 'unknown_error';
}
