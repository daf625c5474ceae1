/** `channelId` of everything that comes from Teams. */
export const CHANNEL = 'msteams';

/** Verb of a button that looks an entry up; its data is `{ lookup }`. */
export const LOOKUP_VERB = 'demarc_lookup';

/** Verb of "Share"; its data is `{ share }`, the lookups that give the answer again. */
export const SHARE_VERB = 'demarc_share';

/** Id of the message extension that looks services and topics up. */
export const SEARCH_COMMAND = 'demarc_lookup';

/** What people type into it. */
export const SEARCH_PARAMETER = 'query';

/** Id of the message extension on a message: "Who is responsible?". */
export const MESSAGE_COMMAND = 'demarc_message';

/** `contentType` of an Adaptive Card. */
export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Where Microsoft delivers activities. */
export const ENDPOINT_PATH = '/api/messages';

/** What the bot's menu holds beside questions, in its order; all of it can be typed as well. */
export const MENU = {
  /** In a chat of one's own. */
  personal: ['overview', 'diff', 'report', 'help', 'forget me'],
  /** Where others read along, and where people can be named with an `@`. */
  shared: ['overview', 'diff', 'learn', 'enroll', 'report', 'verify', 'help', 'forget me'],
} as const;

/** The prompt that begins a journey in a chat of one's own. */
export const LEARN_PROMPT = 'learn';
