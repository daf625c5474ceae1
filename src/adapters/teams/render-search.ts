import { assertNever } from '../../errors';
import type { Reply } from '../../replies';
import { CAPABILITIES } from './capabilities';
import type { AdaptiveCard } from './card';
import { headlines } from './headline';
import { LIMITS } from './limits';
import { plainText } from './markdown';
import { CARD_TYPE } from './names';
import { renderCard } from './render';

/** One result of the message extension: what the list shows, and the card that picking it inserts. */
export interface SearchResult {
  readonly contentType: typeof CARD_TYPE;
  readonly content: AdaptiveCard;
  /** Lists take no Adaptive Card. */
  readonly preview: {
    readonly contentType: 'application/vnd.microsoft.card.thumbnail';
    readonly content: { readonly title: string; readonly text: string };
  };
}

/** A reply as a result to pick. */
export function renderResult(reply: Reply): SearchResult {
  const [headline] = headlines(reply);
  const { verdict, text = '' } = headline ?? {};
  const said = [verdict, firstSentence(reply)].filter((part) => part !== undefined);
  return {
    contentType: CARD_TYPE,
    content: renderCard(reply, CAPABILITIES.inserted),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: {
        title: label(text, LIMITS.previewTitle),
        text: label(said.join(' · '), LIMITS.previewText),
      },
    },
  };
}

const LOOK_UP = 'Type a service, such as RDS, a topic, such as backups, or both.';

/** The one result for words that mean nothing here: it says what can be looked up. */
export function renderNothingFound(typed: string): SearchResult {
  const found = `I know no service or topic called "${typed}".`;
  const result = renderResult({ kind: 'notice', text: `${found} ${LOOK_UP}`, choices: [] });
  const content = {
    title: label(found, LIMITS.previewTitle),
    text: label(LOOK_UP, LIMITS.previewText),
  };
  return { ...result, preview: { ...result.preview, content } };
}

function firstSentence(reply: Reply): string | undefined {
  switch (reply.kind) {
    case 'answer': {
      const [answer] = reply.answers;
      return answer?.lead ?? answer?.customer ?? answer?.aws ?? undefined;
    }
    case 'overview':
    case 'comparison':
      return reply.summary;
    case 'concept':
      return reply.short;
    case 'choice':
    case 'fallback':
    case 'smalltalk':
    case 'help':
    case 'notice':
      return undefined;
    default:
      return assertNever(reply);
  }
}

/** Lists read some HTML in their labels. */
function label(text: string, max: number): string {
  return plainText(text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆'), max);
}
