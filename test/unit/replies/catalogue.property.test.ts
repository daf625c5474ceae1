import fc from 'fast-check';
import { loadKnowledge } from '../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../src/locations';
import { createCatalogue } from '../../../src/replies';
import { ANY_TEXT, HOSTILE_TEXTS } from '../../support/hostile-texts';

const RUNS = { numRuns: 200, seed: 20261123 };

describe('a catalogue asked anything', () => {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  const catalogue = createCatalogue(knowledge);
  const services = [...knowledge.services.values()];
  const controls = [...knowledge.controls.values()];
  const all = services.length;
  const found = (typed: string) => catalogue.findServices(typed, all).map(({ id }) => id);
  const service = fc.constantFrom(...services);

  it('finds a service by every beginning of its name', () => {
    fc.assert(
      fc.property(service, fc.nat(40), ({ id, name }, length) => {
        const own = name.replace(/^(AWS|Amazon) /, '');
        const typed = own.slice(0, 1 + (length % own.length));

        fc.pre(/[\p{L}\p{N}]/u.test(typed));
        expect(found(typed)).toContain(id);
      }),
      RUNS,
    );
  });

  it('finds a service first or beside its namesakes by each of its names', () => {
    fc.assert(
      fc.property(service, fc.nat(), ({ id, name, aliases }, pick) => {
        const names = [name, ...Object.values(aliases).flat()];

        expect(found(names[pick % names.length] ?? name)).toContain(id);
      }),
      RUNS,
    );
  });

  it('finds a topic by each of its names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...controls), fc.nat(), ({ id, name, aliases }, pick) => {
        const typed = [name, ...aliases][pick % (aliases.length + 1)] ?? name;

        expect(catalogue.findControls(typed, all).map((each) => each.id)).toContain(id);
      }),
      RUNS,
    );
  });

  it('finds something for a long name with one slip, and the service unless the slip makes another name', () => {
    const long = fc.constantFrom(
      ...services.filter(({ name }) => /^(AWS |Amazon )?\w{6,}$/.test(name)),
    );
    const slip = fc.constantFrom('drop', 'double', 'swap', 'wrong');
    fc.assert(
      fc.property(long, slip, fc.nat(), ({ id, name }, kind, at) => {
        const own = name.replace(/^(AWS|Amazon) /, '').toLowerCase();
        const typed = spoil(own, kind, at % (own.length - 1));
        const ids = found(typed);

        expect(ids).not.toEqual([]);
        const isAnother = services.some((other) => {
          const names = [other.name, ...Object.values(other.aliases).flat()];
          return names.some((each) =>
            each
              .toLowerCase()
              .replace(/^(aws|amazon) /, '')
              .startsWith(typed),
          );
        });
        if (!isAnother) expect(ids).toContain(id);
      }),
      RUNS,
    );
  });

  it('keeps to its limit, repeats nothing, knows every id, and says the same twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(ANY_TEXT, fc.constantFrom(...HOSTILE_TEXTS)),
        fc.nat(20),
        (typed, limit) => {
          const hits = catalogue.findServices(typed, limit);

          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
          expect(hits.every(({ id, name }) => knowledge.services.get(id)?.name === name)).toBe(
            true,
          );
          expect(catalogue.findServices(typed, limit)).toEqual(hits);
        },
      ),
      RUNS,
    );
  });
});

function spoil(word: string, kind: string, at: number): string {
  const [before, here, next, after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  if (kind === 'drop') return `${before}${next}${after}`;
  if (kind === 'double') return `${before}${here}${here}${next}${after}`;
  if (kind === 'swap') return `${before}${next}${here}${after}`;
  return `${before}#${next}${after}`.replace('#', here === 'q' ? 'z' : 'q');
}
