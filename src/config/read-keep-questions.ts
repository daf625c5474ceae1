import { KEPT_QUESTIONS, type KeepQuestions, type KeptQuestions } from './config';
import type { Environment } from './environment';

const NAME = 'DEMARC_KEEP_QUESTIONS';
/** Where nothing else is said. */
const EVERYWHERE = 'everywhere else';
/** A Slack workspace or organisation, or a Teams tenant. */
const PLACE = /^(slack:[te][a-z0-9]+|teams:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const REMEDY = `use one of ${KEPT_QUESTIONS.join(', ')}, and for single workspaces slack:T123=none or teams:<tenant id>=all, separated by commas`;

/** What may be kept of a workspace; the ids of both platforms are the same in capitals and small letters. */
export function keptIn(
  { otherwise, places }: KeepQuestions,
  { platform, tenant }: { readonly platform: string; readonly tenant: string },
): KeptQuestions {
  return places.get(`${platform}:${tenant}`.toLowerCase()) ?? otherwise;
}

/** Reads which questions may be kept in words: `unanswered,slack:T123=none`. */
export function readKeepQuestions(environment: Environment): KeepQuestions {
  const parts = (environment.read(NAME) ?? '').toLowerCase().split(',');
  const places = new Map<string, KeptQuestions>();
  for (const entry of parts.map((part) => part.trim()).filter((part) => part !== '')) {
    const { place, kept } = parseEntry(entry);
    if (kept === undefined || (place !== EVERYWHERE && !PLACE.test(place))) {
      environment.report(NAME, `is not valid at "${entry}": ${REMEDY}`);
    } else if (places.has(place)) {
      environment.report(NAME, `says twice what holds ${place}: ${REMEDY}`);
    } else {
      places.set(place, kept);
    }
  }
  const otherwise = places.get(EVERYWHERE) ?? 'unanswered';
  places.delete(EVERYWHERE);
  return { otherwise, places };
}

function parseEntry(entry: string) {
  const at = entry.lastIndexOf('=');
  const value = entry.slice(at + 1).trim();
  return {
    place: at === -1 ? EVERYWHERE : entry.slice(0, at).trim(),
    kept: KEPT_QUESTIONS.find((one) => one === value),
  };
}
