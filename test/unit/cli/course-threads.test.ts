import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type SharedCourse, startCourse } from '../../../src/cli/course-threads';
import { loadKnowledge } from '../../../src/knowledge';
import type { MatcherModel } from '../../../src/matcher/model';
import { trainModel } from '../../../src/matcher/training';
import { learnModel } from '../../support/dialog-matcher';
import { aKnowledgeFolder, type KnowledgeFolder } from '../../support/knowledge-folder';

/** Threads load what is compiled. */
jest.setTimeout(60_000);
const WORKER = path.resolve(__dirname, '../../../dist/cli/course-worker.js');
const MOST_ENTRIES = 4;
const MOST_TEXTS = 8;

/** An entry with the first of its messages. */
function shorten(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value) =>
    key === 'utterances' ? value.slice(0, MOST_TEXTS) : value,
  );
}

/** A copy of the knowledge that is learnt in a second: the first entries of each kind with their first messages. */
function aSmallKnowledgeFolder(): KnowledgeFolder {
  const folder = aKnowledgeFolder();
  for (const kind of ['concepts', 'controls', 'out-of-scope', 'services', 'smalltalk', 'forms']) {
    const most = kind === 'forms' ? Number.POSITIVE_INFINITY : MOST_ENTRIES;
    readdirSync(path.join(folder.path, kind)).forEach((name, i) => {
      const file = path.join(kind, name);
      if (i >= most) folder.remove(file);
      else folder.write(file, shorten(readFileSync(path.join(folder.path, file), 'utf8')));
    });
  }
  return folder;
}

describe('startCourse', () => {
  let folder: KnowledgeFolder;
  let model: MatcherModel;
  let scripts: string;
  const courses: SharedCourse[] = [];
  const start = (...given: Parameters<typeof startCourse>) => {
    const course = startCourse(...given);
    courses.push(course);
    return course;
  };
  beforeAll(async () => {
    folder = aSmallKnowledgeFolder();
    model = await learnModel(loadKnowledge(folder.path));
    scripts = mkdtempSync(path.join(tmpdir(), 'demarc-threads-'));
  });
  afterEach(async () => {
    await Promise.all(courses.splice(0).map((course) => course.close()));
  });
  afterAll(() => {
    folder.dispose();
    rmSync(scripts, { recursive: true });
  });

  it.each([1, 3])('learns with %i threads what one thread learns by itself', async (count) => {
    const course = start(folder.path, count, WORKER);

    expect(await trainModel(model.knowledgeVersion, course, () => undefined)).toEqual(model);
  });

  it.each([
    ['fails', "throw new Error('out of chalk');", 'out of chalk'],
    ['ends', 'process.exit(7);', 'ended with 7'],
  ])('says what to do when a thread %s', async (name, script, reason) => {
    const file = path.join(scripts, `${name}.cjs`);
    writeFileSync(
      file,
      `require('node:worker_threads').parentPort.on('message', () => { ${script} });`,
    );
    const course = start(folder.path, 2, file);
    const failure = await Promise.resolve(course.read()).catch((error: unknown) => error);

    expect(failure).toMatchObject({
      code: 'PROCESS_FAILED',
      message: expect.stringMatching(/^the matcher could not be trained .*--threads 1"$/),
    });
    expect(String(failure)).toContain(reason);
  });

  it('fails every part when no thread is left', async () => {
    const file = path.join(scripts, 'none.cjs');
    writeFileSync(file, 'process.exit(7);');
    const course = start(folder.path, 1, file);
    const parts = await Promise.allSettled([course.read(), course.learn(), course.hold(0)]);

    expect(parts.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
