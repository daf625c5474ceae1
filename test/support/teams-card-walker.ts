/** A JSON object, as a client would read it. */
type Json = Record<string, unknown>;

const CARD_KEYS = [
  'type',
  '$schema',
  'version',
  'lang',
  'fallbackText',
  'msteams',
  'body',
  'actions',
];
const ELEMENT_KEYS: Record<string, readonly string[]> = {
  TextBlock: ['text', 'wrap', 'size', 'weight', 'isSubtle', 'spacing', 'style'],
  FactSet: ['facts'],
  Container: ['items', 'separator', 'spacing'],
  ActionSet: ['actions', 'spacing'],
  Image: ['url', 'altText', 'size', 'spacing'],
};
const ACTION_KEYS: Record<string, readonly string[]> = {
  'Action.Execute': ['title', 'verb', 'data', 'fallback'],
  'Action.Submit': ['title', 'data'],
};

/** A button as a client reads it. */
export interface CardButton {
  readonly type: string;
  readonly title: string;
  readonly data: unknown;
}

/** The buttons of a card, in a row or below each other. */
export function buttonsOf(card: unknown): readonly CardButton[] {
  const { body = [], actions } = (card ?? {}) as { body?: readonly Json[]; actions?: unknown };
  return [...body.flatMap((each) => list(each.actions)), ...list(actions)] as never;
}

/**
 * Lists what is wrong with a card for Teams, each as `path: problem`; empty for a sound card.
 *
 * Clients drop unknown elements without a word, so everything that is not on the list of known names is reported.
 */
export function validateCard(card: unknown): readonly string[] {
  const issues: string[] = [];
  const ids = new Set<string>();
  const report = (path: string, problem: string) => issues.push(`${path}: ${problem}`);

  const root = card as Json;
  if (root.type !== 'AdaptiveCard') report('card', 'is no AdaptiveCard');
  if (!['1.4', '1.5'].includes(String(root.version))) report('card', 'has a version above 1.5');
  checkKeys(root, 'card', CARD_KEYS, report);
  requireText(root.fallbackText, 'card.fallbackText', report);
  const body = list(root.body);
  if (body.length === 0) report('card.body', 'is empty');
  body.forEach((element, index) => {
    checkElement(element, `card.body[${index}]`, ids, report);
  });
  const actions = list(root.actions);
  if (actions.length > 6) report('card.actions', 'holds more than six');
  if (root.actions !== undefined && actions.length === 0) report('card.actions', 'is empty');
  actions.forEach((action, index) => {
    checkAction(action, `card.actions[${index}]`, report);
  });
  const size = Buffer.byteLength(JSON.stringify(card));
  if (size > 20_000) report('card', `has ${size} bytes`);
  return issues;
}

type Report = (path: string, problem: string) => void;

/** What an element that shows something by itself must have. */
const SHOWN: Record<string, (element: Json, path: string, report: Report) => void> = {
  TextBlock(element, path, report) {
    requireText(element.text, `${path}.text`, report);
    if (element.wrap !== true) report(path, 'does not wrap');
  },
  Image(element, path, report) {
    requireText(element.altText, `${path}.altText`, report);
    if (!/^https?:/.test(String(element.url))) report(path, 'has no address on the web');
  },
};

function checkElement(element: Json, path: string, ids: Set<string>, report: Report): void {
  const keys = ELEMENT_KEYS[String(element.type)];
  if (!keys) {
    report(path, `is the unknown element ${String(element.type)}`);
    return;
  }
  checkKeys(element, path, ['type', 'id', ...keys], report);
  if (typeof element.id === 'string') {
    if (ids.has(element.id)) report(path, 'repeats an id');
    ids.add(element.id);
  }
  SHOWN[String(element.type)]?.(element, path, report);
  const items = list(element.items);
  if (element.type === 'Container' && items.length === 0) report(path, 'is empty');
  items.forEach((item, index) => {
    checkElement(item, `${path}.items[${index}]`, ids, report);
  });
  list(element.actions).forEach((action, index) => {
    checkAction(action, `${path}.actions[${index}]`, report);
  });
  const facts = list(element.facts);
  if (element.type === 'FactSet' && facts.length === 0) report(path, 'is empty');
  facts.forEach((fact, index) => {
    requireText(fact.title, `${path}.facts[${index}].title`, report);
    requireText(fact.value, `${path}.facts[${index}].value`, report);
  });
}

function checkAction(action: Json, path: string, report: Report): void {
  const keys = ACTION_KEYS[String(action.type)];
  if (!keys) {
    report(path, `is the unknown action ${String(action.type)}`);
    return;
  }
  checkKeys(action, path, ['type', ...keys], report);
  requireText(action.title, `${path}.title`, report);
  if (String(action.title).length > 60) report(path, 'has a title above 60 characters');
  const data = action.data as Json | undefined;
  if (typeof data?.lookup !== 'object' && !Array.isArray(data?.share)) {
    report(path, 'carries nothing to answer');
  }
  if (action.type === 'Action.Execute') {
    requireText(action.verb, `${path}.verb`, report);
    checkAction(action.fallback as Json, `${path}.fallback`, report);
  }
}

function checkKeys(value: Json, path: string, known: readonly string[], report: Report): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) report(path, `has the unknown property ${key}`);
    if (value[key] === undefined) report(path, `has an undefined ${key}`);
  }
}

function requireText(value: unknown, path: string, report: Report): void {
  if (typeof value !== 'string' || value.trim() === '') report(path, 'is no text');
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
