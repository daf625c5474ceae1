/** A person's line is cut here: the most characters a turn may carry. */
export const MAX_TEXT_CHARACTERS = 40_000;

/** Lines longer than this tire the eye, however wide the window is. */
export const MAX_COLUMNS = 96;

/** Below this a line holds too few words to be worth wrapping. */
export const MIN_COLUMNS = 40;
