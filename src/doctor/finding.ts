import type { Finding } from '../adapters/adapter';
import { BotError } from '../errors';

/** Looks at one thing: what `work` gives is fine, what it throws is a fault, with its own remedy where it has one. */
export async function lookAt(
  name: string,
  work: () => string | Finding | Promise<string | Finding>,
): Promise<Finding> {
  try {
    const found = await work();
    return typeof found === 'string' ? { name, kind: 'fine', message: found } : found;
  } catch (error) {
    return { name, kind: 'fault', message: explain(error).replace(/\s+/g, ' ') };
  }
}

/** The text of any other failure may hold what nobody should read. */
function explain(error: unknown): string {
  if (error instanceof BotError) return error.message;
  const { code, name } = error as NodeJS.ErrnoException;
  return `it cannot be looked at (${code ?? name}): restore it from a backup, or report this line`;
}
