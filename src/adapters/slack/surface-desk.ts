import type { Catalogue } from '../../replies';
import type { MessageDesk } from './on-message';

/** What answering on every surface needs. */
export interface SurfaceDesk extends MessageDesk {
  /** For menus, commands and the Home tab. */
  readonly catalogue: Catalogue;
  /** How long a form waits for its answer before it shows that it is waiting, in milliseconds. */
  readonly inPlace: number;
}
