import type { App, RespondFn, ViewSubmitAction, webApi } from '@slack/bolt';
import { renderMenuOptions } from './menu-options';
import { ANSWER_VIEW, LOOKUP_FORM, LOOKUP_SHORTCUT, MESSAGE_SHORTCUT } from './names';
import { onHomePress } from './on-home';
import { onLookupForm, onLookupShortcut, onModalPress, onShareForm } from './on-lookup';
import { onShare } from './on-share';
import { onMessageShortcut } from './on-shortcut';
import { originOf } from './origin';
import type { Origin } from './parse';
import { parseSharePress } from './parse-share';
import { parseMessageShortcut } from './parse-shortcut';
import { parseLookupForm, parseShareForm, parseViewPress } from './parse-view';
import { readString } from './payload';
import type { SurfaceDesk } from './surface-desk';
import { LOOKUP_FORM_ERRORS } from './views';

/** Registers what the bot listens to beside messages, commands and buttons: shortcuts, forms and menus. */
export function registerSurfaces(app: App, desk: SurfaceDesk): void {
  const { clientOf } = desk;
  app.shortcut(/^/, async ({ body, context, client: given, respond }) => {
    const client = clientOf(context, given);
    const callback = readString(body, 'callback_id');
    const asked = parseMessageShortcut(body, originOf(context));
    if (callback === MESSAGE_SHORTCUT && asked !== undefined) {
      // Bolt's types promise a `respond`; a shortcut from elsewhere than a message has none.
      await onMessageShortcut(desk, client, respond as RespondFn | undefined, asked);
    }
    const trigger = readString(body, 'trigger_id');
    const user = readString(body, 'user', 'id');
    if (callback === LOOKUP_SHORTCUT && trigger !== undefined && user !== undefined) {
      await onLookupShortcut(desk, client, trigger, user);
    }
  });

  app.view<ViewSubmitAction>(/^/, async ({ ack, body, context, client: given, respond }) => {
    const client = clientOf(context, given);
    const callback = readString(body, 'view', 'callback_id');
    const form = callback === LOOKUP_FORM ? parseLookupForm(body, originOf(context)) : undefined;
    if (form?.turn !== undefined) await onLookupForm(desk, client, ack, form.view, form.turn);
    else if (form !== undefined) {
      await ack({ response_action: 'errors', errors: LOOKUP_FORM_ERRORS });
    }
    const share = callback === ANSWER_VIEW ? parseShareForm(body, originOf(context)) : undefined;
    // Missing where Slack gave no response_url along.
    const reply: RespondFn | undefined = respond;
    if (share !== undefined) await onShareForm(desk, client, reply, ack, share);
  });

  app.options(/^/, async ({ ack, body }) => {
    const options = renderMenuOptions(desk.catalogue, body);
    if (options !== undefined) await ack({ options });
  });
}

/** Answers a press of "Share", or in a view; false = it was neither. Never rejects. */
export async function onSurfacePress(
  desk: SurfaceDesk,
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  { body, action, origin }: { body: unknown; action: unknown; origin: Origin },
): Promise<boolean> {
  const share = parseSharePress(body, action, origin);
  if (share !== undefined) {
    await onShare(desk, client, respond, share);
    return true;
  }
  const press = parseViewPress(body, action, origin);
  if (press === undefined) return false;
  if (press.view.type === 'home') await onHomePress(desk, client, press, origin);
  else if (press.turn !== undefined) await onModalPress(desk, client, press.view, press.turn);
  return true;
}
