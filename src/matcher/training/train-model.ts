import type { MatcherModel } from '../model';
import { type Course, FOLDS } from './course';
import { fitCompound, fitJudgements, fitOutcomes } from './fit-judgements';

/** Reports a step of the training to a person who waits. */
export type Progress = (step: string) => void;

/**
 * Learns the matcher from a course of the knowledge of this version: topics, forms, spelling, and then the
 * judgements, which are fitted out of fold on every training anew. The same knowledge gives the same model, byte for
 * byte, wherever the parts of the course are worked out.
 */
export async function trainModel(
  knowledgeVersion: string,
  course: Course,
  progress: Progress,
): Promise<MatcherModel> {
  const { texts, words } = await course.read();
  progress(`${texts} texts read`);
  const [fitted, rankers] = await Promise.all([fitAll(course, progress), course.learn()]);
  const { vocabulary, labels } = rankers.topics;
  progress(`${vocabulary.size} features, ${labels.length} labels learnt`);
  return { knowledgeVersion, words, ...rankers, ...fitted };
}

async function fitAll(course: Course, progress: Progress) {
  const lessons = await Promise.all(
    FOLDS.map(async (fold) => {
      const lesson = await course.hold(fold);
      progress(`fold ${fold + 1} of ${FOLDS.length} held out and read`);
      return { fold, ...lesson };
    }),
  );
  const held = lessons.flatMap((lesson) => lesson.held);
  const confidence = fitOutcomes(held.flatMap((text) => text.confidence ?? []));
  const judgements = fitJudgements(held);
  const cut = await Promise.all(
    lessons.map(({ fold, rankers }) => course.cut(fold, rankers, { judgements, confidence })),
  );
  const duty = fitOutcomes(held.flatMap((text) => text.duty ?? []));
  return { judgements, compound: fitCompound(cut.flat()), confidence, duty };
}
