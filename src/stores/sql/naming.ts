import type { PersonRef } from '../../dialog';

/** A pattern for SQL's `like` that is true of every text with the person's id in it, and of a few more. */
export function likeNaming({ user }: PersonRef): string {
  return `%${user}%`;
}

/** Whether a text holds the person's id as a whole. */
export function createNaming({ user }: PersonRef): (text: string | null) => boolean {
  const escaped = user.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const pattern = new RegExp(`(?<![A-Za-z0-9])${escaped}(?![A-Za-z0-9])`);
  return (text) => text !== null && pattern.test(text);
}
