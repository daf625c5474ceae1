/** Somebody in the fake workspace, as a test describes them: a full member in Berlin unless it says otherwise. */
export interface FakePerson {
  readonly name?: string;
  /** `null` = Slack does not tell. */
  readonly zone?: string | null;
  readonly marks?: Readonly<Record<string, boolean>>;
}

/** A person as Slack describes them, in `users.info` and `team_join` alike. */
export function slackUser(id: string, person: FakePerson = {}, team = 'T1') {
  const { name = `Learner ${id}`, zone = 'Europe/Berlin', marks = {} } = person;
  const flags = [
    ...['deleted', 'is_bot', 'is_restricted', 'is_ultra_restricted'],
    ...['is_app_user', 'is_admin', 'is_owner', 'is_primary_owner'],
  ];
  return {
    id,
    team_id: team,
    name: id.toLowerCase(),
    real_name: name,
    ...(zone === null ? {} : { tz: zone, tz_label: zone, tz_offset: 3_600 }),
    profile: { real_name: name, display_name: '', team },
    ...Object.fromEntries(flags.map((flag) => [flag, false])),
    ...marks,
    updated: 1795435200,
  };
}

/** The direct message with a person, which Slack opens as soon as the bot writes to them. */
export function directMessageOf(user: string): string {
  return `D${user.slice(1)}`;
}

/** Slack's word why the bot cannot write to a person; `undefined` = it can. */
export function refusePerson(person: FakePerson | undefined): string | undefined {
  if (person?.marks?.is_bot) return 'cannot_dm_bot';
  return person === undefined || person.marks?.deleted ? 'channel_not_found' : undefined;
}
