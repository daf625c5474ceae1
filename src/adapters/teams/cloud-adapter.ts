import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { Clock } from '../../dialog';
import { createAuthentication, type TeamsCredentials } from './authentication';
import type { Connector, ReplyAddress } from './connector';
import { DeliveryError } from './delivery-error';
import type { TeamsOptions } from './options';
import { VerifiedTokens } from './verified-tokens';

/** What a turn may do before its request is answered; late work goes through its `reference`. */
export interface LiveTurn {
  /** Where later replies go; plain JSON, so it can be kept. */
  readonly reference: ConversationReferenceLike;
  /** Answers an invoke. */
  respond(response: { readonly status: number; readonly body?: object }): Promise<void>;
}

/** How a message goes out: seen by its reader alone; never again once nobody knows whether it arrived. */
export type Manner = Pick<ReplyAddress, 'isTargeted' | 'isOnce'>;

/** A stored place to reply to; what is in it is the SDK's own. */
export type ConversationReferenceLike = Partial<ConversationReference>;

/**
 * The SDK's adapter with its own way out replaced: version 4.23.3 keeps only four known fields of an entity, so
 * that citations would never leave the process, has no time-out, and does not try again after a 412 or after a 429
 * without `Retry-After`.
 */
export class TeamsCloudAdapter extends CloudAdapter {
  readonly #connector: Connector;
  readonly #verified: VerifiedTokens;

  constructor(
    options: TeamsOptions,
    credentials: TeamsCredentials,
    connector: Connector,
    clock: Clock = Date.now,
  ) {
    super(createAuthentication(options, credentials));
    this.#connector = connector;
    this.#verified = new VerifiedTokens(clock);
  }

  /**
   * Checks who sent an activity, then lets `logic` answer it; resolves to the answer of an invoke.
   *
   * Rejects when the sender is not who the token says. `logic` must not reject.
   */
  async receive(
    authorization: string,
    payload: object,
    logic: (turn: LiveTurn) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    // Not by `processActivity`: it makes two clients for each turn, and nothing here goes through them.
    const activity = payload as Activity;
    await this.#verified.verify(authorization, activity.serviceUrl, () =>
      this.botFrameworkAuthentication.authenticateRequest(activity, authorization),
    );
    let answer: InvokeResponse | undefined;
    await logic({
      reference: TurnContext.getConversationReference(activity),
      respond: async (response) => {
        answer = response;
      },
    });
    return answer;
  }

  /**
   * Posts a message to a place kept earlier; resolves to the id Teams gave it, empty when it gave none.
   *
   * A reference without an activity makes it a message of its own instead of a reply. A targeted one is seen only by
   * the person the reference names. The SDK's own way, a continued conversation, would answer an activity that does
   * not exist.
   */
  reply(
    reference: ConversationReferenceLike,
    message: object,
    manner: Manner = {},
  ): Promise<string> {
    const activity = TurnContext.applyConversationReference({ ...message }, reference);
    return this.#connector.post(addressOf(activity, activity.replyToId, manner), activity);
  }

  /** Puts a message in the place of one that was posted earlier. */
  async update(
    reference: ConversationReferenceLike,
    id: string,
    message: object,
    manner: Manner = {},
  ): Promise<void> {
    const activity = { ...TurnContext.applyConversationReference({ ...message }, reference), id };
    await this.#connector.replace(addressOf(activity, id, manner), activity);
  }

  /** The place of the bot's own chat with the person of a reference, which is opened where there is none. */
  async open(reference: ConversationReferenceLike): Promise<ConversationReferenceLike> {
    const { serviceUrl = '', bot, user, conversation } = reference;
    const tenantId = conversation?.tenantId;
    const id = await this.#connector.open(serviceUrl, {
      bot,
      members: [user],
      isGroup: false,
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
    if (id === '') {
      throw new DeliveryError('the connector names no chat', { attempts: 1, isUnsent: true });
    }
    const chat = { conversationType: 'personal', tenantId, id };
    const { channelId } = reference;
    const place = { bot, channelId, serviceUrl, user, conversation: chat };
    return JSON.parse(JSON.stringify(place));
  }

  /** What Teams says of a member of the reference's conversation; nothing of it is sure. */
  readMember(reference: ConversationReferenceLike, member: string): Promise<unknown> {
    const { serviceUrl = '', conversation } = reference;
    return this.#connector.readMember({ serviceUrl, conversation: conversation?.id ?? '' }, member);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === 'invokeResponse') {
        context.turnState.set(INVOKE_RESPONSE_KEY, activity);
        responses.push({ id: '' });
      } else if (activity.type === 'trace' || activity.type === 'delay') {
        responses.push({ id: '' });
      } else {
        const id = await this.#connector.post(addressOf(activity, activity.replyToId), activity);
        responses.push({ id });
      }
    }
    return responses;
  }

  override async updateActivity(
    _context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> {
    return { id: await this.#connector.replace(addressOf(activity, activity.id), activity) };
  }
}

function addressOf(
  activity: Partial<Activity>,
  target: string | undefined,
  { isTargeted = false, isOnce = false }: Manner = {},
): ReplyAddress {
  return {
    serviceUrl: activity.serviceUrl ?? '',
    conversation: activity.conversation?.id ?? '',
    ...(target !== undefined && { activity: target }),
    ...(isTargeted && { isTargeted }),
    ...(isOnce && { isOnce }),
  };
}
