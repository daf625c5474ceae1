import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Lookup } from '../../replies';
import type { WebPorts } from './ports';
import { renderMatrixPage } from './render-matrix';

/**
 * Does once what answers do, so that the first question, view and table wait for nothing that is made on first use.
 *
 * It remembers nothing and lets requests through between its steps.
 */
export function createRehearsal(ports: WebPorts): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    for (const step of stepsOf(ports)) {
      await nextTurn();
      await step();
    }
  };
}

function stepsOf(ports: WebPorts): readonly (() => unknown)[] {
  const { chart, catalogue, lookUp, platforms, preparations } = ports;
  const lookups = chart.layers.flatMap(({ topics }) =>
    topics.slice(0, 1).map(({ id }): Lookup => ({ kind: 'control', control: id })),
  );
  const replies = lookups.slice(0, 1).flatMap((lookup) => lookUp(lookup) ?? []);
  return [
    ...preparations,
    ...replies.flatMap((reply) => [() => platforms.slack(reply, ''), () => platforms.teams(reply)]),
    ...chart.layers.map(
      ({ id }) =>
        () =>
          renderMatrixPage(ports, { columns: 'all', layer: id }, 'coded'),
    ),
    () => catalogue.findServices('', 1),
  ];
}
