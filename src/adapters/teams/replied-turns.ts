/**
 * Remembers which turn a reply answered, because a vote in Teams names the reply's own id and nothing else.
 *
 * Bounded: the oldest is forgotten first, and all with the process; a vote on a forgotten one counts under the
 * reply's id.
 */
export class RepliedTurns {
  readonly #turns = new Map<string, string>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** `reply` and `turn` are delivery ids. */
  remember(reply: string, turn: string): void {
    this.#turns.set(reply, turn);
    if (this.#turns.size <= this.#limit) return;
    const [oldest] = this.#turns.keys();
    if (oldest !== undefined) this.#turns.delete(oldest);
  }

  /** The turn a reply answered, or the reply's own id. */
  find(reply: string): string {
    return this.#turns.get(reply) ?? reply;
  }
}
