import type { Catalogue, Lookup, Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import type { TeamsActivity } from './activity';
import type { Answer } from './answering';
import type { ConversationReferenceLike } from './cloud-adapter';
import type { TeamsTiming } from './limits';
import type { References } from './references';
import type { RepliedTurns } from './replied-turns';
import type { TurnQueue } from './turn-queue';

/** What arrived, and where its reply goes. */
export interface Arrival {
  readonly activity: TeamsActivity;
  readonly reference: ConversationReferenceLike;
}

/** What posts to Teams; each rejects with a `DeliveryError`. */
export interface Outbox {
  /** Resolves to the id of the message; see `TeamsCloudAdapter.reply`. */
  reply(
    reference: ConversationReferenceLike,
    message: object,
    isTargeted?: boolean,
  ): Promise<string>;
  update(
    reference: ConversationReferenceLike,
    id: string,
    message: object,
    isTargeted?: boolean,
  ): Promise<void>;
}

/** What answering on any surface of Teams needs. */
export interface Desk {
  readonly answer: Answer;
  /** True for exactly one caller per id. */
  readonly once: (id: string) => Promise<boolean>;
  readonly catalogue: Catalogue;
  /** What a lookup shows apart from any conversation; `undefined` when the knowledge does not hold it. */
  readonly show: (lookup: Lookup) => Reply | undefined;
  readonly outbox: Outbox;
  readonly references: References;
  readonly repliedTurns: RepliedTurns;
  /** Keeps the turns of one conversation in order, in the dialog. */
  readonly thinking: TurnQueue;
  /** And on the wire. */
  readonly posting: TurnQueue;
  readonly timing: TeamsTiming;
  readonly logger: Logger;
}
