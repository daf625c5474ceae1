import type { Clock } from '../../dialog';

/** The shortest times between messages, in milliseconds. */
export interface PaceGaps {
  /** Between any two. */
  readonly any: number;
  /** Between two in one conversation. */
  readonly conversation: number;
}

/** Waits until a message may go out to a conversation; a signal ends the wait early. */
export type Pace = (conversation: string, signal?: AbortSignal) => Promise<void>;

/** Spaces messages out so that neither the app nor a conversation passes the platform's limits. */
export function createPace(
  gaps: PaceGaps,
  clock: Clock,
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>,
): Pace {
  let next = 0;
  const nextIn = new Map<string, number>();
  return async (conversation, signal) => {
    const now = clock();
    for (const [id, at] of nextIn) if (at <= now) nextIn.delete(id);
    const slot = Math.max(now, next, nextIn.get(conversation) ?? 0);
    // A conversation that has to wait longer holds up no other.
    if (slot === Math.max(now, next)) next = slot + gaps.any;
    nextIn.set(conversation, slot + gaps.conversation);
    if (slot > now) await wait(slot - now, signal);
  };
}
