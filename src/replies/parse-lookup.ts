import type { AskedSide, Lookup } from './reply';

const MAX_ID_CHARACTERS = 200;
const MAX_PAGE = 1_000;
const MAX_SERVICES = 4;
const SIDES: readonly unknown[] = ['aws', 'customer', 'both'] satisfies readonly AskedSide[];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a lookup that came back from a platform's button; `undefined` when it is not one we would have written.
 *
 * Fields it does not know are dropped. Whether the ids exist is the dialog's question.
 */
export function parseLookup(value: unknown): Lookup | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Fields;
  switch (fields.kind) {
    case 'control':
      return readControl(fields);
    case 'concept':
      return isId(fields.concept) ? { kind: 'concept', concept: fields.concept } : undefined;
    case 'overview':
      return readOverview(fields);
    case 'comparison':
      return readComparison(fields);
    case 'learn':
      return isId(fields.act) ? { kind: 'learn', act: fields.act } : undefined;
    case 'help':
      return { kind: 'help' };
    default:
      return undefined;
  }
}

function readControl(fields: Fields): Lookup | undefined {
  const { control, service, variant, class: serviceClass } = fields;
  if (!isId(control)) return undefined;
  return {
    kind: 'control',
    control,
    ...(isId(service) && { service }),
    ...(isId(variant) && { variant }),
    ...(isId(serviceClass) && { class: serviceClass }),
  };
}

function readOverview(fields: Fields): Lookup | undefined {
  const { service, side } = fields;
  if (!isId(service)) return undefined;
  return { kind: 'overview', service, ...(isSide(side) && { side }), ...readPage(fields) };
}

function readComparison(fields: Fields): Lookup | undefined {
  if (!Array.isArray(fields.services)) return undefined;
  const [left, right, ...others]: readonly unknown[] = fields.services.slice(0, MAX_SERVICES);
  if (!(isId(left) && isId(right))) return undefined;
  return {
    kind: 'comparison',
    services: [left, right, ...others.filter(isId)],
    ...(isId(fields.control) && { control: fields.control }),
    ...readPage(fields),
  };
}

function readPage({ page }: Fields): { readonly page?: number } {
  const isPage = typeof page === 'number' && Number.isInteger(page) && page >= 0;
  return isPage && page <= MAX_PAGE ? { page } : {};
}

function isSide(value: unknown): value is AskedSide {
  return SIDES.includes(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_CHARACTERS;
}
