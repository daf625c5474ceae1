import type { ButtonData } from './button-data';
import { LIMITS } from './limits';
import { LOOKUP_VERB, SHARE_VERB } from './names';

/** A paragraph; `text` is Markdown, so data in it must be escaped. */
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly spacing?: 'None' | 'Small' | 'Medium' | 'Large';
  /** Tells screen readers that this is a heading. */
  readonly style?: 'heading';
}

/** Pairs of a name and its text, which phones draw better than a table. */
export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

/** A picture; `altText` says the same to whoever cannot see it. */
export interface Image {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly size: 'Stretch';
  readonly spacing?: 'Medium';
}

/** Elements that belong together. */
export interface Container {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly separator?: true;
  readonly spacing?: 'Medium' | 'Large';
}

/** Buttons in the body. */
export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
  readonly spacing?: 'Small';
}

/** What our cards are made of: the few elements of schema 1.5 that every Teams client draws. */
export type CardElement = TextBlock | FactSet | Container | Image | ActionSet;

/** A button that sends its data with the form around it, as a message or into a dialog. */
export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: ButtonData;
}

/** A button whose answer takes the card's place; clients too old for it send the same data as a message. */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: ButtonData;
  readonly fallback: SubmitAction;
}

/** A button of a card. */
export type CardAction = ExecuteAction | SubmitAction;

/** A card of schema 1.5, the newest that Teams draws everywhere. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: 'en';
  readonly fallbackText: string;
  readonly msteams: { readonly width: 'Full' };
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

/** A paragraph that wraps. */
export function textBlock(
  text: string,
  look: Partial<Omit<TextBlock, 'type' | 'text' | 'wrap'>> = {},
): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** A heading over the paragraph it introduces. */
export function labelled(label: string, paragraphs: readonly string[]): readonly TextBlock[] {
  return [
    textBlock(label, { weight: 'Bolder', spacing: 'Medium' }),
    ...paragraphs.map((text, index) =>
      textBlock(text, { spacing: index === 0 ? 'None' : 'Small' }),
    ),
  ];
}

/** A button that sends its data. */
export function submitAction(title: string, data: ButtonData): SubmitAction {
  return { type: 'Action.Submit', title, data };
}

/** A button whose answer takes the card's place. */
export function executeAction(title: string, data: ButtonData): ExecuteAction {
  const verb = 'share' in data ? SHARE_VERB : LOOKUP_VERB;
  return { type: 'Action.Execute', title, verb, data, fallback: submitAction(title, data) };
}

/** A card around its parts; buttons that are too long for a row of a phone stand below each other. */
export function adaptiveCard(
  body: readonly CardElement[],
  actions: readonly CardAction[],
  fallbackText: string,
): AdaptiveCard {
  const isRow = fitsInRow(actions);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText,
    msteams: { width: 'Full' },
    body: isRow ? body : [...body, ...actions.map(actionSet)],
    ...(isRow && actions.length > 0 && { actions }),
  };
}

/** Clients cut the titles of a row short until it fits, down to a letter each on a phone. */
function fitsInRow(actions: readonly CardAction[]): boolean {
  const characters = actions.reduce((sum, { title }) => sum + title.length, 0);
  return characters + LIMITS.buttonEdge * actions.length <= LIMITS.buttonRow;
}

function actionSet(action: CardAction, index: number): ActionSet {
  return { type: 'ActionSet', actions: [action], ...(index > 0 && { spacing: 'Small' }) };
}
