import type { PersonRef } from '../dialog';
import type { Journey } from '../knowledge';
import type { Reply } from '../replies';
import { dayOf } from './calendar';
import { DEFAULT_JOURNEY, type EnrolOutcome, enrol } from './enrol';
import type { DeskParts, Role } from './learning-request';
import { notice } from './notice';
import { NAMED, peopleCsv, renderPeople } from './render-people';
import { renderReport, reportCsv } from './render-report';
import type { TeamReport } from './report-team';
import { lookAtTeam, nameThem, type PersonLine } from './team-look';

/** People who are enrolled with one message; each is asked for at the platform. */
const AT_ONCE = 50;

/** Does one thing that managers ask for. */
export type LeadAct = (
  parts: DeskParts,
  person: PersonRef,
  words: readonly string[],
) => Promise<Reply>;

/** What managers and training admins can ask for, by its first word; everybody else learns who can. */
export const LEAD_ACTS: Readonly<Record<string, LeadAct>> = {
  enrol: allowed('manager', (parts, person, [journey = '-', ...users]) =>
    enrolAll(parts, person, { team: person.user, journey, users }),
  ),
  'enrol-for': allowed('admin', (parts, person, [team = '', journey = '-', ...users]) =>
    enrolAll(parts, person, { team, journey, users }),
  ),
  report: allowed('manager', (parts, person, words) =>
    words[0] === 'team'
      ? allowed('admin', report)(parts, person, words)
      : report(parts, person, ['team', person.user, ...words]),
  ),
};

function allowed(need: Exclude<Role, 'learner'>, act: LeadAct): LeadAct {
  return async (parts, person, words) => {
    const role = parts.roleOf?.(person) ?? 'learner';
    if (role === 'admin' || role === need) return act(parts, person, words);
    return notice([need === 'admin' ? FOR_ADMINS : FOR_MANAGERS]);
  };
}

const FOR_MANAGERS =
  'Enrolling people and reading reports is for managers. To become one, ask whoever runs this bot to add you to DEMARC_MANAGERS.';
const FOR_ADMINS =
  'Other managers’ teams are for training admins; yours is yours alone. To become one, ask whoever runs this bot to add you to DEMARC_TRAINING_ADMINS.';

/** Whom to enrol, where, and in whose report they stand. */
interface Enrolling {
  readonly team: string;
  readonly journey: string;
  readonly users: readonly string[];
}

async function enrolAll(
  parts: DeskParts,
  person: PersonRef,
  { team, journey: named, users }: Enrolling,
): Promise<Reply> {
  const journey = findJourney(parts, named);
  if (journey === undefined) {
    const titles = [...parts.journeys.values()].map(({ title }) => title);
    return notice([`There is no journey of that name. There are: ${titles.join('; ')}.`]);
  }
  if (users.length === 0) {
    return notice([
      'Name the people: enroll @ada @grace, or enroll @ada in cloud basics for developers.',
    ]);
  }
  const unknown = users.filter((user) => user.startsWith('@'));
  const enroller = await parts.profileOf(person);
  const zones = enroller.isZoneKnown === false ? {} : { enrollersZone: enroller.zone };
  const outcomes: (readonly [name: string, outcome: EnrolOutcome])[] = [];
  for (const user of new Set(users.slice(0, AT_ONCE).filter((each) => !unknown.includes(each)))) {
    const { name, zone, isZoneKnown, ...profile } = await parts.profileOf({ ...person, user });
    const request = { ...profile, ...zones, ...(isZoneKnown !== false && { zone }) };
    const who = { person: { ...person, user }, journey: journey.id, team };
    outcomes.push([name, await enrol(parts, { ...request, ...who })]);
  }
  return notice([
    ...describe(journey, outcomes),
    unknown.length > 0
      ? `I do not know ${unknown.join(', ')}: pick each person from the list that opens as you type @.`
      : '',
    users.length > AT_ONCE
      ? `That was the first ${AT_ONCE}. Send the others in further messages, or use “demarc enrol” with a file.`
      : '',
  ]);
}

/** By its id or its title, as people type it; `-` = the one to begin with. */
function findJourney({ journeys }: DeskParts, named: string): Journey | undefined {
  const id = named === '-' ? DEFAULT_JOURNEY : named;
  const slug = (text: string) =>
    text
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-');
  return journeys.get(id) ?? [...journeys.values()].find(({ title }) => slug(title) === id);
}

function describe(
  { title }: Journey,
  outcomes: readonly (readonly [string, EnrolOutcome])[],
): readonly string[] {
  const named = (isIn: (outcome: EnrolOutcome) => boolean) =>
    outcomes.filter(([, outcome]) => isIn(outcome)).map(([name]) => name);
  const line = (what: string, names: readonly string[]) =>
    names.length > 0 ? `${what} (${names.length}): ${names.join(', ')}.` : '';
  const refused = (why: string) =>
    named((outcome) => outcome.kind === 'refused' && outcome.why === why);
  return [
    line(
      `Enrolled on “${title}”`,
      named(({ kind }) => kind === 'enrolled'),
    ),
    line(
      'On it already',
      named(({ kind }) => kind === 'already'),
    ),
    line('Guests and bots take no part', refused('guest')),
    line('Another journey comes first for', refused('prerequisite')),
  ];
}

async function report(
  parts: DeskParts,
  person: PersonRef,
  [, team = '', how]: readonly string[],
): Promise<Reply> {
  if (team === '') return notice(['Name the manager: report team @grace']);
  const look = await lookAtTeam(parts, { ...person, team });
  const { name } = await parts.profileOf({ ...person, user: team });
  if (how !== 'people' && how !== 'csv') return renderReport(name, look.report, parts.knowledge);
  parts.onLook?.({ person, team, how });
  const shown = await nameThem(parts, look.people.slice(0, NAMED));
  const people = [...shown, ...look.people.slice(NAMED)];
  if (how === 'people') {
    const reply = renderPeople(name, people);
    return { ...reply, text: `${reply.text}\nThis look is logged.` };
  }
  return renderCsv(parts, name, look.report, people);
}

function renderCsv(
  { clock }: DeskParts,
  team: string,
  figures: TeamReport,
  people: readonly PersonLine[],
): Reply {
  const csv = reportCsv(team, dayOf({ zone: 'UTC' }, clock()), figures);
  return notice(
    people.length > NAMED
      ? [
          csv,
          `${people.length} people are more than a message holds: “demarc report --csv” writes all.`,
        ]
      : [csv + peopleCsv(people)],
  );
}
