import { type Html, html } from './html';
import { MAX_FIELD_CHARACTERS } from './limits';
import { renderShell } from './render-shell';

/** What the chat shows besides its frame. */
export interface ChatContent {
  readonly conversation: string;
  /** What a first-timer sees; absent once something was asked. */
  readonly start?: Html;
  /** What was asked, on a page that answers without JavaScript. */
  readonly question?: string;
  readonly reply?: Html;
  /** How often the page looks for what was written unasked, in milliseconds; absent = never. */
  readonly inboxEvery?: number;
}

/** Renders the chat; it works without JavaScript, which only spares the reload and keeps several threads. */
export function renderChat({
  conversation,
  start,
  question,
  reply,
  inboxEvery,
}: ChatContent): string {
  return renderShell({
    title: 'Demarc: who is responsible on AWS?',
    current: 'chat',
    styles: ['chat.css', 'views.css'],
    scripts: ['views.js', 'chat.js'],
    main: html`<div class="columns">
<aside class="threads" aria-label="Threads">
<a class="button" id="new-thread" href="/">New thread</a>
<ol id="threads"></ol>
</aside>
<main id="main">
<h1 class="visually-hidden">Ask Demarc</h1>
${start}
<div id="log" role="log" aria-label="Conversation" aria-live="polite"${inboxEvery !== undefined && html` data-inbox="${inboxEvery}"`}>
${question !== undefined && html`<p class="question">${question}</p>`}
${reply}
</div>
<p id="status" role="status"></p>
<form id="ask" method="post" action="/">
<input type="hidden" name="conversation" value="${conversation}">
<label for="text">Your question</label>
<div class="field">
<input id="text" name="text" required maxlength="${MAX_FIELD_CHARACTERS}" autocomplete="off" autofocus placeholder="Who patches the OS of RDS?" aria-describedby="keys">
<button>Ask</button>
</div>
<p id="keys"><kbd>Enter</kbd> asks <span class="wide">· <kbd>1</kbd>–<kbd>9</kbd> picks a choice · <kbd>↑</kbd> last question · <kbd>/</kbd> this field · <kbd>Alt</kbd> <kbd>N</kbd> new thread</span></p>
</form>
</main>
</div>`,
  });
}
