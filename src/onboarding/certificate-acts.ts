import type { Reply } from '../replies';
import { addDays, dayOf } from './calendar';
import { type Certificate, RENEW_DAYS } from './certifier';
import { renew } from './change-enrolment';
import type { DeskParts, LearningRequest } from './learning-request';
import { learnChoice } from './notice';
import { calendarOf, journeyOf } from './onboarding-parts';
import { renderCertificate, renderVerdict } from './render-certificate';
import { updateEnrolment } from './update-enrolment';
import { goOn } from './walk-acts';

const PASSING =
  'It can be verified until this process ends: DEMARC_ENCRYPTION_KEY is not set, so the key that signed it is kept nowhere.';

/** Shows a learner their certificate, with its picture where that can be looked at. */
export async function showCertificate({ parts, enrolment }: LearningRequest): Promise<Reply> {
  const { certificate, person } = enrolment;
  const now = parts.clock();
  const verdict = certificate && parts.certifier.verify(certificate.token, now);
  const shown = renderCertificate(verdict, parts.addressOf?.(person));
  const isPassing = verdict?.kind === 'valid' && parts.isKeyPassing === true;
  const reply = isPassing ? { ...shown, text: `${shown.text}\n${PASSING}` } : shown;
  const isEnding =
    verdict?.kind === 'valid' && isRenewable(verdict.certificate, dayOf(enrolment, now));
  return isEnding
    ? { ...reply, choices: [...reply.choices, learnChoice('Renew', 'renew')] }
    : reply;
}

/** Only what has run out or soon will is renewed: a press too many costs nobody their certificate. */
export async function renewCertificate(request: LearningRequest): Promise<Reply> {
  const { parts, enrolment } = request;
  const journey = await journeyOf(parts, enrolment);
  const calendar = calendarOf(parts, enrolment, journey);
  const now = parts.clock();
  const updated = await updateEnrolment(parts, enrolment, (each) => {
    const verdict = each.certificate && parts.certifier.verify(each.certificate.token, now);
    const isOpen =
      verdict !== null &&
      (verdict.kind === 'forged' || isRenewable(verdict.certificate, dayOf(calendar, now)));
    return isOpen ? renew(each, journey, calendar, now) : each;
  });
  return goOn({ ...request, enrolment: updated ?? enrolment });
}

function isRenewable({ expires }: Certificate, day: string): boolean {
  return day >= addDays(expires, -RENEW_DAYS);
}

/** Tells anyone whether a certificate, by its id or as its whole token, is one of ours. */
export async function verify(parts: DeskParts, text: string): Promise<Reply> {
  const token = text.includes('.') ? text : await parts.enrolments.findCertificate(idIn(text));
  return renderVerdict(
    token === undefined ? undefined : parts.certifier.verify(token, parts.clock()),
  );
}

/** As people type it: in small letters, in groups. */
function idIn(text: string): string {
  return text.toUpperCase().replaceAll('-', '');
}
