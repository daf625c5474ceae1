/** A reply that was posted, by the ids Teams gave its parts inside their conversation. */
export interface SentReply {
  readonly line?: string;
  readonly card?: string;
  /** Seen by its asker alone. */
  readonly isTargeted: boolean;
}

/**
 * Remembers which turn a reply answered, because a vote in Teams names the reply's own id and nothing else, and which
 * reply a turn got, because a changed question is to change its answer.
 *
 * Bounded: the oldest is forgotten first, and all with the process; a vote on a forgotten one counts under the
 * reply's id, and the answer to a forgotten question stays as it is.
 */
export class RepliedTurns {
  readonly #turns = new Map<string, string>();
  readonly #replies = new Map<string, SentReply>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** `reply` and `turn` are delivery ids. */
  remember(reply: string, turn: string): void {
    this.#write(this.#turns, reply, turn);
  }

  /** The turn a reply answered, or the reply's own id. */
  find(reply: string): string {
    return this.#turns.get(reply) ?? reply;
  }

  /** `turn` is a delivery id. */
  rememberReply(turn: string, reply: SentReply): void {
    this.#write(this.#replies, turn, reply);
  }

  /** The reply a turn got, if this process gave it. */
  findReply(turn: string): SentReply | undefined {
    return this.#replies.get(turn);
  }

  #write<T>(entries: Map<string, T>, key: string, value: T): void {
    entries.set(key, value);
    if (entries.size <= this.#limit) return;
    const [oldest] = entries.keys();
    if (oldest !== undefined) entries.delete(oldest);
  }
}
