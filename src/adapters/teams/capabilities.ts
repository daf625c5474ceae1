/** What a Teams surface can show beside a card, and what its buttons can do. */
export interface TeamsCapabilities {
  /** Where the card stands; its buttons bring the word back. */
  readonly surface: Surface;
  /** Sources as numbered citations on the message. */
  readonly citations: boolean;
  /** Thumbs under an answer, drawn by Teams itself. */
  readonly feedback: boolean;
  /** Whether a button can put a card in the place of its own; where not, it submits the form around it. */
  readonly inPlace: boolean;
  /** Title of the button that shows the answer to others; absent where everybody sees it already. */
  readonly share?: string;
}

/**
 * A message for everybody in the conversation; one that only its asker sees; a card that a person inserted in a
 * message of their own; a dialog over the conversation.
 */
export type Surface = 'message' | 'targeted' | 'inserted' | 'dialog';

/** What each surface can do. */
export const CAPABILITIES: Readonly<Record<Surface, TeamsCapabilities>> = {
  message: { surface: 'message', citations: true, feedback: true, inPlace: true },
  targeted: {
    surface: 'targeted',
    citations: true,
    feedback: true,
    inPlace: true,
    share: 'Share with everyone here',
  },
  inserted: { surface: 'inserted', citations: false, feedback: false, inPlace: true },
  dialog: {
    surface: 'dialog',
    citations: false,
    feedback: false,
    inPlace: false,
    share: 'Put into a message',
  },
};
