import { shortName } from '../../explore';
import type { Lookup } from '../../replies';
import { html } from './html';
import { cellPath, servicePath, topicPath } from './paths';
import type { WebPorts } from './ports';
import { renderBody } from './render';
import { renderExploreShell, renderTrail } from './render-explore';

/** The answer behind one cell, with its source; `undefined` when the place or the topic is not known. */
export function renderCell(
  ports: WebPorts,
  kind: 'service' | 'class',
  id: string,
  control: string,
): string | undefined {
  const { chart, lookUp } = ports;
  const topic = chart.findTopic(control);
  const service = kind === 'service' ? chart.findService(id) : undefined;
  const serviceClass = kind === 'class' ? chart.classes.find((one) => one.id === id) : undefined;
  const place = service ?? serviceClass;
  if (!topic || !place) return undefined;
  const lookup: Lookup = {
    kind: 'control',
    control,
    ...(service ? { service: id } : { class: id }),
  };
  const reply = lookUp(lookup);
  if (!reply) return undefined;
  const home = service ? servicePath(id) : `/explore?${new URLSearchParams({ columns: id })}`;
  const whole = service?.class;
  const main = html`${renderTrail([
    ['Explore', '/explore'],
    [shortName(place.name), home],
    [topic.name, topicPath(control)],
  ])}
<h1 class="visually-hidden">${topic.name} on ${place.name}</h1>
<article class="reply">${renderBody(reply)}</article>
<ul class="onward">
<li><a href="${topicPath(control)}">${topic.name} on every other service</a></li>
<li><a href="${home}">Everything on ${shortName(place.name)}</a></li>
${whole && html`<li><a href="${cellPath(whole, control)}">${topic.name} on services of its class</a></li>`}
</ul>
<form method="post" action="/">
<input type="hidden" name="lookup" value="${JSON.stringify(lookup)}">
<button>Go on from here in the chat</button>
</form>`;
  return renderExploreShell({ title: `${topic.name} on ${place.name}`, main });
}
