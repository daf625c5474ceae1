import type { Reply } from '../../replies';

/** What the page can show under a reply. */
export interface WebCapabilities {
  /** Buttons for choices. */
  readonly buttons: boolean;
  /** Votes on an answer. */
  readonly votes: boolean;
}

const WITHOUT_VERDICT: ReadonlySet<Reply['kind']> = new Set([
  'choice',
  'smalltalk',
  'help',
  'notice',
]);

/** Every reply has buttons; only what can be right or wrong has votes, and only where votes are kept. */
export function readCapabilities(reply: Reply, exposure: 'local' | 'public'): WebCapabilities {
  return {
    buttons: reply.choices.length > 0,
    votes: exposure === 'local' && !WITHOUT_VERDICT.has(reply.kind),
  };
}
