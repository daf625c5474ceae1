import { isPayload, type Payload, readString } from './payload';

/** What a person's client tells of where they are. */
export interface Locality {
  /** IANA name of their time zone. */
  readonly zone?: string;
  /** A zone that has the right time at the moment, where the client gives no name: it knows no summer time. */
  readonly zoneNow?: string;
  /** Country, two capital letters. */
  readonly region?: string;
}

const OFFSET = /([+-])(\d{2}):(\d{2})$/;

/** Reads the time zone and the country that the sender's client gave, as far as they can be right. */
export function readLocality(payload: Payload): Locality {
  const client = readClientInfo(payload);
  const zone = [readString(payload, 'localTimezone'), readString(client, 'timezone')].find(isZone);
  const country = readString(client, 'country')?.toUpperCase();
  const zoneNow = zoneAt(readString(payload, 'localTimestamp') ?? '');
  return {
    ...(zone !== undefined && { zone }),
    ...(zone === undefined && zoneNow !== undefined && { zoneNow }),
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) && { region: country }),
  };
}

function readClientInfo({ entities }: Payload): Payload {
  const all = Array.isArray(entities) ? entities.filter(isPayload) : [];
  return all.find(({ type }) => type === 'clientInfo') ?? {};
}

/** A name that this machine can reckon with; a bare offset is none. */
function isZone(name: string | undefined): name is string {
  if (name === undefined || name.length > 64 || !/^[A-Z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zone of a whole-hour offset; its name has the sign turned round, as POSIX writes it. */
function zoneAt(timestamp: string): string | undefined {
  const [, sign, hours = '', minutes] = OFFSET.exec(timestamp) ?? [];
  if (sign === undefined || minutes !== '00' || Number(hours) > 12) return undefined;
  return Number(hours) === 0 ? 'Etc/GMT' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
}
