import type { People, PersonRef } from '../dialog';
import type { Enrolment } from './enrolment';
import type { TeamRef } from './enrolment-store';
import { journeyOf, type OnboardingParts } from './onboarding-parts';
import { isOverdue, reportTeam, type TeamReport } from './report-team';

/** How one person of a team is doing. */
export interface PersonLine {
  readonly person: PersonRef;
  /** The platform's id until the name was asked for. */
  readonly name: string;
  readonly journey: string;
  readonly state: Enrolment['state'];
  readonly step: number;
  readonly steps: number;
  /** Percent of the last quiz; null = none yet. */
  readonly score: number | null;
  readonly isOverdue: boolean;
}

/** A team's figures, and its people one by one: who is late comes first. */
export interface TeamLook {
  readonly report: TeamReport;
  readonly people: readonly PersonLine[];
}

/** Reads how a team is doing. */
export async function lookAtTeam(parts: OnboardingParts, team: TeamRef): Promise<TeamLook> {
  const enrolments = await parts.enrolments.listTeam(team);
  const erased = await parts.enrolments.countErased(team);
  const people: PersonLine[] = [];
  const late = new Set<Enrolment>();
  for (const each of enrolments) {
    const journey = await journeyOf(parts, each);
    if (isOverdue(parts, each, journey)) late.add(each);
    people.push({
      person: each.person,
      name: each.person.user,
      journey: journey.title,
      state: each.state,
      step: each.step,
      steps: journey.steps.length,
      score: each.score,
      isOverdue: late.has(each),
    });
  }
  return {
    report: reportTeam(enrolments, erased, (each) => late.has(each)),
    people: people.sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue)),
  };
}

/** The same lines with people's names as their platform has them. */
export function nameThem(
  { profileOf }: Pick<People, 'profileOf'>,
  people: readonly PersonLine[],
): Promise<readonly PersonLine[]> {
  return Promise.all(
    people.map(async (each) => ({ ...each, name: (await profileOf(each.person)).name })),
  );
}
