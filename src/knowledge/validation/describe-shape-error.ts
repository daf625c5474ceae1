import type { ErrorObject } from 'ajv';
import { closest } from './closest';

/** Says in words which field breaks its schema and what to write instead. */
export function describeShapeError(error: ErrorObject): string {
  const where = fieldOf(error.instancePath);
  const value = JSON.stringify(error.data);
  switch (error.keyword) {
    case 'required':
      return `${inside(where)}the field "${error.params.missingProperty}" is missing; add it${hintFor(error)}`;
    case 'additionalProperties':
      return describeUnknownField(error, where);
    case 'enum': {
      const allowed: readonly unknown[] = error.params.allowedValues;
      return `${where} is ${value}; use one of ${allowed.map((one) => String(one)).join(', ')}`;
    }
    case 'type':
      return `${where} is ${value ?? 'nothing'}; it has to be of type ${error.params.type}`;
    case 'maxLength':
      return `${where} has ${String(error.data).length} characters; cut it to ${error.params.limit}`;
    case 'minLength':
      return `${where} has fewer than ${error.params.limit} characters; write it out`;
    case 'maxItems':
      return `${where} has more than ${error.params.limit} items; keep the best ${error.params.limit}`;
    case 'minItems':
      return `${where} has fewer than ${error.params.limit} items; add more`;
    case 'uniqueItems':
      return `${where} holds the same item twice (items ${error.params.j} and ${error.params.i}, from 0); remove one`;
    case 'pattern':
      return `${where} is ${value}; ${remedyFor(error)}`;
    default:
      return `${where} ${error.message ?? 'does not fit its schema'}`;
  }
}

/** `/responsibilities/3/party` → `responsibilities[3].party`. */
function fieldOf(pointer: string): string {
  const field = pointer
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  return field === '' ? 'the entry' : field;
}

function inside(where: string): string {
  return where === 'the entry' ? '' : `${where}: `;
}

function describeUnknownField(error: ErrorObject, where: string): string {
  const field = String(error.params.additionalProperty);
  const known = Object.keys(
    isRecord(error.parentSchema?.properties) ? error.parentSchema.properties : {},
  );
  const meant = closest(field, known);
  const remedy = meant ? `did you mean "${meant}"?` : `remove it; fields here: ${known.join(', ')}`;
  return `${inside(where)}"${field}" is no field; ${remedy}`;
}

function hintFor(error: ErrorObject): string {
  const properties = error.parentSchema?.properties;
  const field = isRecord(properties) ? properties[error.params.missingProperty] : undefined;
  const description = isRecord(field) ? field.description : undefined;
  return typeof description === 'string' ? ` (${description})` : '';
}

function remedyFor(error: ErrorObject): string {
  const description = error.parentSchema?.description;
  return `write instead: ${typeof description === 'string' ? description : `text that matches ${error.params.pattern}`}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
