import type { Reply } from '../replies';
import { scrub, warningOf } from '../scrubbing';
import type { DialogParts } from './dialog-parts';

/** Somebody's words as the bot goes on with them. */
export interface Heard {
  /** To be answered and let go; without secrets, unless taking them out failed. */
  readonly asked: string;
  /** What may be kept of them; absent = nothing. */
  readonly kept?: string;
  /** What to tell whoever pasted secrets. */
  readonly warning?: string;
}

/** Takes secrets out of somebody's words. Where that fails, the words may be answered and never kept. */
export function hear(parts: Pick<DialogParts, 'scrub' | 'onStoreFailure'>, words: string): Heard {
  try {
    const { text, asked, found } = (parts.scrub ?? scrub)(words);
    const warning = warningOf(found);
    return { asked, kept: text, ...(warning !== undefined && { warning }) };
  } catch (cause) {
    parts.onStoreFailure?.('scrubbing', cause);
    return { asked: words };
  }
}

/** The reply, led by the warning where there is one. */
export function warned(reply: Reply, warning: string | undefined): Reply {
  return warning === undefined ? reply : { ...reply, warning };
}
