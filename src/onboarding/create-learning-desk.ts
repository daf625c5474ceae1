import type { LearningDesk, PersonRef } from '../dialog';
import type { Reply } from '../replies';
import {
  endStep,
  pause,
  renew,
  resume,
  SNOOZE_DAYS,
  showStep,
  snooze,
  stop,
} from './change-enrolment';
import { enrol } from './enrol';
import type { Enrolment } from './enrolment';
import type { DeskParts, LearningAct, LearningRequest } from './learning-request';
import { calendarOf, journeyOf } from './onboarding-parts';
import { answer, startQuestions } from './quiz-acts';
import { renderCertificate, renderVerdict } from './render-certificate';
import { learnChoice, notice, renderStep } from './render-message';
import { renderProgress } from './render-progress';
import { renderQuestion } from './render-quiz';
import { sourceOf } from './source-of';
import { updateEnrolment } from './update-enrolment';

/** Buttons that every platform shows (Teams: six). */
const OFFERED = 6;

/**
 * Creates the desk that does what learners ask for:
 * `continue`, `begin <journey>`, `done <step>`, `start <step>`, `ask`, `answer <seed> <question> <option>`, `pause`,
 * `resume`, `snooze <days>`, `stop`, `progress`, `certificate`, `renew`, `verify <id>`. Anything else shows where they are.
 */
export function createLearningDesk(parts: DeskParts): LearningDesk {
  return {
    async act(person, text) {
      const [word = '', ...words] = text.trim().split(/\s+/);
      if (word === 'verify') return verify(parts, words.join(''));
      if (word === 'begin') return begin(parts, person, words[0] ?? '');
      const enrolment = currentOf(await parts.enrolments.exportPerson(person));
      if (enrolment === undefined) return offer(parts);
      return actOf(word)({ parts, enrolment, words });
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
  certificate: async ({ parts, enrolment }) =>
    renderCertificate(
      enrolment.certificate && parts.certifier.verify(enrolment.certificate.token, parts.clock()),
    ),
};

/** An own word only: "constructor" is none. */
function actOf(word: string): LearningAct {
  const act = Object.hasOwn(ACTS, word) ? ACTS[word] : undefined;
  return act ?? ((request) => goOn(request));
}

/** What runs comes first, then what waits; the newest of several. */
function currentOf(enrolments: readonly Enrolment[]): Enrolment | undefined {
  const rank = ({ state }: Enrolment) => ['running', 'paused'].indexOf(state);
  const order = ({ enrolledAt }: Enrolment) => -enrolledAt;
  return [...enrolments].sort(
    (a, b) => ((rank(a) + 3) % 3) - ((rank(b) + 3) % 3) || order(a) - order(b),
  )[0];
}

function offer({ journeys }: DeskParts): Reply {
  const all = [...journeys.values()];
  const lines = ['A few minutes a day, and you know who does what in the cloud. Pick a journey:'];
  return notice(
    [...lines, ...all.map(({ title, audience }) => `${title}, for: ${audience}`)],
    all.slice(0, OFFERED).map(({ id, title }) => learnChoice(title.slice(0, 60), `begin ${id}`)),
  );
}

async function begin(parts: DeskParts, person: PersonRef, journey: string): Promise<Reply> {
  const { name: _, ...profile } = await parts.profileOf(person);
  const outcome = await enrol(parts, { ...profile, person, journey });
  if (outcome.kind === 'refused') {
    const why = {
      guest: 'Journeys are for members of this workspace; guests and bots take no part.',
      journey: 'There is no journey of that name.',
      prerequisite: 'Another journey comes first.',
    };
    return notice([why[outcome.why]], [learnChoice('Show journeys', 'continue')]);
  }
  return goOn({ parts, enrolment: outcome.enrolment, words: [] });
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

/** Shows the step they are at, after ending the one they have done. */
async function goOn({ parts, enrolment }: LearningRequest, done?: string): Promise<Reply> {
  const journey = await journeyOf(parts, enrolment);
  const calendar = calendarOf(parts, enrolment, journey);
  const now = parts.clock();
  const kind = journey.steps.find(({ id }) => id === done)?.kind;
  const isDone = kind === 'card' || kind === 'task';
  const updated = await updateEnrolment(parts, enrolment, (each) =>
    isDone && done !== undefined
      ? endStep(each, journey, done, now)
      : showStep(each, calendar, now),
  );
  const current = updated ?? enrolment;
  const next = journey.steps[current.step];
  if (isDone && next) {
    const line = `Well done. Next: “${next.title}”. It comes on its day, or now if you like.`;
    return notice([line], [learnChoice('Now', 'continue'), learnChoice('Progress', 'progress')]);
  }
  if (current.state === 'paused' || current.state === 'stopped') {
    return notice(['This journey rests at the moment.'], [learnChoice('Resume', 'resume')]);
  }
  const open = renderQuestion(current, sourceOf(parts, journey));
  return (
    open ??
    (next ? renderStep(current, journey) : renderProgress(current, journey, parts.knowledge))
  );
}

/** Only what has run out is renewed: a press too many costs nobody their certificate. */
async function renewCertificate(request: LearningRequest): Promise<Reply> {
  const { parts, enrolment } = request;
  const journey = await journeyOf(parts, enrolment);
  const calendar = calendarOf(parts, enrolment, journey);
  const now = parts.clock();
  const isOver = ({ certificate }: Enrolment) =>
    certificate !== null && parts.certifier.verify(certificate.token, now).kind !== 'valid';
  const updated = await updateEnrolment(parts, enrolment, (each) =>
    isOver(each) ? renew(each, journey, calendar, now) : each,
  );
  return goOn({ ...request, enrolment: updated ?? enrolment });
}

async function verify(parts: DeskParts, text: string): Promise<Reply> {
  const token = text.includes('.') ? text : await parts.enrolments.findCertificate(text);
  return renderVerdict(
    token === undefined ? undefined : parts.certifier.verify(token, parts.clock()),
  );
}
