import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { ALIAS_KINDS, CUE_FAMILIES, FALLBACK_REASONS, LAYERS } from '../../../src/knowledge';
import { INTENTS } from '../../support/knowledge-folder';

const FOLDER = path.join(INTENTS, 'schema');
const FILES = readdirSync(FOLDER);

function schemaAt(file: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
}

function at(file: string, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((place, key) => Reflect.get(Object(place), key), schemaAt(file));
}

/** Every object schema below a place that leaves its fields open or without a description. */
function looseObjects(place: unknown, where: string): readonly string[] {
  if (typeof place !== 'object' || place === null) return [];
  const deeper = Object.entries(place).flatMap(([key, value]) =>
    looseObjects(value, `${where}/${key}`),
  );
  const fields: unknown = Reflect.get(place, 'properties');
  if (typeof fields !== 'object' || fields === null) return deeper;
  const isClosed = Reflect.get(place, 'additionalProperties') === false;
  return [...(isClosed ? [] : [where]), ...deeper];
}

/** Every field below a place that an editor could not explain. */
function silentFields(place: unknown, where: string): readonly string[] {
  if (typeof place !== 'object' || place === null) return [];
  const deeper = Object.entries(place).flatMap(([key, value]) =>
    silentFields(value, `${where}/${key}`),
  );
  const fields = Object.entries(Object(Reflect.get(place, 'properties')));
  const silent = fields.filter(
    ([, field]) => !/"(?:description|\$ref)"/.test(JSON.stringify(field)),
  );
  return [...silent.map(([key]) => `${where}/${key}`), ...deeper];
}

describe('the schemas', () => {
  it('compile in strict mode', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    for (const file of FILES) ajv.addSchema(Object(schemaAt(file)), file);

    expect(FILES.map((file) => typeof ajv.getSchema(file))).toEqual(FILES.map(() => 'function'));
  });

  it.each(FILES)('leave no object open in %s', (file) => {
    expect(looseObjects(schemaAt(file), file)).toEqual([]);
  });

  it.each(FILES)('describe every field in %s', (file) => {
    expect(silentFields(schemaAt(file), file)).toEqual([]);
  });

  it('list the same values as the types', () => {
    expect(at('control.schema.json', 'properties', 'layer', 'enum')).toEqual(LAYERS);
    expect(at('out-of-scope.schema.json', 'properties', 'reason', 'enum')).toEqual(
      FALLBACK_REASONS,
    );
    expect(
      Object.keys(Object(at('service.schema.json', 'properties', 'aliases', 'properties'))),
    ).toEqual(ALIAS_KINDS);
    expect(
      Object.keys(Object(at('lexicon.schema.json', 'properties', 'cues', 'properties'))),
    ).toEqual(CUE_FAMILIES);
  });
});
