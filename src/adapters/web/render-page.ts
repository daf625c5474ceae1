import { DISCLAIMER } from '../../replies';
import { type Html, html } from './html';
import { MAX_FIELD_CHARACTERS } from './limits';

/** What the page shows besides its frame. */
export interface PageContent {
  readonly conversation: string;
  /** What was asked, on a page that answers without JavaScript. */
  readonly question?: string;
  readonly reply: Html;
}

/** Renders the whole page; it works without JavaScript, which only spares the reload. */
export function renderPage({ conversation, question, reply }: PageContent): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Demarc: who is responsible on AWS?</title>
<link rel="icon" href="/web/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/web/page.css">
<script src="/web/page.js" defer></script>
</head>
<body>
<header>
<h1>Demarc</h1>
<p>Who is responsible for this on AWS: AWS, you, or both?</p>
</header>
<main>
<div id="log" role="log" aria-label="Conversation" aria-live="polite">
${question && html`<p class="question">${question}</p>`}
${reply}
</div>
<form id="ask" method="post" action="/">
<input type="hidden" name="conversation" value="${conversation}">
<label for="text">Your question</label>
<div class="field">
<input id="text" name="text" required maxlength="${MAX_FIELD_CHARACTERS}" autocomplete="off" autofocus placeholder="Who patches the OS of RDS?">
<button>Ask</button>
</div>
</form>
</main>
<footer>
<p>${DISCLAIMER}</p>
</footer>
</body>
</html>
`.markup;
}
