import type { Reply } from '../replies';
import { scrub, warningOf } from '../scrubbing';
import type { DialogParts } from './dialog-parts';

/** Somebody's words as the bot goes on with them. */
export interface Heard {
  /** Without secrets where `mayKeep`, else as they were written, to be answered and let go. */
  readonly text: string;
  /** Whether they may be kept anywhere. */
  readonly mayKeep: boolean;
  /** What to tell whoever pasted secrets. */
  readonly warning?: string;
}

/** Takes secrets out of somebody's words. Where that fails, the words may be answered and never kept. */
export function hear(parts: Pick<DialogParts, 'scrub' | 'onStoreFailure'>, words: string): Heard {
  try {
    const { text, found } = (parts.scrub ?? scrub)(words);
    const warning = warningOf(found);
    return { text, mayKeep: true, ...(warning !== undefined && { warning }) };
  } catch (cause) {
    parts.onStoreFailure?.('scrubbing', cause);
    return { text: words, mayKeep: false };
  }
}

/** The reply, led by the warning where there is one. */
export function warned(reply: Reply, warning: string | undefined): Reply {
  return warning === undefined ? reply : { ...reply, warning };
}
