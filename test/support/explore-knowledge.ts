import { type Chart, createChart, createSheets, type Sheets } from '../../src/explore';
import type { KnowledgeBase } from '../../src/knowledge';
import { aControl, aKnowledge, anOverride, aResponsibility, aService } from './dialog-knowledge';

const TAKEN = aResponsibility({ aws: 'Guards the doors, day and night.' });

/** Two topics in two layers; RDS is managed, EC2 a machine, and EKS depends on its mode. */
export function exploredKnowledge(): KnowledgeBase {
  return aKnowledge({
    controls: [
      aControl(),
      aControl({
        id: 'physical-security',
        name: 'Physical security (doors, guards)',
        layer: 'facility',
        responsibilities: [TAKEN, { ...TAKEN, class: 'iaas' }],
      }),
    ],
    services: [
      aService(),
      aService({ id: 'ec2', name: 'Amazon EC2', class: 'iaas' }),
      aService({
        id: 'eks',
        name: 'Amazon EKS',
        variants: ['Own', 'Auto'].map((name) => ({ name, role: 'mode', aliases: [] })),
        overrides: [anOverride({ variant: 'Own' }), anOverride({ variant: 'Auto', party: 'aws' })],
      }),
    ],
  });
}

/** The chart and the sheets over it. */
export function explored(): { readonly chart: Chart; readonly sheets: Sheets } {
  const knowledge = exploredKnowledge();
  const chart = createChart(knowledge);
  return { chart, sheets: createSheets(knowledge, chart) };
}
