import { loadJourneys, loadKnowledge } from '../../../src/knowledge';
import { aKnowledgeFolder, INTENTS, type KnowledgeFolder } from '../../support/knowledge-folder';

describe('loadJourneys', () => {
  let folder: KnowledgeFolder;
  beforeAll(() => {
    folder = aKnowledgeFolder();
  });
  afterEach(() => folder.restore());
  afterAll(() => folder.dispose());

  it('gives the default journey six steps over ten workdays, in working hours', () => {
    const journey = loadJourneys(INTENTS).get('cloud-basics');

    expect(journey).toMatchObject({
      title: 'Cloud basics: who does what',
      version: '1',
      window: { from: '09:00', to: '16:00' },
      prerequisite: null,
    });
    expect(journey?.steps.map(({ id, kind, offset }) => [id, kind, offset])).toEqual([
      ['two-halves', 'card', 0],
      ['always-aws', 'question', 2],
      ['always-yours', 'question', 4],
      ['side-by-side', 'question', 6],
      ['your-stack', 'task', 7],
      ['final-quiz', 'quiz', 9],
    ]);
  });

  it.each([
    'cloud-basics-developer',
    'cloud-basics-platform',
    'cloud-basics-data',
    'cloud-basics-manager',
    'cloud-basics-auditor',
  ])('fills the steps of %s in from the journey it extends', (id) => {
    const journeys = loadJourneys(INTENTS);
    const [base, variant] = [journeys.get('cloud-basics'), journeys.get(id)];
    const changed = variant?.steps.filter((step, index) => step !== base?.steps[index]);

    expect(variant?.steps.map((step) => step.id)).toEqual(base?.steps.map((step) => step.id));
    expect(changed?.length).toBeGreaterThanOrEqual(1);
    expect(changed?.length).toBeLessThanOrEqual(2);
    expect(variant?.version).toBe('1.1');
  });

  it('leaves the knowledge version as it is, whatever a journey says', () => {
    const before = loadKnowledge(folder.path).version;

    folder.set('journeys/cloud-basics.json', 'version', 2);

    expect(loadKnowledge(folder.path).version).toBe(before);
    expect(loadJourneys(folder.path).get('cloud-basics-data')?.version).toBe('2.1');
  });

  it('names a file that holds no journey', () => {
    folder.write('journeys/cloud-basics.json', '{}');

    expect(() => loadJourneys(folder.path)).toThrow(/cloud-basics\.json: the list "steps" is mis/);
  });
});
