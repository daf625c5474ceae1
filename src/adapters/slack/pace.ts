/** How fast people are written to unasked, in milliseconds. */
export interface PaceTiming {
  /** Between two messages to one person. */
  readonly personPause: number;
  /** Between two messages in one workspace, on average. */
  readonly workspacePause: number;
}

/** Says when the next message to a person may go out. */
export interface Pace {
  /** Zero = now, and that place is taken; else the milliseconds after which to ask again. */
  take(tenant: string, user: string): number;
  /** Holds a workspace back because Slack asked for that. */
  hold(tenant: string, milliseconds: number): void;
}

/** Messages that may follow each other at once before the pause counts. */
const BURST = 5;

/** What is known of a workspace; all times are the clock's. */
interface Line {
  /** When the messages that went out would have been sent at an even pace. */
  even: number;
  /** The last place that was promised to somebody who waits. */
  promised: number;
  heldUntil: number;
  /** When a person was written to last; only those of the last pause. */
  readonly written: Map<string, number>;
}

/**
 * Keeps the pace of this process in each workspace, in order of asking: whoever cannot be written to now is told a
 * place in line, so that those who wait do not all come back at once.
 */
export function createPace({ personPause, workspacePause }: PaceTiming, clock: () => number): Pace {
  const lines = new Map<string, Line>();

  function lineOf(tenant: string): Line {
    const line = lines.get(tenant) ?? { even: 0, promised: 0, heldUntil: 0, written: new Map() };
    lines.set(tenant, line);
    return line;
  }

  return {
    take(tenant, user) {
      const now = clock();
      const line = lineOf(tenant);
      for (const [who, at] of line.written) if (at + personPause <= now) line.written.delete(who);
      const again = line.written.get(user);
      if (again !== undefined) return again + personPause - now;
      const isEarly = line.even - now > workspacePause * (BURST - 1);
      if (line.heldUntil > now || isEarly) {
        line.promised = Math.max(line.promised, line.heldUntil, now) + workspacePause;
        return line.promised - now;
      }
      line.even = Math.max(line.even, now) + workspacePause;
      line.written.set(user, now);
      return 0;
    },
    hold(tenant, milliseconds) {
      const line = lineOf(tenant);
      line.heldUntil = Math.max(line.heldUntil, clock() + milliseconds);
    },
  };
}
