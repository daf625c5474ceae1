import type { Adapter } from '../adapter';
import { loadAssets } from './assets';
import { createEndpoints, type WebPorts } from './listeners';

export type { WebPorts } from './listeners';

/** Creates the local page: the same bot in a browser, no account needed. */
export function createWebAdapter(ports: WebPorts): Adapter {
  let isReady = false;
  return {
    platform: 'web',
    endpoints: createEndpoints(ports, loadAssets()),
    async start() {
      isReady = true;
    },
    async stop() {
      isReady = false;
    },
    isReady: () => isReady,
  };
}
