import { parseLookup, type Reply } from '../../replies';
import { type ButtonData, isSmall, lookupData, shareData } from './button-data';
import type { TeamsCapabilities } from './capabilities';
import { type CardAction, executeAction, submitAction } from './card';
import { type CardRoom, LIMITS } from './limits';
import { plainText } from './markdown';

/** A button for each choice that has a name and that could be read back, and last the one that shares. */
export function renderActions(
  reply: Reply,
  { surface, inPlace, share }: TeamsCapabilities,
  room: CardRoom,
): readonly CardAction[] {
  // Help and welcome stay for the next reader: their examples are answered below.
  const isLasting = reply.kind === 'help' && surface === 'message';
  const button = (title: string, data: ButtonData) =>
    inPlace && !isLasting ? executeAction(title, data) : submitAction(title, data);
  const choices = reply.choices.flatMap(({ label, lookup }) => {
    const title = plainText(label, LIMITS.actionTitle);
    const known = parseLookup(lookup);
    const data = known && lookupData(known, surface);
    return title !== '' && data && isSmall(data) ? [button(title, data)] : [];
  });
  const shared = share === undefined ? undefined : shareData(reply, surface);
  if (share === undefined || shared === undefined) return choices.slice(0, room.actions);
  return [...choices.slice(0, room.actions - 1), button(share, shared)];
}
