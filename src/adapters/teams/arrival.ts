import type { TeamsActivity } from './activity';
import type { ConversationReferenceLike } from './cloud-adapter';

/** What arrived, and where its reply goes. */
export interface Arrival {
  readonly activity: TeamsActivity;
  readonly reference: ConversationReferenceLike;
}
