import { EXAMPLE_QUESTIONS } from '../../replies';
import { type Html, html } from './html';
import type { SetupState } from './ports';

/** What each example shows of the range, in the order of the examples. */
const SHOWS: readonly string[] = [
  'One topic on one service',
  'The general rule, and where it differs',
  'Everything on one service',
  'What moves between two',
  'The idea behind it',
];

/** What a first-timer sees: the question that Demarc answers, examples to press, and where to go on. */
export function renderStart(
  conversation: string,
  exposure: 'local' | 'public',
  setup: readonly SetupState[],
): Html {
  const examples = EXAMPLE_QUESTIONS.map(
    (text, i) =>
      html`<li><button name="text" value="${text}"><strong>${text}</strong> <span>${SHOWS[i]}</span></button></li>`,
  );
  return html`<section id="start">
<h2>Who is responsible for this on AWS?</h2>
<p class="lead">AWS, you, or both: from reviewed facts, each with its source. Press an example or ask in your own words.</p>
<form class="examples" method="post" action="/" aria-label="Examples">
<input type="hidden" name="conversation" value="${conversation}">
<ul>${examples}</ul>
</form>
${exposure === 'local' && renderLearn(conversation)}
<p class="onward">Would you rather look than ask? <a href="/explore">Explore every topic on every service</a>.</p>
${exposure === 'public' ? renderPublicNote() : renderSetup(setup)}
</section>`;
}

function renderLearn(conversation: string): Html {
  const lookup = JSON.stringify({ kind: 'learn', act: 'continue' });
  return html`<form class="learn" method="post" action="/" aria-label="Learn">
<input type="hidden" name="conversation" value="${conversation}">
<button name="lookup" value="${lookup}"><strong>Learn: who does what</strong> <span>A few minutes a day, a kind quiz, and a certificate that anyone can verify</span></button>
</form>`;
}

function renderPublicNote(): Html {
  return html`<p class="note">This page is open to everybody: it is read-only, and nothing that you type is kept.</p>`;
}

function renderSetup(setup: readonly SetupState[]): Html {
  const states = setup.map(
    ({ name, state, remedy }) =>
      html`<div><dt>${name}</dt><dd><span class="state">${state}</span>${remedy && html` ${remedy}`}</dd></div>`,
  );
  return html`<details class="setup">
<summary>Bring it into Slack and Microsoft Teams</summary>
<p>The same answers, in the channels where people ask. Each needs a few values in <code>.env</code> and a restart; the README leads through it step by step.</p>
<dl>${states}</dl>
</details>`;
}
