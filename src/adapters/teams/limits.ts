import { MOST_ANSWERS } from '../../replies';

/**
 * Every number Teams sets, or that we set because of Teams. Characters are UTF-16 units unless a line says otherwise.
 *
 * Sources: Microsoft's Teams platform pages (bots, cards, AI-generated messages), unless a line says otherwise.
 */
export const LIMITS = {
  /** What a person can type in one message; longer input is cut. */
  incomingText: 40_000,
  /** The words of a vote; the dialog of Teams takes fewer. */
  feedbackReason: 2_000,
  /** Bytes of one card. Teams refuses a message at about 100 KB, older pages say 28 KB: 20 KB is safe everywhere. */
  cardBytes: 20_000,
  /** Bytes of a whole message: the card, its citations and the line above it; Microsoft advises 80 KB at most. */
  messageBytes: 80_000,
  /** The line above a card; one glance in a notification. */
  text: 2_000,
  /** `summary`: what a notification shows when there is no text. */
  summary: 250,
  /** `fallbackText`: what a client shows that cannot draw the card. */
  fallbackText: 1_500,
  /** Buttons of a card: more than six are not shown. */
  actions: 6,
  /** Title of a button; about 40 are shown on a phone. */
  actionTitle: 60,
  /** Characters that a row of buttons has room for on a phone of 360 points, their edges included. */
  buttonRow: 44,
  /** Characters that the edges of a button and its distance to the next take. */
  buttonEdge: 5,
  /** Data of a button as JSON, in bytes; it stands in the card twice, and all buttons together must leave room. */
  actionDataBytes: 700,
  /** A name, a title or a label inside a line. */
  name: 200,
  /** A person's name beside what they shared. */
  personName: 80,
  /** Verdicts in one reply. */
  answers: MOST_ANSWERS,
  /** Sources named under one answer. */
  sources: 5,
  /** Citations of one message: "up to 20". */
  citations: 20,
  /** `appearance.url` of a citation; the page names no number. */
  citationUrl: 500,
  /** `appearance.name` of a citation: "maximum 80 characters". */
  citationName: 80,
  /** `appearance.abstract` of a citation: "maximum 160 characters". */
  citationAbstract: 160,
  /** Addresses of replies remembered for votes; older ones are voted on by their message id. */
  rememberedReplies: 10_000,
  /** What is read of the words typed into the message extension. */
  searchText: 200,
  /** Results of the message extension; Teams shows about eight and asks for 25 at most. */
  searchResults: 10,
  /** Title of a result; one line is shown. */
  previewTitle: 100,
  /** Text of a result; two lines are shown. */
  previewText: 160,
  /** Places that can be written to whose last address is remembered, so that it is not written down again. */
  rememberedPlaces: 10_000,
  /** People whose names and whereabouts are remembered, so that the roster is not asked again. */
  rememberedPeople: 10_000,
  /** People named in one message who are looked up: as many as are enrolled with one. */
  namedPeople: 50,
  /** Turns waiting for their answer; more are refused so that memory stays bounded. */
  pendingTurns: 1_000,
} as const;

/** How much of a reply goes on its card. */
export interface CardRoom {
  /** One sentence, so that a broken entry cannot crowd out the others. */
  readonly sentence: number;
  /** Entries of one list: notes, names, lines, sections. */
  readonly entries: number;
  /** A link; a longer address is named, not linked. */
  readonly url: number;
  readonly actions: number;
}

/** Tried in this order until the card is small enough; real replies fit the first, any reply fits the last. */
export const CARD_ROOMS = [
  { sentence: 1_200, entries: 15, url: 1_000, actions: LIMITS.actions },
  { sentence: 400, entries: 10, url: 500, actions: LIMITS.actions },
  { sentence: 150, entries: 5, url: 250, actions: LIMITS.actions },
  { sentence: 40, entries: 2, url: 0, actions: 2 },
] as const satisfies readonly CardRoom[];

/** Times and counts of the connection, in milliseconds. Tests hand in smaller ones. */
export interface TeamsTiming {
  /** One reply from the first try to the last; afterwards it is given up. */
  readonly delivery: number;
  /** Further tries of a delivery that met a 429, 412, 502, 503 or 504. */
  readonly deliveryRetries: number;
  /** Longest first pause between tries; doubles each time, a random part of it is waited. */
  readonly deliveryPause: number;
  /** Opening a connection to the connector. */
  readonly connect: number;
  /** The dialog's answer to a message; afterwards the person is told that it did not work. */
  readonly dialog: number;
  /** The dialog's answer to a pressed button, which Teams waits for: it gives up after about 5 s. */
  readonly invoke: number;
  /** The store's word on a delivery; afterwards it is taken as new. */
  readonly store: number;
  /** The roster's word on a member; afterwards nothing is known of them. */
  readonly roster: number;
  /** Checking who sent a request, fetching Microsoft's keys included. */
  readonly authentication: number;
  /** Fetching an access token for the connector. */
  readonly token: number;
  /** Between two messages that nobody asked for; Teams takes 30 to 50 requests a second of one app in a tenant. */
  readonly proactiveGap: number;
  /** Between two of them in one conversation: 1,800 an hour is the tightest of its limits. */
  readonly proactiveConversationGap: number;
}

/** What a running bot uses. */
export const TIMING: TeamsTiming = {
  delivery: 9_500,
  deliveryRetries: 3,
  deliveryPause: 500,
  connect: 3_000,
  dialog: 8_000,
  invoke: 4_000,
  store: 2_000,
  roster: 2_500,
  authentication: 5_000,
  token: 8_000,
  proactiveGap: 50,
  proactiveConversationGap: 2_000,
};
