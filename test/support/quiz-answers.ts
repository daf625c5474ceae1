import { loadJourneys, loadKnowledge } from '../../src/knowledge';
import { makeItem } from '../../src/onboarding/make-item';
import { ITEM_FORMS, type QuizItem } from '../../src/onboarding/quiz-item';
import { sourceOf } from '../../src/onboarding/source-of';
import { INTENTS } from './knowledge-folder';

/** Answers questions as somebody would who has read the steps: by what stands on the screen and nothing else. */
export interface QuizAnswers {
  /** The place, from 0, of the right one of the four options; throws where the question is none of the journey. */
  rightOf(question: string, options: readonly string[], seed: string): number;
}

/** Reads the questions that a journey may ask. */
export function aStudent(journey = 'cloud-basics'): QuizAnswers {
  const knowledge = loadKnowledge(INTENTS);
  const found = loadJourneys(INTENTS).get(journey);
  if (found === undefined) throw new Error(`there is no journey ${journey}`);
  const source = sourceOf({ knowledge }, found);
  return {
    rightOf(question, options, seed) {
      const items = source.taught.flatMap((fact) =>
        ITEM_FORMS.flatMap((form) => makeItem(source, fact, form, seed) ?? []),
      );
      const item = items.find((each) => isShown(each, question, options));
      if (item === undefined) throw new Error(`no question of the journey: ${question}`);
      return item.right;
    },
  };
}

function isShown(item: QuizItem, question: string, options: readonly string[]): boolean {
  return question.includes(item.question) && item.options.join('\n') === options.join('\n');
}
