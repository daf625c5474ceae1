import path from 'node:path';
import { BotError } from '../../../src/errors';
import { loadKnowledge } from '../../../src/knowledge';
import { aKnowledgeFolder, INTENTS, type KnowledgeFolder } from '../../support/knowledge-folder';

describe('loadKnowledge', () => {
  let folder: KnowledgeFolder;
  beforeAll(() => {
    folder = aKnowledgeFolder();
  });
  afterEach(() => folder.restore());
  afterAll(() => folder.dispose());

  const failure = () => {
    try {
      loadKnowledge(folder.path);
    } catch (error) {
      return error instanceof BotError ? error : undefined;
    }
    return undefined;
  };

  it('reads every kind of entry under its id', () => {
    const knowledge = loadKnowledge(INTENTS);

    expect(knowledge.controls.get('backups')?.name).toBe('Backups');
    expect(knowledge.services.get('rds')?.class).toBe('managed-platform');
    expect(knowledge.classes.get('iaas')?.id).toBe('iaas');
    expect(knowledge.concepts.get('of-vs-in')?.id).toBe('of-vs-in');
    expect(knowledge.outOfScope.get('pricing')?.reason).toBe('pricing');
    expect(knowledge.smallTalk.get('greeting')?.id).toBe('greeting');
    expect(knowledge.forms.get('compare')?.id).toBe('compare');
    expect(knowledge.sources.get('rds-backup')?.url).toMatch(/^https:/);
    expect(knowledge.lexicon.cues.who.length).toBeGreaterThan(0);
  });

  it('looks a responsibility up by class and control', () => {
    const knowledge = loadKnowledge(INTENTS);

    expect(knowledge.responsibility('iaas', 'backups')).toMatchObject({ party: 'customer' });
    expect(knowledge.responsibility('iaas', 'feng-shui')).toBeUndefined();
    expect(knowledge.responsibility('cloudy', 'backups')).toBeUndefined();
  });

  it('looks the overrides up by service and control, in file order', () => {
    const knowledge = loadKnowledge(INTENTS);

    const overrides = knowledge.overrides('lambda', 'guest-os-patching');
    expect(overrides.map(({ variant }) => variant)).toEqual([
      undefined,
      'container image',
      'customer-managed runtime',
    ]);
    expect(knowledge.overrides('lambda', 'feng-shui')).toEqual([]);
    expect(knowledge.overrides('ec3', 'backups')).toEqual([]);
  });

  it('names its version by the newest review and the content', () => {
    const { version } = loadKnowledge(INTENTS);

    expect(version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
    expect(loadKnowledge(folder.path).version).toBe(version);
  });

  it('takes another version when one byte changes', () => {
    const { version } = loadKnowledge(folder.path);
    folder.set('controls/backups.json', 'name', 'Backups!');

    expect(loadKnowledge(folder.path).version).not.toBe(version);
    expect(loadKnowledge(folder.path).version.slice(0, 10)).toBe(version.slice(0, 10));
  });

  it('takes the newest review date of any entry', () => {
    folder.set('services/rds.json', 'reviewed', '2098-02-01');

    expect(loadKnowledge(folder.path).version).toMatch(/^2098-02-01-/);
  });

  it.each([
    ['no JSON', '{ "id": "rds", }', 'is no valid JSON'],
    ['no object', '[]', 'holds no JSON object'],
    ['another id', '{ "id": "rdx" }', '"id" is not the file name "rds"'],
    ['a missing list', '{ "id": "rds" }', 'the list "variants" is missing'],
  ])('stops at a file with %s and names path and remedy', (_, text, problem) => {
    folder.write('services/rds.json', text);

    expect(failure()).toMatchObject({ code: 'KNOWLEDGE_INVALID' });
    expect(failure()?.message).toContain(path.join(folder.path, 'services/rds.json'));
    expect(failure()?.message).toContain(problem);
    expect(failure()?.message).toContain('demarc check');
  });

  it.each([['services'], ['sources.json'], ['lexicon.json']])(
    'stops where %s is missing and passes the cause on',
    (part) => {
      folder.remove(part);

      expect(failure()).toMatchObject({ code: 'KNOWLEDGE_INVALID', cause: { code: 'ENOENT' } });
      expect(failure()?.message).toContain(path.join(folder.path, part));
    },
  );

  it.each([
    ['sources.json', '{}', 'the list "sources" is missing'],
    ['lexicon.json', '{}', 'the table "shortForms" is missing'],
  ])('stops at an empty %s', (file, text, problem) => {
    folder.write(file, text);

    expect(failure()?.message).toContain(problem);
  });

  it('leaves shape and meaning to the check', () => {
    folder.set('controls/backups.json', 'source', 'no-such-page');

    expect(failure()).toBeUndefined();
  });
});
