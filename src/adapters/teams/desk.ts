import type { PersonRef } from '../../dialog';
import type { Catalogue, Lookup, Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import type { Answer } from './answering';
import type { Directory } from './directory';
import type { TeamsTiming } from './limits';
import type { Outbox } from './outbox';
import type { References } from './references';
import type { RepliedTurns } from './replied-turns';
import type { TurnQueue } from './turn-queue';

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
  readonly directory: Directory;
  /** To be told of every person, no guest and no bot, who joins a team. */
  readonly joined?: (person: PersonRef) => Promise<void>;
  readonly repliedTurns: RepliedTurns;
  /** Keeps the turns of one conversation in order, in the dialog. */
  readonly thinking: TurnQueue;
  /** And on the wire. */
  readonly posting: TurnQueue;
  readonly timing: TeamsTiming;
  readonly logger: Logger;
}
