/** What a Teams surface can show beside a card. */
export interface TeamsCapabilities {
  /** Sources as numbered citations on the message. */
  readonly citations: boolean;
  /** Thumbs under an answer, drawn by Teams itself. */
  readonly feedback: boolean;
}

/** Messages in personal chats, group chats and channels. */
export const MESSAGE_CAPABILITIES: TeamsCapabilities = { citations: true, feedback: true };
