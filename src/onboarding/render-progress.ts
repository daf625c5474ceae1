import { findFact, type Journey, type KnowledgeBase } from '../knowledge';
import type { NoticeReply } from '../replies';
import type { Enrolment } from './enrolment';
import { learnChoice, notice } from './notice';

const CELLS = 10;
const NAMED = 3;

/** How far a learner is: a bar with its figures in words, the next step, what is strong and what comes back. */
export function renderProgress(
  enrolment: Enrolment,
  { title, steps }: Journey,
  knowledge: KnowledgeBase,
): NoticeReply {
  const { step, state, certificate } = enrolment;
  const next = steps[step];
  const { strong, weak } = topicsOf(enrolment, knowledge);
  const lines = [
    title,
    `${bar(step, steps.length)} ${step} of ${steps.length} steps done (${percentOf(step, steps.length)} %)`,
    next ? `Next: “${next.title}”, ${next.minutes} minutes.` : 'You have finished this journey.',
    state === 'paused' ? 'It is paused.' : '',
    strong.length > 0 ? `Strong: ${strong.join(', ')}.` : '',
    weak.length > 0 ? `Worth a second look: ${weak.join(', ')}.` : '',
  ];
  const choices = [
    ...(next ? [learnChoice('Continue', state === 'running' ? 'continue' : 'resume')] : []),
    ...(certificate ? [learnChoice('My certificate', 'certificate')] : []),
  ];
  return notice(lines, choices);
}

function percentOf(done: number, all: number): number {
  return Math.floor((done * 100) / all);
}

function bar(done: number, all: number): string {
  const full = Math.floor((done * CELLS) / all);
  return '■'.repeat(full) + '□'.repeat(CELLS - full);
}

/** Topics by name: strong = never missed, weak = missed more often than known. */
function topicsOf({ recalls }: Enrolment, knowledge: KnowledgeBase) {
  const names = (isIn: (recall: { right: number; wrong: number }) => boolean) =>
    Object.entries(recalls)
      .filter(([, recall]) => isIn(recall))
      .flatMap(([id]) => {
        const fact = findFact(knowledge, id);
        return fact ? [`${fact.control.name} on ${fact.service.name}`] : [];
      })
      .slice(0, NAMED);
  return {
    strong: names(({ right, wrong }) => right > 0 && wrong === 0),
    weak: names(({ right, wrong }) => wrong >= Math.max(1, right)),
  };
}
