import type { App, Context, RespondFn } from '@slack/bolt';
import { COMMAND, REASON_FORM } from './names';
import { onCommand } from './on-command';
import { type EventDesk, onEvent } from './on-event';
import { onPress, onUnknownPress } from './on-press';
import { askReason, onReason } from './on-reason';
import { type Origin, parseCommand } from './parse';
import { parsePress } from './parse-action';
import { readString } from './payload';
import { failureName } from './web-api';

/**
 * Registers what the bot listens to.
 *
 * Few listeners and a dispatch of our own in each, because Bolt runs every listener's chain on every request.
 * Acknowledging is the intake's: what matches nothing here has been acknowledged all the same.
 */
export function registerListeners(app: App, desk: EventDesk): void {
  const { answer, logger } = desk;

  app.event(/^/, async ({ event, context, client }) => {
    await onEvent(desk, client, event, originOf(context));
  });

  app.command(/^/, async ({ command, context, respond }) => {
    const turn = command.command === COMMAND ? parseCommand(command, originOf(context)) : undefined;
    if (turn !== undefined) await onCommand(answer, logger, respond, turn);
  });

  app.action(/^/, async ({ action, body, context, client, respond }) => {
    // Bolt's types promise a `respond`; a press in a view has none.
    const reply: RespondFn | undefined = respond;
    const press = parsePress(body, action, originOf(context));
    if (press !== undefined) {
      const asking = askReason(logger, client, press, readString(body, 'trigger_id'));
      await Promise.all([asking, onPress(answer, logger, client, reply, press)]);
    } else if (readString(action, 'url') === undefined) await onUnknownPress(logger, reply);
  });

  app.view(REASON_FORM, async ({ ack, body, context }) => {
    await ack(await onReason(answer, logger, body, originOf(context)));
  });

  app.error(async (error) => {
    logger.error('slack-listener-failed', { error: failureName(error) });
  });
}

/** A workspace, or the whole organisation where the app is installed for all of it. */
function originOf(context: Context): Origin {
  return {
    tenant: context.teamId ?? context.enterpriseId ?? '',
    botUserId: context.botUserId ?? '',
  };
}
