import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../dialog';
import { createPace } from './pace';

/** Why a request is not served. */
export interface Refusal {
  readonly status: 403 | 429;
  /** One calm sentence with what to do. */
  readonly sentence: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Judges a request before anything else sees it; `undefined` = it may pass. */
export type Gate = (request: IncomingMessage) => Refusal | undefined;

const ELSEWHERE: Refusal = {
  status: 403,
  sentence:
    'This page answers on the machine it runs on, at http://127.0.0.1. To show it to others on purpose, start Demarc with DEMARC_PLAYGROUND=public.',
};

const TOO_FAST: Refusal = {
  status: 429,
  sentence: 'That was a lot at once. Wait a minute and ask again.',
  headers: { 'retry-after': '60' },
};

/** Creates the gate of a page: this machine alone, or everybody at a pace. */
export function createGate(exposure: 'local' | 'public', clock: Clock): Gate {
  if (exposure === 'local') {
    // The name counts as well: another site's name may be pointed at this machine to read its pages.
    return ({ socket, headers }) =>
      isLoopbackAddress(socket.remoteAddress) && isLoopbackName(headers.host)
        ? undefined
        : ELSEWHERE;
  }
  const isInPace = createPace(clock);
  return ({ socket, url }) => {
    const isFile = url?.startsWith('/web/') && !url.startsWith('/web/messages');
    return isFile || isInPace(socket.remoteAddress ?? '') ? undefined : TOO_FAST;
  };
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address);
}

function isLoopbackName(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host);
}
