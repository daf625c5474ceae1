/** A JSON object from outside, nothing known about it. */
export type Payload = Readonly<Record<string, unknown>>;

/** True for a JSON object: no array, no null. */
export function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it is a JSON object, else an empty one. */
export function asObject(value: unknown): Payload {
  return isPayload(value) ? value : {};
}

/** The object under `key`, empty when there is none. */
export function readObject(payload: Payload, key: string): Payload {
  return asObject(payload[key]);
}

/** The text under `key`; `undefined` when it is absent, empty or no text. */
export function readString(payload: Payload, key: string): string | undefined {
  const value = payload[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
