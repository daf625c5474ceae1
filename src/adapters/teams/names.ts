/** `channelId` of everything that comes from Teams. */
export const CHANNEL = 'msteams';

/** Verb of a button that looks an entry up; its data is `{ lookup }`. */
export const LOOKUP_VERB = 'demarc_lookup';

/** Where Microsoft delivers activities. */
export const ENDPOINT_PATH = '/api/messages';
