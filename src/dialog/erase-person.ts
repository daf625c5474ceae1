import type { PersonalStore } from './ports';
import type { PersonRef } from './turn';

/** What became of a person in one store. */
export type Erasure =
  | { readonly kind: 'erased'; readonly store: string; readonly count: number }
  | { readonly kind: 'failed'; readonly store: string; readonly cause: unknown };

/**
 * Forgets a person in every store, one after the other, so that nothing is made again from what is still to go; one
 * that fails does not stop the others. A receipt for each, in their order.
 */
export async function erasePerson(
  stores: Readonly<Record<string, PersonalStore>>,
  person: PersonRef,
): Promise<readonly Erasure[]> {
  const receipts: Erasure[] = [];
  for (const [store, each] of Object.entries(stores)) {
    try {
      receipts.push({ kind: 'erased', store, count: await each.forgetPerson(person) });
    } catch (cause) {
      receipts.push({ kind: 'failed', store, cause });
    }
  }
  return receipts;
}
