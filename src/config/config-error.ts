import { BotError } from '../errors';

/** One thing wrong with the environment. */
export interface ConfigIssue {
  readonly variable: string;
  /** What is wrong, where to find the value and what to do; never the value of a secret. */
  readonly message: string;
}

/** The environment cannot be used; the message has one line for each issue. */
export class ConfigError extends BotError {
  readonly issues: readonly ConfigIssue[];

  constructor(issues: readonly ConfigIssue[]) {
    super('CONFIG_INVALID', issues.map((issue) => issue.message).join('\n'));
    this.issues = issues;
  }
}
