import type { Concept } from '../concept';
import type { Control } from '../control';
import type { BroadWords } from '../lexicon';
import { LEXICON_FILE } from '../read-files';
import type { Service } from '../service';
import { closest } from './closest';
import type { DraftKnowledge } from './draft-knowledge';
import type { Issue } from './issue';

type Target = 'controls' | 'services' | 'classes' | 'concepts' | 'sources' | 'classes or services';

/** A field that names another entry. */
interface Reference {
  readonly path: string;
  readonly field: string;
  readonly to: Target;
  readonly id: string;
}

/** Finds every id that names nothing, with the id that was probably meant. */
export function checkReferences(knowledge: DraftKnowledge): readonly Issue[] {
  return referencesIn(knowledge).flatMap((reference) => {
    if (reference.to === 'sources' && !knowledge.hasSources) return [];
    const known = idsOf(knowledge, reference.to);
    if (known.has(reference.id)) return [];
    return [unknownId(reference, known)];
  });
}

function idsOf(knowledge: DraftKnowledge, target: Target): ReadonlySet<string> {
  const ids = (folder: string) => knowledge.ids.get(folder) ?? new Set<string>();
  return target === 'classes or services'
    ? new Set([...ids('classes'), ...ids('services')])
    : ids(target);
}

function unknownId({ path, field, to, id }: Reference, known: ReadonlySet<string>): Issue {
  const meant = closest(id, known);
  const place = to === 'sources' ? 'sources.json' : `the folder ${to}`;
  const remedy = meant ? `did you mean "${meant}"?` : `write an id from ${place} or add the entry`;
  const message = `${field} names "${id}", which is not in ${place}; ${remedy}`;
  return { code: to === 'sources' ? 'source' : 'unknown-id', path, message };
}

function referencesIn(knowledge: DraftKnowledge): readonly Reference[] {
  return [
    ...[...knowledge.controls.values()].flatMap(controlReferences),
    ...[...knowledge.services.values()].flatMap(serviceReferences),
    ...[...knowledge.concepts.values()].flatMap(conceptReferences),
    ...knowledge.lexicon.broad.flatMap(broadReferences),
    ...knowledge.lexicon.kinds.flatMap(({ said, services }) =>
      services.map(({ service }) =>
        referFrom(LEXICON_FILE)(`kinds "${said[0]}"`, 'services', service),
      ),
    ),
    ...referFrom(LEXICON_FILE).all('reporters', 'services', knowledge.lexicon.reporters.services),
    ...[...knowledge.classes.values()].flatMap(({ id, source, examples }) => {
      const refer = referFrom(`classes/${id}.json`);
      return [refer('source', 'sources', source), ...refer.all('examples', 'services', examples)];
    }),
  ];
}

function referFrom(path: string) {
  const refer = (field: string, to: Target, id: string): Reference => ({ path, field, to, id });
  const all = (field: string, to: Target, ids: readonly string[]) =>
    ids.map((id) => refer(field, to, id));
  return Object.assign(refer, { all });
}

function controlReferences(control: Control): readonly Reference[] {
  const refer = referFrom(`controls/${control.id}.json`);
  const { awsExamples, customerExamples, sharedExamples } = control.general;
  return [
    refer('source', 'sources', control.source),
    ...refer.all('general.awsExamples', 'services', awsExamples),
    ...refer.all('general.customerExamples', 'services', customerExamples),
    ...refer.all('general.sharedExamples', 'services', sharedExamples),
    ...control.not.flatMap((border) => [
      ...(border.control === undefined ? [] : [refer('not', 'controls', border.control)]),
      ...(border.concept === undefined ? [] : [refer('not', 'concepts', border.concept)]),
    ]),
    ...Object.entries(control.onClass ?? {}).flatMap(([onClass, sharper]) => [
      refer('onClass', 'classes', onClass),
      refer(`onClass.${onClass}`, 'controls', sharper),
    ]),
    ...control.responsibilities.flatMap((cell) => [
      refer('responsibilities', 'classes', cell.class),
      refer(`the responsibility of "${cell.class}"`, 'sources', cell.source),
    ]),
    ...control.duties.flatMap(({ id, only }) =>
      refer.all(`the duty "${id}"`, 'classes or services', only),
    ),
  ];
}

function serviceReferences(service: Service): readonly Reference[] {
  const refer = referFrom(`services/${service.id}.json`);
  return [
    refer('class', 'classes', service.class),
    ...service.variants.flatMap((variant) =>
      variant.service === undefined
        ? []
        : [refer(`the variant "${variant.name}"`, 'services', variant.service)],
    ),
    ...service.overrides.flatMap((override) => [
      refer('overrides', 'controls', override.control),
      refer(`the override of "${override.control}"`, 'sources', override.source),
    ]),
  ];
}

function broadReferences({
  said,
  meanings,
  onClass = {},
  onService,
}: BroadWords): readonly Reference[] {
  const refer = referFrom(LEXICON_FILE);
  const field = `broad "${said[0]}"`;
  return [
    ...meanings.flatMap(({ control, service }) => [
      refer(field, 'controls', control),
      ...(service === undefined ? [] : [refer(field, 'services', service)]),
    ]),
    ...(onService === undefined ? [] : [refer(field, 'controls', onService)]),
    ...Object.entries(onClass).flatMap(([id, controls]) => [
      refer(field, 'classes', id),
      ...refer.all(field, 'controls', controls),
    ]),
  ];
}

function conceptReferences(concept: Concept): readonly Reference[] {
  const refer = referFrom(`concepts/${concept.id}.json`);
  return [
    ...refer.all('related', 'concepts', concept.related),
    ...refer.all('controls', 'controls', concept.controls),
    ...refer.all('services', 'services', concept.services),
    ...concept.sources.map(({ source }) => refer('sources', 'sources', source)),
  ];
}
