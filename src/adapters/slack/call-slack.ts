import { readString } from './payload';

const SLACK_API = 'https://slack.com/api/';
const CALL_MS = 10_000;

/** What a call of the Web API gave. */
export type Called =
  | { readonly kind: 'answered'; readonly body: unknown; readonly headers: Headers }
  | { readonly kind: 'unreachable'; readonly code: string };

/** Calls a method of the Web API once; never rejects. */
export type CallSlack = (
  method: string,
  token: string | undefined,
  form?: Readonly<Record<string, string>>,
) => Promise<Called>;

/** Creates calls of a Web API, Slack's own unless another is named. */
export function createCall(api: string = SLACK_API): CallSlack {
  return async (method, token, form = {}) => {
    try {
      const response = await fetch(new URL(method, api), {
        method: 'POST',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        body: new URLSearchParams(form),
        signal: AbortSignal.timeout(CALL_MS),
      });
      const body: unknown = await response.json().catch(() => undefined);
      return { kind: 'answered', body, headers: response.headers };
    } catch (error) {
      const code = readString(error, 'cause', 'code') ?? (error as Error).name;
      return { kind: 'unreachable', code };
    }
  };
}

/** Slack's word for what is wrong. */
export function errorOf(body: unknown): string {
  return readString(body, 'error')?.slice(0, 80) ?? 'something that is not JSON';
}

/** The scopes in the header of an answer. */
export function readScopes(header: string): readonly string[] {
  return header.split(',').map((scope) => scope.trim());
}
