import type { People, PersonRef } from '../dialog';
import type { JobHandler, NewJob } from '../jobs';
import type { Journey } from '../knowledge';
import { examinedFacts } from '../knowledge';
import type { NoticeReply } from '../replies';
import { notice } from './notice';
import type { OnboardingParts } from './onboarding-parts';
import { pickItems } from './pick-items';
import type { QuizItem } from './quiz-item';
import { sourceOf } from './source-of';

/** The kind of job that sends an author one step of a journey to look at. */
export const PREVIEW = 'learn-preview';

/** Between two steps, so that they arrive in order and no platform is hurried. */
const PAUSE_MS = 3_000;

/** Every step of a journey as learners read it, its questions with the right answer marked; nothing to press. */
export function previewJourney(
  parts: Pick<OnboardingParts, 'knowledge'>,
  journey: Journey,
  seed: string,
): readonly NoticeReply[] {
  const source = sourceOf(parts, journey);
  return journey.steps.map((step, index) => {
    const { id, items: count = 0, kind, title, minutes, offset } = step;
    const facts = examinedFacts(journey.steps, step);
    const items = pickItems(source, { facts, count, seed: `${seed}/${id}` });
    return notice([
      `${index + 1} of ${journey.steps.length}: ${title} (${kind}, workday ${offset + 1}, ${minutes} minutes)`,
      ...step.text,
      ...items.flatMap(describeItem),
    ]);
  });
}

function describeItem({ question, options, right, explanation, source }: QuizItem) {
  const marked = options.map((option, at) => `${at === right ? '✓' : '·'} ${option}`);
  return [question, ...marked, explanation, `Source: ${source.title}, ${source.url}`];
}

/** The jobs that send a journey to its author; the running bot does them within a minute. */
export function previewJobs(
  { id, steps }: Journey,
  person: PersonRef,
  seed: string,
  now: number,
): readonly NewJob[] {
  return steps.map((_, index) => ({
    key: `${PREVIEW}:${JSON.stringify(person)}:${seed}:${index}`,
    kind: PREVIEW,
    owner: person,
    payload: { person, journey: id, seed, index },
    dueAt: now + index * PAUSE_MS,
  }));
}

/** Gives the handler that sends one step. */
export function createPreviewHandler(parts: OnboardingParts, people: People): JobHandler {
  return {
    repeat: 'never',
    async run({ payload }, signal) {
      const journey = parts.journeys.get(`${payload.journey}`);
      const step =
        journey && previewJourney(parts, journey, `${payload.seed}`)[Number(payload.index)];
      if (step === undefined) return { kind: 'failed' };
      const sending = await people.send(payload.person as PersonRef, step, signal);
      if (sending.kind === 'later') return { ...sending, kind: 'retry' };
      return { kind: sending.kind === 'sent' ? 'done' : 'failed' };
    },
  };
}
