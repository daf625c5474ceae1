import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { BotError } from '../../errors';
import { LEXICON_FILE, SOURCES_FILE } from '../read-files';
import { describeShapeError } from './describe-shape-error';
import type { Issue } from './issue';
import type { DraftFile } from './read-draft';

const SCHEMA_OF: Readonly<Record<string, string>> = {
  classes: 'class',
  concepts: 'concept',
  controls: 'control',
  forms: 'form',
  journeys: 'journey',
  'out-of-scope': 'out-of-scope',
  services: 'service',
  smalltalk: 'smalltalk',
  [SOURCES_FILE]: 'sources',
  [LEXICON_FILE]: 'lexicon',
};

/** Which files have the shape of their schema, and what is wrong with the others. */
export interface ShapeReport {
  readonly sound: readonly DraftFile[];
  readonly issues: readonly Issue[];
}

/** Holds each file against its schema in `schema/`; throws `KNOWLEDGE_INVALID` where a schema itself is broken. */
export function checkShape(folder: string, files: readonly DraftFile[]): ShapeReport {
  const schemas = readSchemas(path.join(folder, 'schema'));
  const sound: DraftFile[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const found = checkFile(file, schemas);
    if (found.length === 0) sound.push(file);
    issues.push(...found);
  }
  return { sound, issues };
}

function checkFile(file: DraftFile, schemas: Ajv): readonly Issue[] {
  const [kind = '', name] = file.path.split('/');
  const schema = `${SCHEMA_OF[kind]}.schema.json`;
  const validate: ValidateFunction | undefined = schemas.getSchema(schema);
  if (!validate) throw new TypeError(`no schema for ${file.path}`);
  if (!validate(file.value)) {
    return shapeErrors(validate.errors ?? []).map((error) => ({
      code: error.keyword === 'maxLength' ? 'length' : 'shape',
      path: file.path,
      message: describeShapeError(error),
    }));
  }
  const entry = file.value as { readonly id?: string; readonly $schema: string };
  return [
    ...checkFileName(file.path, name, entry.id),
    ...checkSchemaPath(file.path, entry, schema),
  ];
}

/** A failing `allOf` repeats what its parts say; nothing is lost without it. */
function shapeErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  return errors.filter(({ keyword }) => keyword !== 'allOf');
}

function checkFileName(file: string, name: string | undefined, id: string | undefined) {
  if (name === undefined || `${id}.json` === name) return [];
  const message = `id is "${id}"; write "${path.basename(file, '.json')}" or rename the file to ${id}.json`;
  return [{ code: 'file-name', path: file, message } as const];
}

function checkSchemaPath(file: string, entry: { readonly $schema: string }, schema: string) {
  const expected = file.includes('/') ? `../schema/${schema}` : `./schema/${schema}`;
  if (entry.$schema === expected) return [];
  const message = `$schema is "${entry.$schema}"; write "${expected}"`;
  return [{ code: 'shape', path: file, message } as const];
}

function readSchemas(folder: string): Ajv {
  try {
    const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.schema.json')) continue;
      ajv.addSchema(JSON.parse(readFileSync(path.join(folder, name), 'utf8')), name);
    }
    return ajv;
  } catch (cause) {
    throw new BotError(
      'KNOWLEDGE_INVALID',
      `${folder} holds no complete set of schemas; restore the folder from version control`,
      { cause },
    );
  }
}
