import type { LearningDesk } from '../dialog';
import type { Reply } from '../replies';
import { renewCertificate, showCertificate, verify } from './certificate-acts';
import { pause, resume, SNOOZE_DAYS, snooze, stop } from './change-enrolment';
import type { Enrolment } from './enrolment';
import { LEAD_ACTS } from './lead-acts';
import type { DeskParts, LearningAct, LearningRequest } from './learning-request';
import { learnChoice, notice } from './notice';
import { calendarOf, journeyOf } from './onboarding-parts';
import { answer, startQuestions } from './quiz-acts';
import { renderProgress } from './render-progress';
import { renderQuestion } from './render-quiz';
import { sourceOf } from './source-of';
import { updateEnrolment } from './update-enrolment';
import { askZone, begin, goOn, offer } from './walk-acts';
import { setZone } from './zone-acts';

/**
 * Creates the desk that does what learners ask for:
 * `continue`, `begin <journey>`, `done <step>`, `start <step>`, `ask`, `answer <seed> <question> <option>`, `pause`,
 * `resume`, `snooze <days>`, `stop`, `progress`, `certificate`, `renew`, `zone <name>`, `verify <id>`; and managers for:
 * `enrol <journey> <users>`, `enrol-for <manager> <journey> <users>`, `report`, `report people`, `report csv`, and with
 * `report team <manager>` the same of another team. Anything else shows where they are.
 */
export function createLearningDesk(parts: DeskParts): LearningDesk {
  return {
    async act(person, text) {
      const [word = '', ...words] = text.trim().split(/\s+/);
      if (word === 'verify') return verify(parts, words.join(''));
      if (word === 'begin') return begin(parts, person, words[0] ?? '');
      const manage = ownOf(LEAD_ACTS, word);
      if (manage) return manage(parts, person, words);
      const found = currentOf(await parts.enrolments.exportPerson(person));
      if (found === undefined) return offer(parts);
      const enrolment = await welcomeBack(parts, found);
      const question = word === 'zone' ? undefined : await askZone(parts, enrolment);
      return question ?? actOf(word)({ parts, enrolment, words });
    },
  };
}

const ACTS: Readonly<Record<string, LearningAct>> = {
  done: (request) => goOn(request, request.words[0]),
  start: startQuestions,
  ask: async ({ parts, enrolment }) => {
    const source = sourceOf(parts, await journeyOf(parts, enrolment));
    return renderQuestion(enrolment, source) ?? notice(['No question is open at the moment.']);
  },
  answer,
  pause: (request) =>
    change(request, pause, 'Paused. Nothing comes until you resume.', ['Resume', 'resume']),
  resume: async (request) => {
    const { parts, enrolment } = request;
    const calendar = calendarOf(parts, enrolment, await journeyOf(parts, enrolment));
    return change(
      request,
      (each) => resume(each, calendar, parts.clock()),
      'Welcome back. We go on where you were.',
      ['Continue', 'continue'],
    );
  },
  snooze: async (request) => {
    const { parts, enrolment, words } = request;
    const days = SNOOZE_DAYS.find((each) => `${each}` === words[0]) ?? 1;
    const calendar = calendarOf(parts, enrolment, await journeyOf(parts, enrolment));
    return change(
      request,
      (each) => snooze(each, days, calendar, parts.clock()),
      `Fine. Nothing comes for ${days === 1 ? 'a day' : `${days} days`}.`,
      ['Continue now', 'continue'],
    );
  },
  stop: (request) =>
    change(request, stop, 'Stopped. You can go on any time; “forget me” erases it all.', [
      'Resume',
      'resume',
    ]),
  progress: async ({ parts, enrolment }) =>
    renderProgress(enrolment, await journeyOf(parts, enrolment), parts.knowledge),
  renew: renewCertificate,
  certificate: showCertificate,
  zone: setZone,
};

/** Whoever writes can be written to again. */
async function welcomeBack(parts: DeskParts, enrolment: Enrolment): Promise<Enrolment> {
  if (enrolment.state !== 'unreachable') return enrolment;
  const calendar = calendarOf(parts, enrolment, await journeyOf(parts, enrolment));
  const updated = await updateEnrolment(parts, enrolment, (each) =>
    each.state === 'unreachable' ? resume(each, calendar, parts.clock()) : each,
  );
  return updated ?? enrolment;
}

function actOf(word: string): LearningAct {
  return ownOf(ACTS, word) ?? ((request) => goOn(request));
}

/** An own word only: "constructor" is none. */
function ownOf<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** What runs comes first, then what waits; the newest of several. */
function currentOf(enrolments: readonly Enrolment[]): Enrolment | undefined {
  const rank = ({ state }: Enrolment) => ['running', 'paused'].indexOf(state);
  const order = ({ enrolledAt }: Enrolment) => -enrolledAt;
  return [...enrolments].sort(
    (a, b) => ((rank(a) + 3) % 3) - ((rank(b) + 3) % 3) || order(a) - order(b),
  )[0];
}

async function change(
  { parts, enrolment }: LearningRequest,
  apply: (enrolment: Enrolment) => Enrolment,
  text: string,
  [label, act]: readonly [string, string],
): Promise<Reply> {
  await updateEnrolment(parts, enrolment, apply);
  return notice([text], [learnChoice(label, act)]);
}
