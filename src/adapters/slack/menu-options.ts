import type { types } from '@slack/bolt';
import type { Catalogue } from '../../replies';
import { LIMITS } from './limits';
import { parseSuggestion } from './parse-view';
import { plainElement } from './render-buttons';
import { labelText } from './text';

/** The entries of a menu for what was typed so far; `undefined` in a menu we do not fill. */
export function renderMenuOptions(
  catalogue: Catalogue,
  body: unknown,
): types.PlainTextOption[] | undefined {
  const asked = parseSuggestion(body);
  if (asked === undefined) return undefined;
  const found =
    asked.menu === 'service'
      ? catalogue.findServices(asked.typed, LIMITS.options)
      : catalogue.findControls(asked.typed, LIMITS.options);
  return found
    .filter(({ id }) => id.length <= LIMITS.optionValue)
    .map(({ id, name }) => {
      return { text: plainElement(labelText(name, LIMITS.optionText) || id), value: id };
    });
}
