import { MOST_ANSWERS } from '../../replies';

/**
 * Every number Slack sets, or that we set because of Slack. Characters are UTF-16 units, the stricter count.
 *
 * Sources: Slack's Block Kit reference and method pages, unless a line says otherwise.
 */
export const LIMITS = {
  /** `chat.postMessage`: "up to 50 blocks in each message". */
  blocksPerMessage: 50,
  /** Messages are refused (`msg_blocks_too_long`) from about 13,200 characters over all blocks; seen, not documented. */
  charactersPerMessage: 12_000,
  /** Text of a section. */
  section: 3_000,
  /** Text of one element of a context block; the page gives none, so it follows the section's. */
  context: 2_000,
  /** Elements of a context block. */
  contextElements: 10,
  /** Elements of an actions block. */
  actionsElements: 25,
  /** Text on a button; longer is refused. */
  buttonText: 75,
  /** As much of it as is surely shown: "may truncate with ~30 characters". */
  buttonShown: 30,
  /** Lines of a notice that stand apart, each a block; more stand close together. */
  airyLines: 12,
  /** `alt_text` of an image. */
  altText: 2_000,
  /** Label a screen reader speaks in place of a button's text. */
  accessibilityLabel: 75,
  /** A button's `value`. */
  buttonValue: 2_000,
  /** `action_id` and `block_id`. */
  identifier: 255,
  /** A link inside text: longer addresses are named, not linked, so that one never fills a section. */
  url: 1_000,
  /** Fallback `text`: Slack advises 4,000 and cuts at 40,000; notifications and screen readers want less. */
  fallbackText: 3_000,
  /** What a person can type in one message; longer input is cut. */
  incomingText: 40_000,
  /** One sentence of a reply, so that a broken entry cannot crowd out the others. */
  sentence: 1_200,
  /** A name, a title or a label inside a line. */
  name: 300,
  /** Choices under one reply; the replies hold five at most. */
  choices: 10,
  /** Sources named under one answer. */
  sources: 5,
  /** Blocks of a modal or a Home tab: "up to 100 blocks". */
  blocksPerView: 100,
  /** Entries of a menu: "up to 100 options". */
  options: 100,
  /** Text of one entry. */
  optionText: 75,
  /** Value of one entry; 75 in older documentation, 150 now. */
  optionValue: 75,
  /** Topics that the Home tab offers as buttons. */
  popularTopics: 6,
  /** Verdicts that are shared at once: all of an answer. */
  sharedVerdicts: MOST_ANSWERS,
  /** Words of a command that are repeated back to the person who typed them. */
  echo: 60,
  /** `private_metadata` of a form. */
  privateMetadata: 3_000,
  /** Why an answer is not right, as typed; an input takes 3,000, a paragraph is enough. */
  reason: 1_000,
  /** Suggested questions in the messages tab. */
  prompts: 4,
  /** Deliveries that are worked on or wait; more are not acknowledged, so that memory stays bounded and Slack sends them later. */
  pendingDeliveries: 5_000,
} as const;

/** Times and counts of the connection, in milliseconds. Tests hand in smaller ones. */
export interface SlackTiming {
  /** A request older or newer than this is refused: Slack's own advice against replays. */
  readonly signatureAge: number;
  /** Longest wait for a form's verdict before it is acknowledged without one; Slack gives up after 3 s. */
  readonly acknowledge: number;
  /** The dialog's answer to a form; afterwards the form shows that it is being looked up. Below `acknowledge`. */
  readonly inPlace: number;
  /** One call of the Web API or of a `response_url`. */
  readonly webApiCall: number;
  /** Further tries of a call that met a 5xx, a 429 or a broken connection. */
  readonly webApiRetries: number;
  /** First pause between tries; doubles each time. */
  readonly webApiPause: number;
  /** Longest `Retry-After` that is waited for; a longer one fails the call at once. */
  readonly retryAfter: number;
  /** The bot's own name and workspace, asked at start. */
  readonly identity: number;
  /** The dialog's answer; afterwards the person is told that it did not work. */
  readonly dialog: number;
  /** The store's word on a delivery or a thread; afterwards memory decides. */
  readonly store: number;
  /** Between two messages to one person unasked: "1 message per second per channel". */
  readonly personPause: number;
  /** Between two in one workspace: "several hundred messages per minute" are allowed there; this is 240. */
  readonly workspacePause: number;
  /** First pause before a workspace that could not be forgotten is tried again; doubles each time. */
  readonly forgetPause: number;
  /** From asking for a socket to Slack's "hello". */
  readonly socketOpen: number;
  /** First pause before a lost socket is opened again; doubles up to `socketPauseMax`. */
  readonly socketPause: number;
  readonly socketPauseMax: number;
}

/**
 * Claims, and turns, that are worked on at once; more wait. The database answers ten statements at a time, and a
 * time limit must measure the store, not the crowd before it.
 */
export const WORKPLACES = 24;

/** What a running bot uses. */
export const TIMING: SlackTiming = {
  signatureAge: 5 * 60_000,
  acknowledge: 900,
  inPlace: 600,
  webApiCall: 8_000,
  webApiRetries: 2,
  webApiPause: 250,
  retryAfter: 30_000,
  identity: 10_000,
  dialog: 10_000,
  store: 2_000,
  personPause: 1_000,
  workspacePause: 250,
  forgetPause: 5_000,
  socketOpen: 10_000,
  socketPause: 250,
  socketPauseMax: 10_000,
};
