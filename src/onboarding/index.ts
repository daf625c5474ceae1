export type { AnswerOutcome, PressedOption } from './answer-item';
export { isZone } from './calendar';
export {
  type Certificate,
  type CertificateVerdict,
  type Certifier,
  createCertifier,
} from './certifier';
export { createHandlers } from './create-handlers';
export { createHolidays } from './create-holidays';
export { createLearningDesk } from './create-learning-desk';
export { createDigestHandlers, scheduleDigests } from './digest';
export { type CertificatePicture, drawCertificate } from './draw-certificate';
export {
  DEFAULT_JOURNEY,
  type EnrolOutcome,
  type EnrolRequest,
  enrol,
  reviseEnrolments,
} from './enrol';
export {
  ENROLMENT_STATES,
  type Enrolment,
  type EnrolmentState,
  enrolmentKey,
} from './enrolment';
export type { EnrolmentCursor, EnrolmentStore, ErasedCounts, TeamRef } from './enrolment-store';
export type { DeskParts, Look, Role } from './learning-request';
export { type JourneyFault, lintJourneys } from './lint-journeys';
export type { LearningEvent, OnboardingParts } from './onboarding-parts';
export { createPreviewHandler, PREVIEW, previewJobs, previewJourney } from './preview';
export { describeCertificate, renderCertificate, renderVerdict } from './render-certificate';
export { peopleCsv, renderPeople } from './render-people';
export { renderDigestLine, renderReport, reportCsv } from './render-report';
export { isOverdue, reportTeam, type TeamReport } from './report-team';
export { PASS_PERCENT } from './score';
export { lookAtTeam, nameThem, type PersonLine, type TeamLook } from './team-look';
export { listUnreachable, sendAgain } from './undelivered';
