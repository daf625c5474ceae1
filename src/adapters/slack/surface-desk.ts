import type { ClientOf } from './clients';
import type { EventDesk } from './on-event';

/** What answering on every surface needs. */
export interface SurfaceDesk extends EventDesk {
  readonly clientOf: ClientOf;
  /** How long a form waits for its answer before it shows that it is waiting, in milliseconds. */
  readonly inPlace: number;
}
