import type { App, RespondFn } from '@slack/bolt';
import { COMMAND, REASON_FORM } from './names';
import { onCommand } from './on-command';
import { onEvent } from './on-event';
import { onPress, onUnknownPress } from './on-press';
import { askReason, onReason } from './on-reason';
import { originOf } from './origin';
import { parseCommand } from './parse';
import { parsePress } from './parse-action';
import { readString } from './payload';
import type { SurfaceDesk } from './surface-desk';
import { onSurfacePress, registerSurfaces } from './surfaces';
import { failureName } from './web-api';

/**
 * Registers what the bot listens to.
 *
 * Few listeners and a dispatch of our own in each, because Bolt runs every listener's chain on every request that
 * gets to them.
 * Acknowledging is the intake's: what matches nothing here has been acknowledged all the same.
 */
export function registerListeners(app: App, desk: SurfaceDesk): void {
  const { answer, clientOf, logger } = desk;
  registerSurfaces(app, desk);

  app.use(async (args) => {
    // Before the listeners: an event is none of theirs, and most deliveries are events.
    if (!('event' in args)) return args.next();
    const { event, body, context, client: given } = args;
    await onEvent(desk, clientOf(context, given), event, originOf(context), body);
  });

  app.command(/^/, async ({ command, context, respond }) => {
    const turn = command.command === COMMAND ? parseCommand(command, originOf(context)) : undefined;
    if (turn !== undefined) await onCommand(desk, respond, turn);
  });

  app.action(/^/, async ({ action, body, context, client: given, respond }) => {
    const client = clientOf(context, given);
    // Bolt's types promise a `respond`; a press in a view has none.
    const reply: RespondFn | undefined = respond;
    const origin = originOf(context);
    if (await onSurfacePress(desk, client, reply, { body, action, origin })) return;
    const press = parsePress(body, action, origin);
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
