import { validateModal } from './slack-blocks';
import type { SlackPayload } from './slack-events';

type Parts = Readonly<Record<string, unknown>>;

/** An interactive element with the block it stands in, as Slack hands it back when pressed. */
export type ScreenElement = SlackPayload & { readonly action_id?: string };

/** The interactive elements of a message or a view, in order. */
export function elementsOf(shown: unknown): readonly ScreenElement[] {
  return blocksOf(shown).flatMap((block) => {
    const { elements = [], block_id } = block as { elements?: Parts[]; block_id?: string };
    const isActive = block.type === 'actions';
    return isActive ? elements.map((one) => ({ ...one, block_id })) : [];
  });
}

/** The element whose `action_id` begins so. */
export function elementOf(shown: unknown, actionId: string): ScreenElement {
  const found = elementsOf(shown).find((one) => one.action_id?.startsWith(actionId));
  if (found === undefined) throw new Error(`no ${actionId} on the screen`);
  return found;
}

/** Every word a person reads there. */
export function wordsOf(shown: unknown): string {
  return collect(blocksOf(shown)).join('\n');
}

/** The modal that an acknowledgement puts in the place of a form; throws for one Slack would refuse. */
export function updatedView(answer: unknown): Parts {
  const { response_action: action, view } = answer as { response_action?: string; view?: Parts };
  if (action !== 'update' || view === undefined)
    throw new Error(`no update: ${JSON.stringify(answer)}`);
  const problems = validateModal(view);
  if (problems.length > 0) throw new Error(problems.join('; '));
  return view;
}

function blocksOf(shown: unknown): readonly Parts[] {
  return (shown as { blocks: readonly Parts[] }).blocks;
}

function collect(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    return key === 'text' && typeof part === 'string' ? [part] : collect(part);
  });
}
