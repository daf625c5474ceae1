import type { Chart } from '../../explore';
import type { Named } from '../../replies';
import { type Html, html } from './html';
import { SEARCH_RESULTS } from './limits';
import { servicePath, topicPath } from './paths';
import type { WebPorts } from './ports';
import { renderExploreShell, renderTrail } from './render-explore';

/** A field that finds services and topics by any of their names. */
export function renderSearchField({ classes, layers }: Chart, typed = ''): Html {
  const names = [
    ...classes.flatMap(({ services }) => services),
    ...layers.flatMap(({ topics }) => topics),
  ];
  return html`<form class="finder" method="get" action="/explore/search" role="search">
<label for="q">Find a service or a topic</label>
<div class="field"><input id="q" name="q" value="${typed}" list="names" required autocomplete="off" placeholder="RDS, backups, k8s"><button>Find</button></div>
<datalist id="names">${names.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>
</form>`;
}

/** Two menus of services: what moves from the one to the other. */
export function renderComparePicker(chart: Chart, from = 'ec2', to = 'fargate'): Html {
  const menu = (name: string, label: string, chosen: string) =>
    html`<label>${label} <select name="${name}">${chart.classes
      .filter(({ services }) => services.length > 0)
      .map(
        (one) =>
          html`<optgroup label="${one.name}">${one.services.map(
            ({ id, name: service }) =>
              html`<option value="${id}"${id === chosen && html` selected`}>${service}</option>`,
          )}</optgroup>`,
      )}</select></label>`;
  return html`<form class="picker" method="get" action="/explore/compare" aria-label="Compare two services">
<div>${menu('from', 'What moves from', from)}${menu('to', 'to', to)}<button>Compare</button></div>
</form>`;
}

/** What was found; the whole name of one thing leads straight to it by its link being first. */
export function renderSearch(ports: WebPorts, typed: string): string {
  const services = ports.catalogue.findServices(typed, SEARCH_RESULTS);
  const topics = ports.catalogue.findControls(typed, SEARCH_RESULTS);
  const main = html`${renderTrail([['Explore', '/explore']])}
<h1>${typed.trim() === '' ? 'Often looked for' : `Found for “${typed.slice(0, 80)}”`}</h1>
${renderSearchField(ports.chart, typed)}
<div class="found">
${renderFound('Services', services, servicePath)}
${renderFound('Topics', topics, topicPath)}
</div>
${services.length + topics.length === 0 && html`<p>Nothing is called that. Try fewer letters, or <a href="/">ask in your own words</a>.</p>`}`;
  return renderExploreShell({ title: 'Search', main });
}

function renderFound(title: string, found: readonly Named[], path: (id: string) => string): Html {
  if (found.length === 0) return html``;
  return html`<section><h2>${title}</h2><ul>${found.map(
    ({ id, name }) => html`<li><a href="${path(id)}">${name}</a></li>`,
  )}</ul></section>`;
}
