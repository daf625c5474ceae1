import { readLearning, type Turn } from '../../dialog';
import { LIMITS } from './limits';
import { type PlainWords, readMarkup } from './markup';
import { shorten } from './text';

/** Words that may be about people. */
const ABOUT_PEOPLE = /^\/?(enroll?|report)\b/i;

const ENROL = /^\/?enroll?(\s+(?<rest>[\s\S]*))?$/i;

const USAGE =
  'Say who is to learn: enroll @ada @bo, or enroll @ada in and the id of a journey. Type @ and pick each person from the list that Slack shows.';

/** The words of a message; who is mentioned stays as an id where the words are about people. */
export function readWords(raw: string, botUserId: string): PlainWords {
  const words = readMarkup(raw, botUserId);
  return ABOUT_PEOPLE.test(words.text) ? readMarkup(raw, botUserId, 'ids') : words;
}

/** Whether a turn is about a learner's own journey, or about those of their team: nobody else is to read along. */
export function isAboutLearning({ input, overheard }: Turn): boolean {
  if (overheard === true) return false;
  if (input.kind === 'lookup') return input.lookup.kind === 'learn';
  return input.kind === 'text' && readLearning(input.text) !== undefined;
}

/**
 * What to say where people are to be enrolled whom Slack has not named by id, such as a group, or a name that was
 * typed and not picked; `undefined` where there is nothing to explain.
 */
export function explainPeople({ input, overheard }: Turn): string | undefined {
  const rest = input.kind === 'text' && !overheard ? ENROL.exec(input.text.trim()) : null;
  if (rest === null) return undefined;
  const words = rest.groups?.rest?.split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return USAGE;
  const unknown = words.filter((word) => word.startsWith('@'));
  if (unknown.length === 0) return undefined;
  const named = shorten(unknown.join(', '), LIMITS.echo);
  return `I cannot tell who ${named} is. Type @ and pick each person from the list that Slack shows; groups cannot be enrolled, only people. Nobody was enrolled.`;
}
