import { setImmediate } from 'node:timers/promises';
import type { DeliveryStore, Dialog, Turn } from '../../dialog';
import { conversationKey } from '../../dialog';
import type { Reply } from '../../replies';
import type { Logger } from '../../telemetry';
import type { TeamsActivity } from './activity';
import { apology, apologyReply, failureRef } from './apology';
import type { ConversationReferenceLike, LiveTurn } from './cloud-adapter';
import { DeliveryError } from './delivery-error';
import { failureFields } from './failure-fields';
import type { TeamsTiming } from './limits';
import { deliveryId, LATEST_REPLY, parse } from './parse';
import { render, renderCard } from './render';
import type { RepliedTurns } from './replied-turns';
import { TurnQueue } from './turn-queue';
import { within } from './within';

/** What the listeners need. */
export interface ListenerParts {
  readonly dialog: Dialog;
  readonly deliveries: DeliveryStore;
  readonly logger: Logger;
  readonly timing: TeamsTiming;
  readonly repliedTurns: RepliedTurns;
  /** Posts a message; resolves to its id. */
  post(reference: ConversationReferenceLike, message: object): Promise<string>;
}

/**
 * Answers checked activities. What is acknowledged before it is answered waits in a queue of its conversation, so
 * that two turns keep their order, in the dialog and on the wire.
 */
export class Listeners {
  readonly #parts: ListenerParts;
  readonly #thinking = new TurnQueue();
  readonly #posting = new TurnQueue();

  constructor(parts: ListenerParts) {
    this.#parts = parts;
  }

  /** Turns that are not answered yet. */
  get pending(): number {
    return this.#thinking.pending + this.#posting.pending;
  }

  /** Resolves when every acknowledged turn is answered or given up. */
  async idle(): Promise<void> {
    await this.#thinking.idle();
    await this.#posting.idle();
  }

  /** Hands a turn off, or answers a pressed button in place; never rejects, never waits for a reply to be posted. */
  async handle(activity: TeamsActivity, payload: object, live: LiveTurn): Promise<void> {
    const turn = parse(payload);
    if (activity.type === 'invoke') return this.#handleInvoke(activity, turn, live);
    if (activity.type === 'installationUpdate') this.#log('teams-installation', activity);
    if (turn) this.#handOff(turn, activity, live.reference);
  }

  async #handleInvoke(
    activity: TeamsActivity,
    turn: Turn | undefined,
    live: LiveTurn,
  ): Promise<void> {
    if (!turn) {
      this.#log('teams-invoke-refused', activity);
      return live.respond(refusal(activity));
    }
    if (turn.input.kind === 'feedback') {
      this.#record(turn, turn.input);
      return live.respond({ status: 200 });
    }
    return live.respond({ status: 200, body: await this.#answerInPlace(turn) });
  }

  #handOff(turn: Turn, activity: TeamsActivity, reference: ConversationReferenceLike): void {
    const key = conversationKey(turn.conversation);
    const answer = this.#thinking.run(key, () => this.#answerOnce(turn));
    void this.#posting.run(key, async () => {
      const reply = await answer;
      if (reply) await this.#post(reply, turn, activity, reference);
    });
  }

  async #answerOnce(turn: Turn): Promise<Reply | undefined> {
    const { timing, logger } = this.#parts;
    // The request is acknowledged before the answer takes the processor.
    await setImmediate();
    if (!(await this.#claim(turn.id))) {
      logger.debug('turn-repeated', { platform: 'teams', ref: failureRef(turn.id) });
      return undefined;
    }
    try {
      return await within(this.#parts.dialog.handleTurn(turn), timing.dialog, 'the dialog');
    } catch (error) {
      return apologyReply(this.#logFailure('turn-failed', turn, error));
    }
  }

  /** A store that fails or hangs costs a possible second answer, not the first. */
  async #claim(id: string): Promise<boolean> {
    try {
      const { deliveries, timing } = this.#parts;
      return await within(deliveries.claim(id), timing.store, 'the delivery store');
    } catch (error) {
      this.#parts.logger.warn('claim-failed', { platform: 'teams', ...failureFields(error) });
      return true;
    }
  }

  async #post(
    reply: Reply,
    turn: Turn,
    activity: TeamsActivity,
    reference: ConversationReferenceLike,
  ): Promise<void> {
    try {
      const id = await this.#parts.post(reference, render(reply));
      for (const replied of [id, LATEST_REPLY]) {
        this.#parts.repliedTurns.remember(deliveryId(activity, replied), turn.id);
      }
      this.#parts.logger.info('turn-answered', { platform: 'teams', kind: reply.kind });
    } catch (error) {
      this.#logFailure('reply-failed', turn, error);
    }
  }

  async #answerInPlace(turn: Turn): Promise<object> {
    const key = conversationKey(turn.conversation);
    const { dialog, timing } = this.#parts;
    try {
      const reply = await within(
        this.#thinking.run(key, () => within(dialog.handleTurn(turn), timing.invoke, 'the dialog')),
        timing.invoke,
        'the dialog',
      );
      const value = renderCard(reply);
      this.#parts.logger.info('turn-answered', { platform: 'teams', kind: reply.kind });
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
    } catch (error) {
      const value = apology(this.#logFailure('turn-failed', turn, error));
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
    }
  }

  #record(turn: Turn, input: Extract<Turn['input'], { kind: 'feedback' }>): void {
    const answerId = this.#parts.repliedTurns.find(input.answerId);
    const vote: Turn = { ...turn, input: { ...input, answerId } };
    void this.#thinking.run(conversationKey(turn.conversation), async () => {
      const { dialog, timing, logger } = this.#parts;
      try {
        await within(dialog.handleTurn(vote), timing.dialog, 'the dialog');
        logger.info('feedback-received', { platform: 'teams', vote: input.vote });
      } catch (error) {
        this.#logFailure('feedback-failed', turn, error);
      }
    });
  }

  #logFailure(event: string, turn: Turn, error: unknown): string {
    const ref = failureRef(turn.id);
    const delivery =
      error instanceof DeliveryError ? { status: error.status, attempts: error.attempts } : {};
    this.#parts.logger.error(event, {
      platform: 'teams',
      ref,
      ...delivery,
      ...failureFields(error),
    });
    return ref;
  }

  #log(event: string, activity: TeamsActivity): void {
    const { action, scope } = activity;
    // The name of an invoke is Microsoft's own word; anything longer or stranger is not.
    const name = activity.name?.match(/^[a-zA-Z/.]{1,60}$/)?.[0];
    this.#parts.logger.info(event, { platform: 'teams', action, scope, name });
  }
}

/** What Teams is told about an invoke that is not ours; a card expects the reason in a form of its own. */
function refusal({ name }: TeamsActivity): { readonly status: number; readonly body?: object } {
  if (name !== 'adaptiveCard/action') return { status: 400 };
  const value = { code: 'BadRequest', message: 'This button is not known any more.' };
  const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value };
  return { status: 400, body };
}
