/** A person's text is cut here: the most characters a turn may carry. */
export const MAX_TEXT_CHARACTERS = 40_000;

/** What the text field takes; enough for a pasted paragraph. */
export const MAX_FIELD_CHARACTERS = 4_000;

/** Conversation and answer ids are UUIDs of ours; anything longer was never given out. */
export const MAX_ID_CHARACTERS = 64;

/** A vote's reason is one sentence. */
export const MAX_REASON_CHARACTERS = 500;
