/** A JSON object of unknown content. */
export type Json = Readonly<Record<string, unknown>>;

/** What Slack would refuse in a message, each as a sentence; empty when it would take it. */
export function validateMessage(message: Json): string[] {
  const problems: string[] = [];
  const blocks: unknown = message.blocks ?? [];
  const text = message.text;
  if (!Array.isArray(blocks)) return ['blocks is not a list'];
  if (typeof text !== 'string' || text === '') problems.push('no fallback text');
  else problems.push(...checkMarkup('text', text, 40_000));
  if (blocks.length > 50) problems.push(`${blocks.length} blocks, 50 allowed`);
  if (sumText(blocks) > 13_000) problems.push('msg_blocks_too_long');
  return [...problems, ...checkBlocks(blocks, checkBlock)];
}

/** What Slack would refuse in a form, each as a sentence. */
export function validateModal(view: Json): string[] {
  const { blocks, private_metadata: data = '', callback_id: id = '' } = view;
  if (!Array.isArray(blocks)) return ['blocks is not a list'];
  const hasInput = blocks.some((block) => asJson(block).type === 'input');
  const labels = ['title', 'submit', 'close'].filter((name) => name in view || name === 'title');
  return [
    ...(view.type === 'modal' ? [] : ['no modal']),
    ...labels.flatMap((name) => checkPlain(name, asJson(view[name]), 24)),
    ...(hasInput && !('submit' in view) ? ['an input without submit'] : []),
    ...(blocks.length > 100 ? [`${blocks.length} blocks, 100 allowed`] : []),
    ...(typeof data === 'string' && data.length <= 3_000 ? [] : ['private_metadata over 3000']),
    ...(typeof id === 'string' && id.length <= 255 ? [] : ['callback_id over 255']),
    ...checkBlocks(blocks, checkModalBlock),
  ];
}

function checkBlocks(blocks: readonly unknown[], check: (block: Json) => string[]): string[] {
  const ids = ['action_id', 'block_id'].map((key) => collect(blocks, key));
  return [
    ...(ids.every((each) => new Set(each).size === each.length) ? [] : ['an id twice']),
    ...(ids.flat().some((id) => id.length > 255) ? ['an id over 255 characters'] : []),
    ...blocks.flatMap((block) => check(asJson(block))),
  ];
}

/** What Slack would refuse in a Home tab, each as a sentence. */
export function validateHome(view: Json): string[] {
  const { blocks, private_metadata: data = '' } = view;
  if (!Array.isArray(blocks)) return ['blocks is not a list'];
  const foreign = ['title', 'submit', 'close'].filter((name) => name in view);
  return [
    ...(view.type === 'home' ? [] : ['no home']),
    ...foreign.map((name) => `${name} in a home`),
    ...(blocks.length > 100 ? [`${blocks.length} blocks, 100 allowed`] : []),
    ...(typeof data === 'string' && data.length <= 3_000 ? [] : ['private_metadata over 3000']),
    ...checkBlocks(blocks, checkViewBlock),
  ];
}

function checkViewBlock(block: Json): string[] {
  return block.type === 'context_actions' ? ['votes in a view'] : checkBlock(block);
}

function checkModalBlock(block: Json): string[] {
  if (block.type !== 'input') return checkViewBlock(block);
  const element = asJson(block.element);
  return [
    ...checkPlain('input', asJson(block.label), 2_000),
    ...('hint' in block ? checkPlain('hint', asJson(block.hint), 2_000) : []),
    ...(typeof element.action_id === 'string' ? [] : ['an input without action_id']),
    ...checkInput(element),
  ];
}

function checkInput(element: Json): string[] {
  const max = element.max_length ?? 3_000;
  switch (element.type) {
    case 'plain_text_input':
      return typeof max === 'number' && max >= 1 && max <= 3_000 ? [] : ['max_length over 3000'];
    case 'external_select':
      return checkMenu(element);
    case 'conversations_select':
      return checkPlain('placeholder', asJson(element.placeholder), 150);
    default:
      return [`unknown input ${String(element.type)}`];
  }
}

/** What Slack would refuse as the entries of a menu, each as a sentence. */
export function validateOptions(answer: Json): string[] {
  if (!Array.isArray(answer.options)) return ['options is not a list'];
  const options = answer.options.map(asJson);
  const isValue = (value: unknown) =>
    typeof value === 'string' && value !== '' && value.length <= 75;
  return [
    ...(options.length > 100 ? [`${options.length} options, 100 allowed`] : []),
    ...options.flatMap((option) => checkPlain('option', asJson(option.text), 75)),
    ...(options.every(({ value }) => isValue(value)) ? [] : ['a value that is too long or empty']),
  ];
}

function checkMenu(element: Json): string[] {
  const least = element.min_query_length ?? 3;
  return [
    ...(typeof element.action_id === 'string' ? [] : ['a menu without action_id']),
    ...(typeof least === 'number' && least >= 0 ? [] : ['min_query_length is no number']),
    ...checkPlain('placeholder', asJson(element.placeholder), 150),
  ];
}

