import type { ConfigIssue } from './config-error';
import { VARIABLES } from './variables';

/** Environment variables by name, as `process.env` has them. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one and gathers what is wrong instead of stopping at the first. */
export interface Environment {
  readonly issues: readonly ConfigIssue[];
  /** The trimmed value; `undefined` when unset or empty. */
  read(name: string): string | undefined;
  /** The value if it is one of `allowed` (the default when unset), else an issue and the first. */
  readOneOf<T extends string>(name: string, allowed: readonly [T, ...T[]], fallback: T): T;
  /** The address if it points to this machine; anything else is an issue. */
  readLoopbackUrl(name: string): string | undefined;
  /** Notes that `name` is missing, with where to find it. */
  missing(name: string, why: string): void;
  /** Notes an issue: `problem` completes "NAME …". */
  report(name: string, problem: string): void;
}

/** True for host names that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}

/** Opens an environment for reading. */
export function createEnvironment(env: Env): Environment {
  const issues: ConfigIssue[] = [];
  const read = (name: string) => env[name]?.trim() || undefined;
  const report = (name: string, problem: string) => {
    issues.push({ variable: name, message: `${name} ${problem}` });
  };
  return {
    issues,
    read,
    report,
    missing(name, why) {
      const where = VARIABLES.find((variable) => variable.name === name)?.where ?? 'the README';
      report(name, `is missing: ${why}; find it in ${where}`);
    },
    readOneOf(name, allowed, fallback) {
      const value = read(name);
      if (value === undefined) return fallback;
      const found = allowed.find((option) => option.toLowerCase() === value.toLowerCase());
      if (found === undefined) report(name, `is not valid: use ${allowed.join(', ')}`);
      return found ?? fallback;
    },
    readLoopbackUrl(name) {
      const value = read(name);
      if (value === undefined) return undefined;
      if (URL.canParse(value) && isLoopback(new URL(value).hostname)) return value;
      report(name, 'is for tests and takes only a loopback address: unset it');
      return undefined;
    },
  };
}
