/** The slash command. */
export const COMMAND = '/demarc';

/** `callback_id` of the Workflow Builder step. */
export const STEP = 'demarc_lookup_responsibility';

/** `callback_id` of the form that asks why an answer is not right. */
export const REASON_FORM = 'demarc_reason';

/** Prefix of a choice's `action_id`; its place in the message follows, since ids are unique in a message. */
export const CHOICE_ACTION = 'demarc_choice_';

/** `action_id` of the votes under an answer. */
export const FEEDBACK_ACTION = 'demarc_feedback';

/** `block_id` of choices that replace their message when pressed: a question, a page. */
export const READINGS_BLOCK = 'demarc_readings';

/** `block_id` of choices that are asked beside their message: follow-ups under an answer. */
export const FOLLOW_UPS_BLOCK = 'demarc_follow_ups';
