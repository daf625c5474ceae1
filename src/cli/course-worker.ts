import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge';
import { type Course, createCourse } from '../matcher/training';

/** A part of a course that is to be worked out. */
export interface CourseTask {
  readonly part: keyof Course;
  readonly given: readonly unknown[];
}

/** Works out parts of the course of the knowledge folder in `workerData`, one after the other; a thread runs this file. */
function work(): void {
  const course = createCourse(loadKnowledge(String(workerData)));
  parentPort?.on('message', async ({ part, given }: CourseTask) => {
    const workOut = course[part] as (...given: readonly unknown[]) => Promise<unknown>;
    parentPort?.postMessage(await workOut(...given));
  });
}

if (parentPort) work();
