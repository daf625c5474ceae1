/** A person's text is cut here: the most characters a turn may carry. */
export const MAX_TEXT_CHARACTERS = 40_000;

/** What the text field takes; enough for a pasted paragraph. */
export const MAX_FIELD_CHARACTERS = 4_000;

/** Conversation and answer ids are UUIDs of ours; anything longer was never given out. */
export const MAX_ID_CHARACTERS = 64;

/** A vote's reason is one sentence. */
export const MAX_REASON_CHARACTERS = 500;

/** Answers whose other views can still be opened, a few MB at most; the oldest go first. */
export const KEPT_ANSWERS = 1_000;

/** What search shows of services and of topics. */
export const SEARCH_RESULTS = 12;

/** Smaller bodies grow when compressed, or gain nothing. */
export const COMPRESS_FROM_BYTES = 1_024;

/** A public page serves one address this many requests at once, and refills as many a minute. */
export const PUBLIC_PACE = { burst: 60, perMinute: 60 } as const;

/** Addresses whose pace is watched; above that the one silent for longest starts afresh. */
export const WATCHED_ADDRESSES = 10_000;

/** A page that is open looks so often for what was written unasked. */
export const INBOX_EVERY_MS = 20_000;
