import { findFact, type Journey, type KnowledgeBase } from '../knowledge';
import type { Choice, NoticeReply, Reply } from '../replies';
import type { Enrolment, MessageKind } from './enrolment';
import { learnChoice, notice } from './notice';
import { renderZoneQuestion } from './render-zone';

const PAUSES: readonly Choice[] = [
  learnChoice('Not today', 'snooze 1'),
  learnChoice('Pause', 'pause'),
];

/** What a learner is sent unasked. */
export function renderMessage(
  kind: MessageKind,
  enrolment: Enrolment,
  journey: Journey,
  knowledge: KnowledgeBase,
  corrected: readonly string[],
  now: number,
): Reply {
  switch (kind) {
    case 'step':
      return renderStep(enrolment, journey, PAUSES);
    case 'nudge':
      return renderNudge(enrolment, journey);
    case 'review':
      return notice(
        ['Some topics are worth a second look. A question or two, no more than a minute.'],
        [learnChoice('Ask me', 'ask'), ...PAUSES.slice(0, 1)],
      );
    case 'renewal':
      return notice(
        [
          `Your certificate for ${journey.title} runs out in a month. Ten questions renew it; it counts until then.`,
        ],
        [learnChoice('Renew', 'renew'), learnChoice('My certificate', 'certificate')],
      );
    case 'zone':
      return renderZoneQuestion(
        `You are on the journey “${journey.title}”: a few minutes a day, in your working hours.`,
        now,
      );
    case 'correction':
      return notice([
        'A fact that you were asked about was corrected. This holds now:',
        ...corrected.flatMap((id) => describeFact(knowledge, id)),
        'Nothing is left for you to do; your results stay as they are.',
      ]);
  }
}

/** The step a learner is at, to read and to do. */
export function renderStep(
  { step: index }: Enrolment,
  { title, steps }: Journey,
  more: readonly Choice[] = [],
): NoticeReply {
  const step = steps[index];
  if (step === undefined) return notice([`You have finished ${title}.`]);
  const head = `${title}, step ${index + 1} of ${steps.length}: ${step.title} (${step.minutes} minutes)`;
  const isAsking = step.kind === 'question' || step.kind === 'quiz';
  const next = isAsking
    ? learnChoice('Start the questions', `start ${step.id}`)
    : learnChoice(step.kind === 'task' ? 'Done' : 'Got it', `done ${step.id}`);
  return notice([head, ...step.text], [next, ...more]);
}

function renderNudge({ step: index }: Enrolment, { title, steps }: Journey): NoticeReply {
  const step = steps[index];
  const what = step ? `“${step.title}” takes ${step.minutes} minutes` : 'There is a step';
  return notice(
    [`${what} and waits for you in ${title}. There is no hurry.`],
    [learnChoice('Show it', 'continue'), ...PAUSES],
  );
}

function describeFact(knowledge: KnowledgeBase, id: string): readonly string[] {
  const fact = findFact(knowledge, id);
  if (fact === undefined) return [];
  const { control, service, finding } = fact;
  return [`${control.name} on ${service.name}. AWS: ${finding.aws} You: ${finding.customer}`];
}
