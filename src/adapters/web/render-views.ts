import type { WhyFact } from '../../dialog';
import { assertNever } from '../../errors';
import { type Html, html } from './html';
import type { KeptAnswer } from './kept-answers';
import { answerPath } from './paths';
import type { PlatformRenderers, SlackMessage, TeamsMessage } from './ports';
import { renderSlackMessage } from './slack-preview';

/** The ways in which an answer can be looked at beside the answer itself. */
export const VIEWS = ['slack', 'teams', 'why'] as const;

/** A way in which an answer can be looked at. */
export type View = (typeof VIEWS)[number];

const LABELS: Readonly<Record<'answer' | View, string>> = {
  answer: 'Answer',
  slack: 'In Slack',
  teams: 'In Teams',
  why: 'Why',
};

/** Links to the views of an answer; the script makes tabs of them. */
export function renderViewLinks(answerId: string, current: 'answer' | View): Html {
  const names = ['answer', ...VIEWS] as const;
  const links = names.map((name) => {
    const mark = name === current && html` aria-current="true"`;
    const path = answerPath(answerId, name === 'answer' ? undefined : name);
    return html`<a href="${path}" data-view="${name}"${mark}>${LABELS[name]}</a>`;
  });
  return html`<nav class="views" aria-label="Views of this answer">${links}</nav>`;
}

/** Renders one view of an answer that was given. */
export function renderView(answer: KeptAnswer, view: View, platforms: PlatformRenderers): Html {
  switch (view) {
    case 'slack':
      return renderSlack(answer, platforms.slack(answer.reply, answer.id));
    case 'teams':
      return renderTeams(answer, platforms.teams(answer.reply));
    case 'why':
      return renderWhy(answer.why);
    default:
      return assertNever(view);
  }
}

function renderSlack({ conversation, id }: KeptAnswer, message: SlackMessage): Html {
  return html`<form class="platform slack" method="post" action="/">
<input type="hidden" name="conversation" value="${conversation}">
<input type="hidden" name="answerId" value="${id}">
${renderSlackMessage(message)}
</form>
${renderJson('Block Kit', message)}`;
}

function renderTeams({ conversation }: KeptAnswer, message: TeamsMessage): Html {
  return html`<div class="platform teams" data-conversation="${conversation}" data-message="${JSON.stringify(message)}">
<p class="needs-script">The card is drawn by Microsoft's own renderer, which needs JavaScript. What Teams gets is below.</p>
</div>
${renderJson('Adaptive Card', message)}`;
}

function renderWhy(facts: readonly WhyFact[]): Html {
  if (facts.length === 0)
    return html`<p>This was no question, so nothing had to be understood.</p>`;
  const rows = facts.map(
    ({ name, values }) =>
      html`<div><dt>${name}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`,
  );
  return html`<dl class="why">${rows}</dl>`;
}

function renderJson(name: string, value: object): Html {
  return html`<details class="json">
<summary>${name} as JSON</summary>
<button type="button" class="copy" hidden>Copy</button>
<pre tabindex="0" aria-label="${name} as JSON">${JSON.stringify(value, null, 2)}</pre>
</details>`;
}
