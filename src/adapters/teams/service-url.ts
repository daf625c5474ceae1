import type { TeamsOptions } from './options';

/** Hosts of Microsoft's connectors, their subdomains included: the list Microsoft's newer SDK ships with. */
const MICROSOFT_HOSTS = ['botframework.com', 'smba.trafficmanager.net', 'teams.microsoft.com'];
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Tells whether replies may be posted to an address. */
export type ServiceUrlCheck = (serviceUrl: string) => boolean;

/**
 * Allows Microsoft's connectors and the hosts named in the options, so that a forged address never gets our token.
 *
 * An anonymous bot, and one that trusts keys published on this machine, may talk to this machine as well; an
 * anonymous one to nothing else.
 */
export function createServiceUrlCheck(options: TeamsOptions): ServiceUrlCheck {
  const isAnonymous = options.credential.kind === 'anonymous';
  const isLocal = isAnonymous || isLoopback(options.endpoints?.openIdUrl ?? '');
  const domains = isAnonymous ? [] : MICROSOFT_HOSTS;
  const named = new Set(options.serviceHosts);
  return (serviceUrl) => {
    const url = parseUrl(serviceUrl);
    if (url === undefined || url.username + url.password !== '') return false;
    if (LOOPBACK_HOSTS.has(url.hostname)) {
      return (isLocal || named.has(url.hostname)) && /^https?:$/.test(url.protocol);
    }
    if (url.protocol !== 'https:') return false;
    return named.has(url.hostname) || domains.some((domain) => isWithin(url, domain));
  };
}

function isWithin(url: URL, domain: string): boolean {
  return url.port === '' && (url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}

function isLoopback(address: string): boolean {
  return LOOPBACK_HOSTS.has(parseUrl(address)?.hostname ?? '');
}

function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
