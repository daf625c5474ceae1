import { validateKnowledge } from '../../../../src/knowledge/validation';
import { aKnowledgeFolder, type KnowledgeFolder } from '../../../support/knowledge-folder';

describe('validateKnowledge', () => {
  let folder: KnowledgeFolder;
  beforeAll(() => {
    folder = aKnowledgeFolder();
  });
  afterEach(() => folder.restore());
  afterAll(() => folder.dispose());

  const validate = () => validateKnowledge(folder.path, '2030-01-01');

  it('gives one issue for a fault that the later gates would trip over', () => {
    folder.set('services/rds.json', 'class', undefined);

    expect(validate()).toEqual([
      {
        code: 'shape',
        path: 'services/rds.json',
        message: expect.stringContaining('the field "class" is missing'),
      },
    ]);
  });

  it('lists faults of every gate at once, sorted by file', () => {
    folder.set('services/rds.json', 'category', 'databases');
    folder.set('controls/backups.json', 'source', 'rds-backups');
    folder.set('classes/iaas.json', 'summary', 'you run it');
    folder.write('forms/notes.txt', 'remember the milk');

    expect(validate().map(({ code, path }) => [path, code])).toEqual([
      ['classes/iaas.json', 'punctuation'],
      ['classes/iaas.json', 'sentence-case'],
      ['controls/backups.json', 'source'],
      ['forms/notes.txt', 'unexpected-file'],
      ['services/rds.json', 'shape'],
    ]);
  });

  it('names a file that is no JSON and goes on', () => {
    folder.write('services/rds.json', '{ "id": "rds", }');

    expect(validate()).toEqual([
      {
        code: 'invalid-json',
        path: 'services/rds.json',
        message: expect.stringContaining('is no valid JSON'),
      },
    ]);
  });

  it('names a folder that is missing', () => {
    folder.remove('smalltalk');

    const [issue] = validate();
    expect(issue).toMatchObject({ code: 'unreadable', path: 'smalltalk' });
  });

  it('names what is wrong in the lexicon and goes on', () => {
    folder.set('lexicon.json', 'phrases', []);

    expect(validate()).toEqual([
      {
        code: 'shape',
        path: 'lexicon.json',
        message: expect.stringContaining('"phrases" is no field'),
      },
    ]);
  });

  it('does not doubt every citation when the list of sources is broken', () => {
    folder.set('sources.json', 'pages', []);

    expect(validate()).toEqual([
      {
        code: 'shape',
        path: 'sources.json',
        message: expect.stringContaining('"pages" is no field'),
      },
    ]);
  });

  it('names a source that stands twice', () => {
    folder.set('sources.json', 'sources.+', {
      id: 'rds-backup',
      url: 'https://docs.aws.amazon.com/',
      title: 'A page',
      confirmed: false,
      how: 'not seen',
      reviewed: '2026-11-24',
    });

    expect(validate()).toMatchObject([{ code: 'duplicate', path: 'sources.json' }]);
  });
});
