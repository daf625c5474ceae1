import type { App, Context, RespondFn } from '@slack/bolt';
import { COMMAND, EVENTS } from './names';
import { onCommand } from './on-command';
import { type MessageDesk, onMessage } from './on-message';
import { onPress, onUnknownPress } from './on-press';
import { type Origin, parseCommand, parseMessage } from './parse';
import { parsePress } from './parse-action';
import { readString } from './payload';
import { failureName } from './web-api';

/**
 * Registers what the bot listens to.
 *
 * Three listeners and a dispatch of our own in each, because Bolt runs every listener's chain on every request.
 * Acknowledging is the intake's: what matches nothing here has been acknowledged all the same.
 */
export function registerListeners(app: App, desk: MessageDesk): void {
  const { answer, logger } = desk;

  app.event(/^/, async ({ event, context, client }) => {
    if (!EVENTS.some((name) => name === event.type)) return;
    const incoming = parseMessage(event, originOf(context));
    if (incoming !== undefined) await onMessage(desk, client, incoming);
  });

  app.command(/^/, async ({ command, context, respond }) => {
    const turn = command.command === COMMAND ? parseCommand(command, originOf(context)) : undefined;
    if (turn !== undefined) await onCommand(answer, logger, respond, turn);
  });

  app.action(/^/, async ({ action, body, context, client, respond }) => {
    // Bolt's types promise a `respond`; a press in a view has none.
    const reply: RespondFn | undefined = respond;
    const press = parsePress(body, action, originOf(context));
    if (press !== undefined) await onPress(answer, logger, client, reply, press);
    else if (readString(action, 'url') === undefined) await onUnknownPress(logger, reply);
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
