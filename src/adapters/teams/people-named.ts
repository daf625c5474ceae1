import { isPayload, type Payload, readObject, readString } from './payload';

/** Somebody in a conversation, by the ids Teams gives. */
export interface Member {
  /** Theirs towards this bot alone. */
  readonly id: string;
  /** The directory's: the same in every conversation. Absent where the activity does not say. */
  readonly objectId?: string;
}

/** Somebody, or something, named with an `@`. */
export interface Mention extends Member {
  /** As it stands in the text: `<at>Ada</at>`. */
  readonly text: string;
  /** False for a bot, this one first of all, a channel, a team or a tag. */
  readonly isPerson: boolean;
}

const MOST = 200;
/** Beginnings of ids that are no person's: bots, and places. */
const NOBODY = /^(28|19):/;

/** Who and what is mentioned, in the order of the text. */
export function readMentions(payload: Payload): readonly Mention[] {
  const entities = Array.isArray(payload.entities) ? payload.entities.slice(0, MOST) : [];
  const bot = readString(readObject(payload, 'recipient'), 'id');
  return entities.filter(isPayload).flatMap((entity) => {
    if (entity.type !== 'mention') return [];
    const mentioned = readObject(entity, 'mentioned');
    const member = readMember(mentioned);
    if (member === undefined) return [];
    const { type = 'person', role } = mentioned;
    const isOther = member.id !== bot && role !== 'bot';
    const isPerson = isOther && isPersonal(member) && type === 'person';
    return [{ ...member, isPerson, text: readString(entity, 'text') ?? '' }];
  });
}

/** Those who came or went. */
export function readMembers(members: unknown): readonly Member[] {
  const all = Array.isArray(members) ? members.slice(0, MOST) : [];
  return all.filter(isPayload).flatMap((member) => readMember(member) ?? []);
}

/** True for a person; a bot has an id of another kind. */
export function isPersonal({ id }: Member): boolean {
  return !NOBODY.test(id);
}

/** The id a person has everywhere in the bot: the directory's where it is known. */
export function userIdOf({ id, objectId }: Member): string {
  return objectId ?? id;
}

function readMember(account: Payload): Member | undefined {
  const id = readString(account, 'id');
  const objectId = readString(account, 'aadObjectId') ?? readString(account, 'objectId');
  if (id === undefined || /\s/.test(id) || /\s/.test(objectId ?? '')) return undefined;
  return { id, ...(objectId !== undefined && { objectId }) };
}
