/** What a Slack surface can show beside text. */
export interface SlackCapabilities {
  /** Votes under an answer. */
  readonly feedback: boolean;
  /** Choices that can be pressed; without them they are listed as words to type. */
  readonly buttons: boolean;
}

/** Messages in channels, threads and direct messages, and private answers. */
export const MESSAGE_CAPABILITIES: SlackCapabilities = { feedback: true, buttons: true };

/** Modals and the Home tab, which take no votes. */
export const VIEW_CAPABILITIES: SlackCapabilities = { feedback: false, buttons: true };
