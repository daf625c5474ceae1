import type { Turn } from '../../dialog';
import { type Lookup, parseLookup } from '../../replies';
import { LIMITS } from './limits';
import {
  CHOICE_ACTION,
  FORGET_ACTION,
  HOME_ACTION,
  SERVICE_MENU,
  SHARE_TARGET,
  TOPIC_MENU,
} from './names';
import { conversationAt, type Origin } from './parse';
import { readJsonValue } from './parse-action';
import { readString, readValue } from './payload';
import { parseShareValue, type Shareable } from './share-value';

/** A modal or a Home tab that is on somebody's screen. */
export interface OpenView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
}

/** Something pressed or picked in a view; without a turn the Home tab begins anew. */
export interface ViewPress {
  readonly view: OpenView;
  readonly turn?: Turn;
}

/** Reads a press in a view; `undefined` = not in a view, or nothing we know in a modal. */
export function parseViewPress(
  body: unknown,
  action: unknown,
  origin: Origin,
): ViewPress | undefined {
  const view = readView(body);
  if (view === undefined) return undefined;
  const input = readInput(action);
  if (input !== undefined) {
    const id = readString(action, 'action_ts') ?? view.id;
    return { view, turn: turnIn(view, origin, id, input) };
  }
  const isStart = readString(action, 'action_id') === HOME_ACTION || view.type === 'home';
  return isStart ? { view } : undefined;
}

/** Asks for the reader's own journey, for the start of the Home tab. */
export function homeTurn(user: string, origin: Origin): Turn {
  const lookup = { kind: 'learn', act: 'home' } as const;
  return turnIn({ id: 'home', type: 'home', user }, origin, 'home', { kind: 'lookup', lookup });
}

/** Reads the submitted form; `lookup` is missing when nothing was picked. */
export function parseLookupForm(
  body: unknown,
  origin: Origin,
): { readonly view: OpenView; readonly turn?: Turn } | undefined {
  const view = readView(body);
  if (view === undefined) return undefined;
  const service = readPicked(body, SERVICE_MENU);
  const control = readPicked(body, TOPIC_MENU);
  const lookup = parseLookup(
    control === undefined
      ? { kind: 'overview', service }
      : { kind: 'control', control, ...(service === undefined ? {} : { service }) },
  );
  if (lookup === undefined) return { view };
  return { view, turn: turnIn(view, origin, view.id, { kind: 'lookup', lookup }) };
}

/** An answer that is to be shared from its modal. */
export interface ShareForm extends Shareable {
  readonly view: OpenView;
  readonly channel: string;
  readonly turn: Turn;
}

/** Reads the submitted answer modal; `undefined` = it shares nothing. */
export function parseShareForm(body: unknown, origin: Origin): ShareForm | undefined {
  const view = readView(body);
  const shareable = parseShareValue(readString(body, 'view', 'private_metadata'));
  const fields = ['view', 'state', 'values', SHARE_TARGET, SHARE_TARGET];
  const channel = readString(body, ...fields, 'selected_conversation');
  const [lookup] = shareable?.lookups ?? [];
  if (view === undefined || shareable === undefined || lookup === undefined) return undefined;
  if (channel === undefined) return undefined;
  const turn = turnIn(view, origin, `${view.id}:${channel}`, { kind: 'lookup', lookup });
  return { ...shareable, view, channel, turn };
}

/** What was typed into which menu; `undefined` = a menu we do not fill. */
export function parseSuggestion(
  body: unknown,
): { readonly menu: 'service' | 'topic'; readonly typed: string } | undefined {
  const menus: Readonly<Record<string, 'service' | 'topic'>> = {
    [SERVICE_MENU]: 'service',
    [TOPIC_MENU]: 'topic',
  };
  const id = readString(body, 'action_id') ?? '';
  const menu = Object.hasOwn(menus, id) ? menus[id] : undefined;
  return menu && { menu, typed: readString(body, 'value') ?? '' };
}

function readView(body: unknown): OpenView | undefined {
  const id = readString(body, 'view', 'id');
  const type = readString(body, 'view', 'type');
  const user = readString(body, 'user', 'id');
  if (id === undefined || user === undefined) return undefined;
  return type === 'modal' || type === 'home' ? { id, type, user } : undefined;
}

function readPicked(body: unknown, menu: string): string | undefined {
  return readString(body, 'view', 'state', 'values', menu, menu, 'selected_option', 'value');
}

function readInput(action: unknown): Turn['input'] | undefined {
  const id = readString(action, 'action_id');
  if (id === FORGET_ACTION) return { kind: 'forget-me' };
  const lookup = id === undefined ? undefined : readLookup(action, id);
  return lookup && { kind: 'lookup', lookup };
}

function readLookup(action: unknown, id: string): Lookup | undefined {
  if (id === SERVICE_MENU) {
    const service = readValue(action, 'selected_option', 'value');
    return parseLookup({ kind: 'overview', service });
  }
  const value = readString(action, 'value') ?? '';
  return id.startsWith(CHOICE_ACTION) ? parseLookup(readJsonValue(value)) : undefined;
}

function turnIn(view: OpenView, origin: Origin, id: string, input: Turn['input']): Turn {
  const { type, user } = view;
  return {
    id: `slack:${origin.tenant}:${type}:${id.slice(0, LIMITS.identifier)}:${user}`,
    conversation: conversationAt(origin, { channel: type, thread: `user:${user}` }, user),
    user: { id: user },
    scope: 'personal',
    input,
  };
}
