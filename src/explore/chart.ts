import { findResponsibility, type KnowledgeBase, LAYERS, type Verdict } from '../knowledge';
import type { Named } from '../replies';
import { layerWords } from '../replies';

/** What a cell of the chart says; `not-applicable` = the topic does not arise there. */
export type CellParty = Verdict | 'not-applicable';

/** Where a topic is looked at: on a service, or on a whole class of services. */
export interface Place extends Named {
  readonly kind: 'service' | 'class';
}

/** A part of the environment with its topics, in the order of the knowledge. */
export interface ChartLayer extends Named {
  readonly topics: readonly Named[];
}

/** A class with its services by name. */
export interface ChartClass extends Place {
  readonly kind: 'class';
  readonly summary: string;
  readonly services: readonly Place[];
}

/** Everything the knowledge says about who is responsible, ready to be looked at and drawn. */
export interface Chart {
  /** The version of the knowledge behind it. */
  readonly version: string;
  /** From the top of the stack, which is the customer's, down to the building. */
  readonly layers: readonly ChartLayer[];
  readonly classes: readonly ChartClass[];
  findService(id: string): (Place & { readonly class: ChartClass }) | undefined;
  findTopic(id: string): Named | undefined;
  /** Whose a topic is in a place; ids must be of this chart. */
  partyOn(place: Place, control: string): CellParty;
}

/** Prepares the chart; cells are looked up when asked for. The same knowledge gives the same chart. */
export function createChart(knowledge: KnowledgeBase): Chart {
  const classes = classesOf(knowledge);
  const layers = layersOf(knowledge);
  const topics = new Map(layers.flatMap((layer) => layer.topics.map((topic) => [topic.id, topic])));
  const services = new Map(
    classes.flatMap((one) =>
      one.services.map((service) => [service.id, { ...service, class: one }]),
    ),
  );
  return {
    version: knowledge.version,
    layers,
    classes,
    findService: (id) => services.get(id),
    findTopic: (id) => topics.get(id),
    partyOn: remember(({ kind, id }, control) => partyOn(knowledge, { control, [kind]: id })),
  };
}

/** A table of all services asks for thousands of cells at once. */
function remember(look: Chart['partyOn']): Chart['partyOn'] {
  const known = new Map<string, CellParty>();
  return (place, control) => {
    const cell = `${place.kind}/${place.id}/${control}`;
    const party = known.get(cell) ?? look(place, control);
    known.set(cell, party);
    return party;
  };
}

function partyOn(
  knowledge: KnowledgeBase,
  query: { readonly control: string; readonly service?: string; readonly class?: string },
): CellParty {
  const finding = findResponsibility(knowledge, query);
  if (finding.kind === 'unknown') throw new TypeError(`no ${finding.what} "${finding.id}"`);
  return finding.kind === 'depends' ? 'depends' : finding.party;
}

function classesOf(knowledge: KnowledgeBase): readonly ChartClass[] {
  return [...knowledge.classes.values()].map(({ id, name, summary }) => ({
    kind: 'class',
    id,
    name,
    summary,
    services: [...knowledge.services.values()]
      .filter((service) => service.class === id)
      .map((service): Place => ({ kind: 'service', id: service.id, name: service.name }))
      .sort((a, b) => Number(bareName(a.name) > bareName(b.name)) * 2 - 1),
  }));
}

/** "Amazon RDS" and "AWS Lambda" are sought under R and L. */
function bareName(name: string): string {
  return name.replace(/^(Amazon|AWS) /, '').toLowerCase();
}

function layersOf({ controls }: KnowledgeBase): readonly ChartLayer[] {
  return [...LAYERS].reverse().map((id) => {
    const words = layerWords(id);
    return {
      id,
      name: words.charAt(0).toUpperCase() + words.slice(1),
      topics: [...controls.values()]
        .filter(({ layer }) => layer === id)
        .map(({ id: topic, name }) => ({ id: topic, name })),
    };
  });
}
