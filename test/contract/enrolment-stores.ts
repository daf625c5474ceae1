import type { Journey } from '../../src/knowledge';
import type { Enrolment, EnrolmentStore } from '../../src/onboarding';
import { ADA, anEnrolment } from '../support/learners';

const TEAM = { platform: 'slack', tenant: 'T1', team: 'core' };

/** What every enrolment store promises, whatever it is built on. */
export function describeEnrolmentStore(
  name: string,
  create: () => EnrolmentStore | Promise<EnrolmentStore>,
): void {
  const someone = (user: string, parts: Partial<Enrolment> = {}) =>
    anEnrolment({ person: { ...ADA, user }, ...parts });
  const listAll = async (store: EnrolmentStore, limit: number) => {
    const found: Enrolment[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await store.listAll(after, limit);
      found.push(...page.enrolments);
      after = page.next;
      more = after !== undefined;
    }
    return found;
  };

  describe(`${name} as EnrolmentStore`, () => {
    it('lets a person join a journey once, however often and at once they try', async () => {
      const store = await create();

      const added = await Promise.all([1, 2, 3].map(() => store.add(anEnrolment())));

      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.add(anEnrolment({ zone: 'Asia/Tokyo' }))).toBe(false);
      expect(await store.read(ADA, 'cloud-basics')).toEqual(anEnrolment());
      expect(await store.count(ADA)).toBe(1);
    });

    it('gives nothing for another person, journey or workspace', async () => {
      const store = await create();
      await store.add(anEnrolment());

      const read = [
        await store.read({ ...ADA, user: 'U2' }, 'cloud-basics'),
        await store.read({ ...ADA, tenant: 'T2' }, 'cloud-basics'),
        await store.read(ADA, 'cloud-basics-data'),
      ];

      expect(read).toEqual([undefined, undefined, undefined]);
    });

    it('lets one of two writers write that read the same', async () => {
      const store = await create();
      await store.add(anEnrolment());

      const written = await Promise.all([
        store.write(anEnrolment({ step: 1 })),
        store.write(anEnrolment({ step: 2 })),
      ]);
      const now = await store.read(ADA, 'cloud-basics');

      expect(written.filter(Boolean)).toHaveLength(1);
      expect(now).toEqual(anEnrolment({ step: written[0] ? 1 : 2, revision: 1 }));
      expect(await store.write(now ?? anEnrolment())).toBe(true);
    });

    it('writes nothing for a person who was erased', async () => {
      const store = await create();
      await store.add(anEnrolment());
      await store.forgetPerson(ADA);

      expect(await store.write(anEnrolment())).toBe(false);
      expect(await store.exportPerson(ADA)).toEqual([]);
    });

    it('lists a person and a team, and nobody else', async () => {
      const store = await create();
      const own = [anEnrolment(), anEnrolment({ journey: 'cloud-basics-data' })];
      const mate = someone('U2');
      const others = [
        someone('U3', { team: 'other' }),
        someone('U4', { team: null }),
        anEnrolment({ person: { ...ADA, tenant: 'T2' } }),
        anEnrolment({ person: { ...ADA, platform: 'teams' } }),
      ];
      for (const each of [...own, mate, ...others]) await store.add(each);

      expect(await store.exportPerson(ADA)).toEqual(own);
      expect(await store.listTeam(TEAM)).toEqual([...own, mate]);
      expect(await store.count(ADA)).toBe(5);
    });

    it.each([1, 3, 4, 100])('lists all, %i at a time', async (limit) => {
      const store = await create();
      const users = ['U1', 'U2', 'U3', 'U4'];
      for (const user of users) await store.add(someone(user));

      const all = await listAll(store, limit);

      expect(all.map(({ person }) => person.user).sort()).toEqual(users);
    });

    it('finds a certificate by its id, and none that was erased', async () => {
      const store = await create();
      await store.add(anEnrolment());
      await store.write(anEnrolment({ certificate: { id: 'C1', token: 'signed' } }));

      const found = [await store.findCertificate('C1'), await store.findCertificate('C2')];
      await store.forgetPerson(ADA);

      expect(found).toEqual(['signed', undefined]);
      expect(await store.findCertificate('C1')).toBeUndefined();
    });

    it('keeps a journey as it was when somebody began it', async () => {
      const store = await create();
      const journey = { id: 'j', version: '1', title: 'Before' } as Journey;

      await store.keepJourney(journey);
      await store.keepJourney({ ...journey, title: 'After' });

      expect(await store.readJourney('j', '1')).toEqual(journey);
      expect(await store.readJourney('j', '2')).toBeUndefined();
    });

    it('keeps of an erased person only that there was one', async () => {
      const store = await create();
      await store.add(anEnrolment({ finishedAt: 5 }));
      await store.add(someone('U2'));
      await store.add(someone('U3'));

      const receipts = [
        await store.forgetPerson(ADA),
        await store.forgetPerson({ ...ADA, user: 'U2' }),
        await store.forgetPerson(ADA),
      ];

      expect(receipts).toEqual([1, 1, 0]);
      expect(await store.countErased(TEAM)).toEqual({ enrolled: 2, finished: 1 });
      expect(await store.countErased({ ...TEAM, team: 'other' })).toEqual({
        enrolled: 0,
        finished: 0,
      });
      expect((await listAll(store, 10)).map(({ person }) => person.user)).toEqual(['U3']);
    });

    it('forgets a workspace and no other', async () => {
      const store = await create();
      const elsewhere = anEnrolment({ person: { ...ADA, tenant: 'T2' } });
      await store.add(anEnrolment());
      await store.add(someone('U2'));
      await store.add(elsewhere);
      await store.forgetPerson(ADA);

      await store.forgetTenant(ADA);

      expect(await listAll(store, 10)).toEqual([elsewhere]);
      expect(await store.countErased(TEAM)).toEqual({ enrolled: 0, finished: 0 });
    });
  });
}
