import type { ConversationReferenceLike, Manner } from './cloud-adapter';

/** What posts to Teams; each rejects with a `DeliveryError`. See `TeamsCloudAdapter`. */
export interface Outbox {
  /** Resolves to the id of the message. */
  reply(reference: ConversationReferenceLike, message: object, manner?: Manner): Promise<string>;
  update(
    reference: ConversationReferenceLike,
    id: string,
    message: object,
    manner?: Manner,
  ): Promise<void>;
  open(reference: ConversationReferenceLike): Promise<ConversationReferenceLike>;
  readMember(reference: ConversationReferenceLike, member: string): Promise<unknown>;
}
