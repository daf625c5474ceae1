import type { types } from '@slack/bolt';
import type { Choice } from '../../replies';
import type { Block } from './blocks';
import { LIMITS } from './limits';
import { CHOICE_ACTION, FEEDBACK_ACTION, FOLLOW_UPS_BLOCK, READINGS_BLOCK } from './names';
import { voteValue } from './parse-action';
import { escapeText, labelText } from './text';

/**
 * Choices as buttons; those for which `isReading` holds replace their message when pressed.
 *
 * `place` keeps the ids apart where there are several such lists on one screen.
 */
export function renderChoices(
  choices: readonly Choice[],
  isReading: (choice: Choice) => boolean,
  place = '',
): readonly Block[] {
  const shown = choices
    .filter((choice) => JSON.stringify(choice.lookup).length <= LIMITS.buttonValue)
    .slice(0, LIMITS.choices)
    .map((choice, index) => ({
      button: button(choice, `${place}${index}`),
      isReading: isReading(choice),
    }));
  return [true, false].flatMap((replaces): readonly Block[] => {
    const elements = shown.filter((one) => one.isReading === replaces).map((one) => one.button);
    const block_id = `${replaces ? READINGS_BLOCK : FOLLOW_UPS_BLOCK}${place}`;
    return elements.length === 0 ? [] : [{ type: 'actions', block_id, elements }];
  });
}

/** Choices as words to type, where nothing can be pressed. */
export function listChoices(choices: readonly Choice[]): readonly string[] {
  return choices
    .slice(0, LIMITS.choices)
    .map((choice) => `• ${escapeText(choice.label, LIMITS.name)}`);
}

/** The two votes under an answer. */
export function renderVotes(answerId: string): readonly Block[] {
  if (voteValue('not-right', answerId).length > LIMITS.buttonValue) return [];
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: FEEDBACK_ACTION,
          positive_button: {
            text: plainElement('Helpful'),
            accessibility_label: 'This answer is helpful',
            value: voteValue('helpful', answerId),
          },
          negative_button: {
            text: plainElement('Not right'),
            accessibility_label: 'This answer is not right',
            value: voteValue('not-right', answerId),
          },
        },
      ],
    },
  ];
}

function button(choice: Choice, index: string): types.Button {
  return {
    type: 'button',
    action_id: `${CHOICE_ACTION}${index}`,
    text: plainElement(labelText(choice.label, LIMITS.buttonText) || 'Show'),
    value: JSON.stringify(choice.lookup),
  };
}

/** Text without markup. */
export function plainElement(text: string): types.PlainTextElement {
  // No emoji: a label that holds ":x:" must stay what it is.
  return { type: 'plain_text', text, emoji: false };
}
