export type { Endpoint } from './endpoint';
