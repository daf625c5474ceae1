import { beginEnrolment } from '../../src/onboarding/change-enrolment';
import type { Enrolment } from '../../src/onboarding/enrolment';
import { aClock } from './clock';

/** The learner of most tests. */
export const ADA = { platform: 'slack', tenant: 'T1', user: 'U1' } as const;

/** Monday to Friday in Berlin, without holidays. */
export const BERLIN = {
  zone: 'Europe/Berlin',
  holidays: new Set<string>(),
  window: { from: '09:00', to: '16:00' },
} as const;

/** An enrolment with defaults, begun when the test's clock begins. */
export function anEnrolment(parts: Partial<Enrolment> = {}): Enrolment {
  const begun = beginEnrolment(
    {
      person: ADA,
      journey: 'cloud-basics',
      version: '1',
      team: 'core',
      zone: BERLIN.zone,
      zoneDoubt: null,
      region: null,
    },
    BERLIN,
    aClock().now(),
  );
  return { ...begun, ...parts };
}