function checkBlock(block: Json): string[] {
  switch (block.type) {
    case 'divider':
      return [];
    case 'image':
      return checkImage(block);
    case 'header':
      return checkPlain('header', asJson(block.text), 150);
    case 'section':
      return checkText('section', asJson(block.text), 3_000);
    case 'context': {
      const isCredit = block.block_id === SHARED_BY;
      return checkList('context', block.elements, 10, (part) => {
        return checkText('context', isCredit ? withoutMention(part) : part, 3_000);
      });
    }
    case 'actions':
      return checkList('actions', block.elements, 25, (element) => {
        return element.type === 'external_select' ? checkMenu(element) : checkButton(element);
      });
    case 'context_actions':
      return checkList('context_actions', block.elements, 5, checkVotes);
    default:
      return [`unknown block ${String(block.type)}`];
  }
}

function checkImage({ image_url: url, alt_text: alt }: Json): string[] {
  const isPage = typeof url === 'string' && /^https?:\/\//.test(url) && url.length <= 3_000;
  const isSaid = typeof alt === 'string' && alt.trim() !== '' && alt.length <= 2_000;
  return [...(isPage ? [] : ['image: no address']), ...(isSaid ? [] : ['image: no alt_text'])];
}

/** The one line that may mention somebody: the person who pressed "Share". */
const SHARED_BY = 'demarc_shared_by';

function withoutMention(part: Json): Json {
  return { ...part, text: String(part.text).replace(/<@[UW][A-Z0-9]+>/, 'somebody') };
}

function checkButton(button: Json): string[] {
  if (button.type !== 'button') return [`unknown element ${String(button.type)}`];
  const value = String(button.value ?? '');
  return [
    ...(typeof button.action_id === 'string' ? [] : ['a button without action_id']),
    ...(value.length > 2_000 ? ['a button value over 2000'] : []),
    ...checkPlain('button', asJson(button.text), 75),
    ...('confirm' in button ? checkConfirm(asJson(button.confirm)) : []),
    ...(['primary', 'danger', undefined].some((style) => style === button.style) ? [] : ['style']),
  ];
}

function checkConfirm(confirm: Json): string[] {
  const parts = { title: 100, text: 300, confirm: 30, deny: 30 };
  return Object.entries(parts).flatMap(([name, max]) => {
    return checkPlain(`confirm ${name}`, asJson(confirm[name]), max);
  });
}

function checkVotes(votes: Json): string[] {
  if (votes.type !== 'feedback_buttons') return [`unknown element ${String(votes.type)}`];
  return ['positive_button', 'negative_button'].flatMap((name) => {
    const button = asJson(votes[name]);
    const value = button.value;
    return [
      ...(typeof value === 'string' && value !== '' ? [] : [`${name} without value`]),
      ...(String(button.accessibility_label ?? '').length > 75 ? [`${name} label over 75`] : []),
      ...checkPlain(name, asJson(button.text), 75),
    ];
  });
}

function checkText(where: string, text: Json, max: number): string[] {
  if (text.type === 'plain_text') return checkPlain(where, text, max);
  if (text.type !== 'mrkdwn') return [`${where}: a text without type`];
  return checkMarkup(where, String(text.text ?? ''), max);
}

function checkPlain(where: string, text: Json, max: number): string[] {
  const value = text.text;
  if (text.type !== 'plain_text') return [`${where}: not plain text`];
  if (typeof value !== 'string' || value === '') return [`${where}: empty`];
  return value.length > max ? [`${where}: ${value.length} characters, ${max} allowed`] : [];
}

/** Links to web pages are the only markup with angle brackets the bot may write. */
function checkMarkup(where: string, text: string, max: number): string[] {
  const rest = text.replace(/<https?:\/\/[^\s<>|]+(\|[^<>|]+)?>/g, '');
  return [
    ...(text.trim() === '' ? [`${where}: empty`] : []),
    ...(text.length > max ? [`${where}: ${text.length} characters, ${max} allowed`] : []),
    ...(/[<>]/.test(rest) ? [`${where}: unescaped angle bracket`] : []),
    ...(/&(?!(amp|lt|gt);)/.test(rest) ? [`${where}: unescaped ampersand`] : []),
  ];
}

function checkList(
  where: string,
  list: unknown,
  max: number,
  check: (element: Json) => string[],
): string[] {
  if (!Array.isArray(list) || list.length === 0) return [`${where}: no elements`];
  const tooMany = list.length > max ? [`${where}: ${list.length} elements, ${max} allowed`] : [];
  return [...tooMany, ...list.flatMap((element) => check(asJson(element)))];
}

function sumText(value: unknown): number {
  return collect(value, 'text').reduce((sum, text) => sum + text.length, 0);
}

/** Every string under the key, at any depth. */
function collect(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    return name === key && typeof part === 'string' ? [part] : collect(part, key);
  });
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
