import type { Finding } from '../adapters/adapter';
import { BotError } from '../errors';

/** Looks at one thing: what `work` gives is fine, what it throws is a fault with its own remedy. */
export async function lookAt(
  name: string,
  work: () => string | Finding | Promise<string | Finding>,
): Promise<Finding> {
  try {
    const found = await work();
    return typeof found === 'string' ? { name, kind: 'fine', message: found } : found;
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    return { name, kind: 'fault', message: error.message.replace(/\s+/g, ' ') };
  }
}
