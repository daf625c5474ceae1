import { type CellParty, PARTIES, type Place, shortName } from '../../explore';
import { type Html, html } from './html';
import { cellPath } from './paths';
import type { WebPorts } from './ports';
import { renderBody } from './render';
import { renderExploreShell, renderParty, renderTrail } from './render-explore';

/** A topic over all services: the general rule, then whose it is where; `undefined` for an unknown id. */
export function renderTopicPage({ chart, lookUp }: WebPorts, id: string): string | undefined {
  const topic = chart.findTopic(id);
  const reply = topic && lookUp({ kind: 'control', control: topic.id });
  if (!topic || !reply) return undefined;
  const groups = PARTIES.flatMap((party): readonly Html[] => {
    const classes = chart.classes
      .map((one) => ({
        ...one,
        services: one.services.filter((service) => chart.partyOn(service, id) === party),
      }))
      .filter(({ services }) => services.length > 0);
    return classes.length > 0 ? [renderGroup(party, id, classes)] : [];
  });
  const main = html`${renderTrail([['Explore', '/explore']])}
<h1>${topic.name}</h1>
<article class="reply">${renderBody(reply)}</article>
<section aria-labelledby="where-title">
<h2 id="where-title">Whose it is, service by service</h2>
${groups}
</section>`;
  return renderExploreShell({ title: topic.name, main });
}

function renderGroup(
  party: CellParty,
  topic: string,
  classes: readonly { readonly name: string; readonly services: readonly Place[] }[],
): Html {
  const count = classes.reduce((sum, { services }) => sum + services.length, 0);
  return html`<div class="where"><h3>${renderParty(party)} <span class="count">on ${count} ${count === 1 ? 'service' : 'services'}</span></h3>
<dl>${classes.map(
    ({ name, services }) =>
      html`<div><dt>${shortName(name)}</dt><dd><ul>${services.map(
        (service) => html`<li><a href="${cellPath(service, topic)}">${service.name}</a></li>`,
      )}</ul></dd></div>`,
  )}</dl></div>`;
}
