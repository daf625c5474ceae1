import { examinedFacts, loadJourneys, loadKnowledge } from '../../src/knowledge';
import { makeItem } from '../../src/onboarding/make-item';
import type { QuizItem } from '../../src/onboarding/quiz-item';
import { sourceOf } from '../../src/onboarding/source-of';
import { INTENTS } from './knowledge-folder';

const KNOWLEDGE = loadKnowledge(INTENTS);
const FORMS = ['party', 'service', 'topic'] as const;

/**
 * Which of the options is right, for somebody who knows all facts: the question is found again by its seed, among
 * the words of a screen. `labels` are the options in order; letters may stand before them.
 */
export function rightOption(
  seed: string,
  words: string,
  labels: readonly string[],
  journey = 'cloud-basics',
): number {
  const isShown = ({ question, options }: QuizItem) =>
    words.includes(question) && options.every((text, at) => labels[at]?.endsWith(text));
  const found = itemsOf(journey, seed).find(isShown);
  if (found === undefined) throw new Error(`no item of ${journey} is on the screen: ${words}`);
  return found.right;
}

function itemsOf(id: string, seed: string): readonly QuizItem[] {
  const journey = loadJourneys(INTENTS).get(id);
  if (journey === undefined) throw new Error(`no journey ${id}`);
  const source = sourceOf({ knowledge: KNOWLEDGE }, journey);
  const facts = new Set(journey.steps.flatMap((step) => examinedFacts(journey.steps, step)));
  return [...facts].flatMap((fact) =>
    FORMS.flatMap((form) => makeItem(source, fact, form, seed) ?? []),
  );
}
