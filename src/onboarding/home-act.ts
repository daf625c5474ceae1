import type { PersonRef } from '../dialog';
import type { Choice, NoticeReply } from '../replies';
import { DEFAULT_JOURNEY } from './enrol';
import type { Enrolment } from './enrolment';
import type { DeskParts } from './learning-request';
import { learnChoice, notice } from './notice';
import { journeyOf } from './onboarding-parts';
import { renderProgress } from './render-progress';
import { countsOf } from './render-report';
import { lookAtTeam } from './team-look';

/**
 * What a page of somebody's own says of learning, changing nothing: how far they are or how to begin, and for
 * managers the figures of their team.
 */
export async function showHome(
  parts: DeskParts,
  person: PersonRef,
  enrolment: Enrolment | undefined,
): Promise<NoticeReply> {
  const own = enrolment
    ? renderProgress(enrolment, await journeyOf(parts, enrolment), parts.knowledge)
    : invite(parts);
  const team = await teamOf(parts, person);
  return notice([own.text, ...team.lines], [...own.choices, ...team.choices]);
}

function invite({ journeys }: DeskParts): NoticeReply {
  const first = journeys.get(DEFAULT_JOURNEY);
  return notice(
    [
      'A few minutes a day, and you know who does what in the cloud.',
      first ? `“${first.title}”: ${first.summary}` : '',
    ],
    [
      ...(first ? [learnChoice('Start', `begin ${first.id}`)] : []),
      learnChoice('Other journeys', 'continue'),
    ],
  );
}

/** The figures alone: a look at people one by one is asked for, and logged. */
async function teamOf(
  parts: DeskParts,
  person: PersonRef,
): Promise<{ readonly lines: readonly string[]; readonly choices: readonly Choice[] }> {
  if ((parts.roleOf?.(person) ?? 'learner') === 'learner') return { lines: [], choices: [] };
  const { report } = await lookAtTeam(parts, { ...person, team: person.user });
  return {
    lines: [`Your team: ${countsOf(report)}`],
    choices: [learnChoice('Report', 'report'), learnChoice('Person by person', 'report people')],
  };
}
