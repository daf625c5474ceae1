/** What the last turns of a conversation were about; enough to understand "and on Lambda?". */
export interface ConversationState {
  readonly control?: string;
  readonly service?: string;
  readonly variant?: string;
  readonly side?: 'aws' | 'customer';
  readonly concept?: string;
  /** The question that waits for an answer to a choice. */
  readonly asked?: string;
  /** UTC milliseconds of the last turn. */
  readonly at: number;
}
