import {
  ENDED_JOB_LIFETIME_MS,
  LIFETIME_MS,
  QUESTION_LIFETIME_MS,
  VOTE_LIFETIME_MS,
} from '../lifetime';
import type { Tables } from './tables';

/** What a table is for, as people are told of it. */
export interface KeptTable {
  /** What is stored, in words. */
  readonly what: string;
  readonly why: string;
  /** Days until a row is deleted by itself; absent = until somebody has it deleted. */
  readonly days?: number;
  /** Who has it deleted where nothing does so by itself. */
  readonly until?: string;
  /** What names a row, in the order in which tables are copied. */
  readonly key: readonly string[];
}

const days = (milliseconds: number) => milliseconds / LIFETIME_MS;

/** Every table with its reason to be there; the README shows the same. */
export const KEPT: Readonly<Record<keyof Tables, KeptTable>> = {
  deliveries: {
    what: 'hashes of the ids of events that were taken',
    why: 'one event gets one answer, also when it comes again',
    days: days(LIFETIME_MS),
    key: ['id'],
  },
  conversations: {
    what: 'the topic a conversation is about, as ids of the knowledge; with `DEMARC_KEEP_QUESTIONS=all` its last question too',
    why: 'follow-ups such as "and on Lambda?"',
    days: days(LIFETIME_MS),
    key: ['key'],
  },
  feedback: {
    what: 'votes with the id of the voter, an optional reason, and what a disputed answer was about',
    why: 'the people who keep the knowledge see which answers are disputed; a vote can be changed',
    days: days(VOTE_LIFETIME_MS),
    key: ['platform', 'tenant', 'user_id', 'answer_id'],
  },
  unanswered: {
    what: 'questions that got no answer, without secrets and without who asked',
    why: 'the people who keep the knowledge see what is missing',
    days: days(QUESTION_LIFETIME_MS),
    key: ['id'],
  },
  ignored: {
    what: 'hashes of the words of questions that were set aside',
    why: 'what was set aside stays so',
    until: 'until `demarc inbox ignore --undo`',
    key: ['key'],
  },
  jobs: {
    what: 'what is to be done at a later time and whom it is about, as ids',
    why: 'it is done once, also across restarts',
    until: `${days(ENDED_JOB_LIFETIME_MS)} days after it is done`,
    key: ['key'],
  },
  enrolments: {
    what: 'who is on which journey, with answers, their team and their certificate',
    why: 'people go on where they were; a certificate can be verified',
    until: 'until the person is forgotten',
    key: ['key'],
  },
  erased_enrolments: {
    what: 'how many people of a team were forgotten, without who',
    why: 'the report of a team stays true',
    until: 'until the workspace is forgotten',
    key: ['tenant', 'team'],
  },
  journeys: {
    what: 'journeys as they were when somebody began them, nothing of a person',
    why: 'a journey goes on as it began, though the knowledge changes',
    until: 'for good',
    key: ['id', 'version'],
  },
  secrets: {
    what: 'tokens of installations, and where people can be written to with their time zone and country, encrypted',
    why: 'the bot must be able to post',
    until: 'until the app is removed or the person is forgotten',
    key: ['kind', 'key'],
  },
};

/** How long rows of a table are kept, in words. */
export function howLong({ days: count, until = '' }: KeptTable): string {
  if (count === undefined) return until;
  return count === 1 ? '24 hours' : `${count} days`;
}

/** A line for each table, for people who ask what is kept about them. */
export function describeKept(): readonly string[] {
  return Object.values(KEPT).map((table) => `${table.what.replaceAll('`', '')}: ${howLong(table)}`);
}

/** The names of all tables. */
export const TABLE_NAMES = Object.keys(KEPT) as readonly (keyof Tables)[];
