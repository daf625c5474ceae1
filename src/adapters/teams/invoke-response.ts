import type { AdaptiveCard } from './card';
import { LIMITS } from './limits';
import { CARD_TYPE } from './names';
import type { SearchResult } from './render-search';

/** What Teams is told about an invoke. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object;
}

/** Title of the dialog over a conversation. */
const DIALOG_TITLE = 'Who is responsible?';

/** Noted, and nothing to show. */
export const ACKNOWLEDGED: InvokeAnswer = { status: 200 };

/** A card in the place of the one whose button was pressed. */
export function cardInPlace(value: AdaptiveCard): InvokeAnswer {
  return ok({ statusCode: 200, type: CARD_TYPE, value });
}

/** A sentence beside the card whose button was pressed. */
export function sentenceAtCard(value: string): InvokeAnswer {
  return ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value });
}

/** A dialog with a card. */
export function dialogWithCard(content: AdaptiveCard): InvokeAnswer {
  const card = { contentType: CARD_TYPE, content };
  const value = { title: DIALOG_TITLE, height: 'medium', width: 'medium', card };
  return ok({ task: { type: 'continue', value } });
}

/** A dialog with one sentence. */
export function dialogWithSentence(value: string): InvokeAnswer {
  return ok({ task: { type: 'message', value } });
}

/** What the message extension found, or the card that goes into the compose box. */
export function searchResults(found: readonly SearchResult[]): InvokeAnswer {
  const attachments = found.slice(0, LIMITS.searchResults);
  return ok({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
}

/** A sentence in place of results. */
export function searchSentence(text: string): InvokeAnswer {
  return ok({ composeExtension: { type: 'message', text } });
}

/** An invoke that nobody here knows. */
export const UNKNOWN_INVOKE: InvokeAnswer = { status: 400 };

function ok(body: object): InvokeAnswer {
  return { status: 200, body };
}
