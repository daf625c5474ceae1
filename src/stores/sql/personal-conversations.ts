import type { Clock, PersonalStore, PersonRef } from '../../dialog';
import type { Engine } from './engine';
import { createNaming, likeNaming } from './naming';
import { personKey } from './row-key';

/** What conversations tell of a person: those that are theirs alone, and the last question of a shared one. */
export function createPersonalConversations(
  { db }: Pick<Engine, 'db'>,
  clock: Clock,
): PersonalStore {
  return {
    async exportPerson(person) {
      const rows = await db
        .selectFrom('conversations')
        .select(['key', 'state'])
        .where('owner', '=', personKey(person))
        .where('expires_at', '>', clock())
        .execute();
      return rows.map(({ key, state }) => ({ key, ...JSON.parse(state) }));
    },
    async forgetPerson(person) {
      const theirs = await db
        .deleteFrom('conversations')
        .where('owner', '=', personKey(person))
        .executeTakeFirst();
      return Number(theirs.numDeletedRows) + (await forgetMentions({ db }, person));
    },
  };
}

/** What others read along goes too where the person's last question is named in it. */
async function forgetMentions({ db }: Pick<Engine, 'db'>, person: PersonRef): Promise<number> {
  const isNaming = createNaming(person);
  const rows = await db
    .selectFrom('conversations')
    .select(['key', 'state'])
    .where('state', 'like', likeNaming(person))
    .execute();
  const theirs = rows.filter(({ key, state }) => isOfPlace(key, person) && isNaming(state));
  for (const { key } of theirs) {
    await db.deleteFrom('conversations').where('key', '=', key).execute();
  }
  return theirs.length;
}

/** Whether a key is of the person's workspace, or tells nothing of where it is from. */
function isOfPlace(key: string, { platform, tenant }: PersonRef): boolean {
  if (!key.startsWith('[')) return true;
  const [ofPlatform, ofTenant] = JSON.parse(key);
  return ofPlatform === platform && ofTenant === tenant;
}
