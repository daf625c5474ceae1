/**
 * A map of at most `limit` entries that drops the entry written longest ago.
 *
 * Iteration goes from the oldest write to the newest.
 */
export class BoundedMap<K, V> {
  private readonly entries = new Map<K, V>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** The value under the key, if it is still there. */
  get(key: K): V | undefined {
    return this.entries.get(key);
  }

  /** Writes and makes the entry the newest. */
  set(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.limit) this.dropOldestWhile(() => this.entries.size > this.limit);
  }

  /** Forgets the entry. */
  delete(key: K): void {
    this.entries.delete(key);
  }

  /** Forgets every entry for which `matches` holds; gives how many. */
  deleteWhere(matches: (key: K, value: V) => boolean): number {
    const before = this.entries.size;
    for (const [key, value] of this.entries) if (matches(key, value)) this.entries.delete(key);
    return before - this.entries.size;
  }

  /** Drops entries from the oldest on, as long as `isOver` holds for them. */
  dropOldestWhile(isOver: (value: V) => boolean): void {
    for (const [key, value] of this.entries) {
      if (!isOver(value)) return;
      this.entries.delete(key);
    }
  }

  /** All keys, the oldest first. */
  keys(): readonly K[] {
    return [...this.entries.keys()];
  }

  /** All values, the oldest first. */
  values(): readonly V[] {
    return [...this.entries.values()];
  }
}
