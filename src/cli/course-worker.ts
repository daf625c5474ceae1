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
  const answer = async ({ part, given }: CourseTask): Promise<void> => {
    const workOut = course[part] as (...given: readonly unknown[]) => Promise<unknown>;
    parentPort?.postMessage(await workOut(...given));
  };
  parentPort?.on('message', (task: CourseTask) => {
    // What fails ends the thread, and so reaches whoever asked.
    void answer(task);
  });
}

if (parentPort) work();
