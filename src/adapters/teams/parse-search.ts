import type { TeamsActivity } from './activity';
import { LIMITS } from './limits';
import { isPayload, readObject } from './payload';

/** What a person has typed into "Look up" so far. */
export interface SearchQuery {
  /** Empty when the field is, and when the extension was opened just now. */
  readonly typed: string;
  /** False when Teams asks for what comes after the results it has. */
  readonly isFirstPage: boolean;
}

/** Teams' own parameter, sent when the extension is opened. */
const INITIAL_RUN = 'initialRun';

/** Reads a query of the message extension; `undefined` = not one. */
export function parseSearch({ value, isFromBot }: TeamsActivity): SearchQuery | undefined {
  if (!isPayload(value) || isFromBot) return undefined;
  const parameters = Array.isArray(value.parameters) ? value.parameters.filter(isPayload) : [];
  const typed = parameters.find(({ name }) => name !== INITIAL_RUN)?.value;
  const { skip } = readObject(value, 'queryOptions');
  return {
    typed: typeof typed === 'string' ? typed.slice(0, LIMITS.searchText).trim() : '',
    isFirstPage: typeof skip !== 'number' || skip <= 0,
  };
}
