import type { Adapter } from '../adapter';
import { createEndpoints } from './listeners';
import type { WebPorts } from './ports';

export type { PlatformRenderers, SetupState, WebPorts } from './ports';

/** Creates the playground: the same bot in a browser, and what it knows to look at; no account needed. */
export function createWebAdapter(ports: WebPorts): Adapter {
  let isReady = false;
  return {
    platform: 'web',
    endpoints: createEndpoints(ports),
    async start() {
      isReady = true;
    },
    async stop() {
      isReady = false;
    },
    isReady: () => isReady,
  };
}
