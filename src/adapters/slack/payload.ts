/** A JSON object of unknown content. */
export type Payload = Readonly<Record<string, unknown>>;

/** True for a JSON object: not null, not a list. */
export function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at the path, or `undefined` where any step is missing or no object. */
export function readValue(source: unknown, ...path: readonly string[]): unknown {
  let value = source;
  for (const key of path) {
    if (!isPayload(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** The non-empty string at the path, or `undefined`. */
export function readString(source: unknown, ...path: readonly string[]): string | undefined {
  const value = readValue(source, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
