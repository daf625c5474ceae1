const LEARN =
  /^\/?learn(?:\s+(pause|resume|snooze(?:\s+[135])?|stop|progress|certificate))?[.!]*$/i;
const ZONE = /^\/?learn\s+zone(?:\s+(\S+?))?[.!]*$/i;
const VERIFY = /^verify\s+(\S+)$/i;
const ENROL = /^enroll?(?:\s+(.+?))??(?:\s+for\s+(\S+))?(?:\s+(?:in|on)\s+(.+?))?[.!]*$/i;
const REPORT = /^report(?:\s+team\s+(\S+))?(?:\s+(people|csv))?[.!]*$/i;

/** Longer than any list of people that is enrolled with one message. */
const MOST_CHARACTERS = 8_000;

/** What a platform calls a person: letters with digits. "Enroll accounts" is a question about something else. */
const ID = /^(?=\S*\d)\S+$|^[A-Z]{8,}$|^@/;

/**
 * What a whole message asks of journeys, as an act of the `LearningDesk`: "learn", "learn pause", "verify 7K…",
 * "enroll U1 U2 in cloud basics", "report people". People are named by their ids; turning mentions into ids is the
 * platform's part.
 */
export function readLearning(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  // On one line and with single spaces these expressions take no time to fail.
  const plain = text.trim().replace(/\s+/g, ' ');
  const learn = LEARN.exec(plain);
  if (learn) return learn[1]?.toLowerCase() ?? 'continue';
  const zone = ZONE.exec(plain);
  if (zone) return zone[1] === undefined ? 'zone' : `zone ${zone[1]}`;
  const id = VERIFY.exec(plain)?.[1];
  return id === undefined ? (readEnrol(plain) ?? readReport(plain)) : `verify ${id}`;
}

function readEnrol(text: string): string | undefined {
  const enrol = ENROL.exec(text);
  if (enrol === null) return undefined;
  const [, who = '', team, journey] = enrol;
  const people = who.split(/[\s,]+/).filter((word) => word !== '' && word.toLowerCase() !== 'and');
  const named = team === undefined ? people : [...people, team];
  if (!named.every((word) => ID.test(word))) return undefined;
  const head = team === undefined ? 'enrol' : `enrol-for ${team}`;
  return [head, journey === undefined ? '-' : asId(journey), ...people].join(' ');
}

/** The id of a journey, from its id or its words. */
function asId(words: string): string {
  return (
    words
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '-'
  );
}

function readReport(text: string): string | undefined {
  const report = REPORT.exec(text);
  if (report === null) return undefined;
  const [, team, how] = report;
  return ['report', ...(team ? ['team', team] : []), ...(how ? [how.toLowerCase()] : [])].join(' ');
}
