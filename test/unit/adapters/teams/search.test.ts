import { findLookups } from '../../../../src/adapters/teams/search';
import { loadKnowledge } from '../../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../../src/locations';
import { createCatalogue, parseLookup } from '../../../../src/replies';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';

describe('findLookups', () => {
  const catalogue = createCatalogue(loadKnowledge(KNOWLEDGE_FOLDER));
  const find = (typed: string) => findLookups(catalogue, typed, 10);

  it('finds popular topics for nothing', () => {
    expect(find('')).toHaveLength(10);
    expect(new Set(find('').map(({ kind }) => kind))).toEqual(new Set(['control']));
  });

  it('finds the service before the topics', () => {
    expect(find('rds')[0]).toEqual({ kind: 'overview', service: 'rds' });
  });

  it.each(['patching rds', 'rds patching', 'patching of RDS', 'Amazon RDS patching'])(
    'finds a topic on a service in "%s"',
    (typed) => {
      expect(find(typed)).toContainEqual({
        kind: 'control',
        control: 'guest-os-patching',
        service: 'rds',
      });
    },
  );

  it('puts a service that is named before what only sounds alike', () => {
    expect(find('backups rds')[0]).toEqual({ kind: 'control', control: 'backups', service: 'rds' });
  });

  it('finds a topic on a service whose name is only begun', () => {
    expect(find('backups dynam')).toContainEqual({
      kind: 'control',
      control: 'backups',
      service: 'dynamodb',
    });
  });

  it('finds nothing for what is neither', () => {
    expect(find('zyzzy quux')).toEqual([]);
  });

  it('looks for no parting in a sentence, which would take a second at every key', () => {
    const begun = performance.now();
    find('a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(4).slice(0, 200));

    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('gives at most as many as asked for, each once, whatever is typed', () => {
    for (const typed of [...HOSTILE_TEXTS, 's', 'e c 2', 'a b c d e f g']) {
      const found = find(typed.slice(0, 200));
      expect(found.length).toBeLessThanOrEqual(10);
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
      for (const lookup of found) expect(parseLookup(lookup)).toEqual(lookup);
    }
  });
});
