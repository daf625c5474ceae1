/** Runs jobs of one key in the order they came, and jobs of different keys side by side. */
export class TurnQueue {
  readonly #last = new Map<string, Promise<unknown>>();
  #pending = 0;

  /** Jobs waiting or running. */
  get pending(): number {
    return this.#pending;
  }

  /** Settles like `job`, which starts once every earlier job of the key has settled. */
  run<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    this.#pending += 1;
    const outcome = before.then(job, job);
    const settled = outcome.then(ignore, ignore).then(() => {
      this.#pending -= 1;
      if (this.#last.get(key) === settled) this.#last.delete(key);
    });
    this.#last.set(key, settled);
    return outcome;
  }

  /** Resolves when nothing waits or runs any more. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}

function ignore(): void {}
