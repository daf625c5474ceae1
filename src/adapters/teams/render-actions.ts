import { type Choice, parseLookup } from '../../replies';
import { type LookupAction, lookupAction } from './card';
import { type CardRoom, LIMITS } from './limits';
import { plainText } from './markdown';

/** A button for each choice that has a name and that could be read back. */
export function renderActions(choices: readonly Choice[], room: CardRoom): readonly LookupAction[] {
  return choices
    .flatMap(({ label, lookup }) => {
      const title = plainText(label, LIMITS.actionTitle);
      const known = parseLookup(lookup);
      const isSmall = Buffer.byteLength(JSON.stringify(lookup)) <= LIMITS.actionDataBytes;
      return title !== '' && known && isSmall ? [lookupAction(title, known)] : [];
    })
    .slice(0, room.actions);
}
