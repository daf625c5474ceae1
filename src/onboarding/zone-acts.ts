import type { Reply } from '../replies';
import { isZone } from './calendar';
import { settleZone } from './change-enrolment';
import type { LearningRequest } from './learning-request';
import { notice } from './notice';
import { calendarOf, journeyOf } from './onboarding-parts';
import { renderZoneQuestion } from './render-zone';
import { updateEnrolment } from './update-enrolment';
import { goOn } from './walk-acts';

/** Notes the time zone a learner names, on all their journeys, or asks for it where they name none. */
export async function setZone(request: LearningRequest): Promise<Reply> {
  const { parts, enrolment, words } = request;
  const [named] = words;
  const now = parts.clock();
  if (named === undefined) return renderZoneQuestion(`Your zone is ${enrolment.zone}.`, now);
  const zone = named;
  if (!isZone(zone)) {
    return notice([
      `I know no time zone “${zone.slice(0, 40)}”. Write it like Europe/Berlin: learn zone Europe/Berlin`,
    ]);
  }
  const wasOpen = enrolment.zoneDoubt !== null;
  for (const each of await parts.enrolments.exportPerson(enrolment.person)) {
    const calendar = calendarOf(parts, { ...each, zone }, await journeyOf(parts, each));
    await updateEnrolment(parts, each, (current) => settleZone(current, zone, calendar, now));
  }
  const line = `Noted: I write in the working hours of ${zone}.`;
  if (!wasOpen) return notice([line]);
  const next = await goOn(request);
  return next.kind === 'notice' ? { ...next, text: `${line}\n${next.text}` } : next;
}
