import type { PersonalStore } from './ports';
import type { PersonRef } from './turn';

/** What became of a person in one store. */
export type Erasure =
  | { readonly kind: 'erased'; readonly store: string; readonly count: number }
  | { readonly kind: 'failed'; readonly store: string; readonly cause: unknown };

/** Forgets a person in every store; one that fails does not stop the others. A receipt for each, in their order. */
export function erasePerson(
  stores: Readonly<Record<string, PersonalStore>>,
  person: PersonRef,
): Promise<readonly Erasure[]> {
  return Promise.all(
    Object.entries(stores).map(async ([store, each]): Promise<Erasure> => {
      try {
        return { kind: 'erased', store, count: await each.forgetPerson(person) };
      } catch (cause) {
        return { kind: 'failed', store, cause };
      }
    }),
  );
}
