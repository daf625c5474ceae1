import type { Clock, Dialog, People, Turn, WhyFact } from '../../dialog';
import type { Chart, Sheets } from '../../explore';
import type { Catalogue, Lookup, Reply } from '../../replies';

/** A message as Slack gets it. */
export interface SlackMessage {
  readonly blocks: readonly object[];
  /** What a notification shows. */
  readonly text: string;
}

/** A message as Teams gets it. */
export interface TeamsMessage {
  /** Markdown; empty when the card says it all. */
  readonly text: string;
  readonly attachments: readonly { readonly content: object }[];
}

/** What the same reply looks like elsewhere, made by the platforms' own renderers. */
export interface PlatformRenderers {
  slack(reply: Reply, answerId: string): SlackMessage;
  teams(reply: Reply): TeamsMessage;
}

/** One thing that has to be set up, how it stands, and what to do about it. */
export interface SetupState {
  readonly name: string;
  readonly state: string;
  /** Empty where there is nothing to do. */
  readonly remedy: string;
}

/** What the pages work with. */
export interface WebPorts {
  readonly dialog: Dialog;
  readonly catalogue: Catalogue;
  readonly chart: Chart;
  readonly sheets: Sheets;
  /** The reply to a lookup, remembering nothing; `undefined` for ids that the knowledge does not hold. */
  readonly lookUp: (lookup: Lookup) => Reply | undefined;
  /** How a turn was understood, asked right after it was answered; empty for what was no question. */
  readonly explain: (turn: Turn) => readonly WhyFact[];
  /** Steps that make ready what a question needs; they take some milliseconds each and remember nothing. */
  readonly preparations: readonly (() => unknown)[];
  readonly platforms: PlatformRenderers;
  /** `public` = open to everybody: read-only, limited in pace, and silent about this installation. */
  readonly exposure: 'local' | 'public';
  /** How Slack and Teams are set up; asked only on a page that is not public. */
  readonly readSetup: () => Promise<readonly SetupState[]>;
  /** What this machine knows of the person who sits at it; asked only on a page that is not public. */
  readonly profileOf?: People['profileOf'];
  readonly clock: Clock;
  /** Gives a new id at each call. */
  readonly newId: () => string;
}
