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

/** `callback_id` of the shortcut on a message: "Who is responsible?". */
export const MESSAGE_SHORTCUT = 'demarc_message';

/** `callback_id` of the shortcut for everywhere: "Look up a responsibility". */
export const LOOKUP_SHORTCUT = 'demarc_lookup';

/** `callback_id` of the form that asks for a service and a topic. */
export const LOOKUP_FORM = 'demarc_lookup_form';

/** `callback_id` of the modal that shows an answer and shares it when submitted. */
export const ANSWER_VIEW = 'demarc_answer_view';

/** `action_id` of a menu of services, filled as people type. */
export const SERVICE_MENU = 'demarc_service';
/** `action_id` of a menu of topics. */
export const TOPIC_MENU = 'demarc_topic';

/** `action_id` of the conversation an answer is shared to. */
export const SHARE_TARGET = 'demarc_share_to';

/** `action_id` of "Share in channel" under a private answer, and the `block_id` around it. */
export const SHARE_ACTION = 'demarc_share';

/** `block_id` of the line that says who shared an answer. */
export const SHARED_BY_BLOCK = 'demarc_shared_by';

/** `action_id` of the way back to the start of the Home tab. */
export const HOME_ACTION = 'demarc_home';

/** Keeps the buttons of the Home tab's part on learning apart from its other choices. */
export const LEARNING_PLACE = 'learn_';

/** `action_id` of "Forget me". */
export const FORGET_ACTION = 'demarc_forget_me';
