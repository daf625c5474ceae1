import { type Html, html } from './html';
import type { SlackMessage } from './ports';
import { renderMrkdwn } from './slack-mrkdwn';

type Fields = Readonly<Record<string, unknown>>;

/** Not every machine has the sign in a font. */
const THUMB = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2.5 9h3v8h-3zM5.500 9.500l3.500-7c1.500 0 2.300 1 2 2.600L10.500 8h5.300c1.200 0 2 1.100 1.600 2.300l-1.700 5.300c-.3.900-1 1.400-1.900 1.400H5.500"/></svg>`;

/** Draws a message as Slack would: our name, then block by block. Buttons send what Slack would send back. */
export function renderSlackMessage({ blocks }: SlackMessage): Html {
  return html`<div class="slack-message">
<img src="/web/icon.svg" width="36" height="36" alt="">
<div>
<p class="slack-name"><strong>Demarc</strong> <span class="slack-app">APP</span></p>
${blocks.map((block) => renderBlock({ ...block }))}
</div>
</div>`;
}

function renderBlock(block: Fields): Html {
  switch (block.type) {
    case 'section':
      return html`<div class="slack-section">${renderText(block.text)}</div>`;
    case 'context':
      return html`<div class="slack-context">${listOf(block.elements).map(renderText)}</div>`;
    case 'image':
      return html`<img class="slack-image" src="${String(block.image_url)}" alt="${String(block.alt_text)}">`;
    case 'divider':
      return html`<hr class="slack-divider">`;
    case 'actions':
      return html`<div class="slack-actions">${listOf(block.elements).map(renderButton)}</div>`;
    case 'context_actions':
      return html`<div class="slack-feedback">${listOf(block.elements).map(renderFeedback)}</div>`;
    default:
      return html`<div class="slack-context">A block of the kind ${String(block.type)}</div>`;
  }
}

function renderText(element: unknown): Html {
  const { type, text } = fieldsOf(element);
  return type === 'mrkdwn' ? renderMrkdwn(String(text)) : html`${String(text ?? '')}`;
}

function renderButton(element: unknown): Html {
  const { text, value } = fieldsOf(element);
  return html`<button class="slack-button" name="lookup" value="${String(value)}">${renderText(text)}</button>`;
}

/** Slack shows thumbs; the words are what screen readers hear. */
function renderFeedback(element: unknown): Html {
  const { positive_button: yes, negative_button: no } = fieldsOf(element);
  const thumb = (button: unknown, vote: string) => {
    const { accessibility_label: label, text } = fieldsOf(button);
    return html`<button class="slack-thumb" name="vote" value="${vote}" aria-label="${String(label)}" title="${String(fieldsOf(text).text)}">${THUMB}</button>`;
  };
  return html`${thumb(yes, 'helpful')}${thumb(no, 'not-right')}`;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
