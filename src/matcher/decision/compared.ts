import { modeKey, type Service, type Variant } from '../../knowledge';
import type { Mention } from '../entities/gazetteer';
import type { Word } from '../text/tokenize';
import type { Evidence } from './evidence';
import { lighterLast } from './lighter';

/** The most services of one comparison: more pairs than four make are no help. */
const MOST_COMPARED = 4;

/** What is put side by side within a service: ways to run it that exclude each other. */
const COMPARED = ['mode'] as const;

/** The same where each stands beside another service: parts of it that have facts of their own count too. */
const PLACED = ['mode', 'aspect'] as const;

/** Words between the things that are put side by side. */
const BETWEEN: ReadonlySet<string> = new Set([
  'vs',
  'versus',
  'and',
  'or',
  'against',
  'than',
  'to',
]);

/** The key of a service in a mode; a mode that is a service of its own goes by that. */
function keyOf(service: Service, { name, service: entry }: Variant): string {
  return entry ?? modeKey(service.id, name);
}

/**
 * The services named, each with those of which all that is named is a mode: EKS Auto Mode is one of EKS, but "Fargate
 * vs EKS on EC2" asks nothing of ECS.
 */
function hostsOf({ knowledge, names }: Evidence, named: readonly string[]): readonly Service[] {
  const own = named.flatMap((id) => knowledge.services.get(id) ?? []);
  const isHost = ({ id: host, variants }: Service) => {
    const modes = variants.filter(({ role }) => role === 'mode').map(({ service }) => service);
    const isOf = (id: string) => id === host || modes.includes(id) || names.compose(host, id);
    return named.some((id) => modes.includes(id)) && named.every(isOf);
  };
  return [...own, ...[...knowledge.services.values()].filter(isHost)];
}

/** Words that put what is one service side by side in two ways to run it, where no cue does. */
const CHOOSING: ReadonlySet<string> = new Set(['or', 'than']);

/** True when a message that names one service compares at all: "what is ours on MSK Serverless" does not. */
function isCompared({ reading: { message } }: Evidence): boolean {
  const { compare, relief } = message.cues;
  return compare || relief || message.words.some(({ lower }) => CHOOSING.has(lower));
}

/** The one way to run it that is named, beside the other one or the service itself: "Redshift vs Redshift Serverless". */
function besideItself(evidence: Evidence, id: string): readonly string[] {
  const service = evidence.knowledge.services.get(id);
  const { words } = evidence.reading.message;
  const [mode] = service ? evidence.names.variants(words, service, PLACED) : [];
  if (!service || !mode || !isCompared(evidence)) return [];
  const modes = service.variants.filter(({ role }) => role === 'mode');
  const [other, ...more] = modes.filter((one) => one !== mode);
  return [other && more.length === 0 ? keyOf(service, other) : id, keyOf(service, mode)];
}

/** True for a name that is a word of the variants' names: the EC2 of "ECS on EC2". */
function isPartOf(words: readonly Word[], { begin, end }: Mention, variants: readonly Variant[]) {
  const name = words
    .slice(begin, end)
    .map(({ lower }) => lower)
    .join(' ');
  const names = variants.flatMap((variant) => [variant.name.toLowerCase(), ...variant.aliases]);
  return names.some((one) => ` ${one} `.includes(` ${name} `));
}

/** Modes of one service, and the other services beside them: "ECS on EC2 vs Fargate vs Lambda". */
function modesBeside(evidence: Evidence, host: Service, modes: readonly Variant[]) {
  const { words, services, mentions } = evidence.reading.message;
  const own = new Set([host.id, ...host.variants.map(({ service }) => service ?? host.id)]);
  const others = services.filter(
    (id) =>
      !own.has(id) &&
      mentions.some((one) => one.service === id && !isPartOf(words, one, modes)) &&
      !evidence.names.compose(host.id, id),
  );
  return [...modes.map((mode) => keyOf(host, mode)), ...others];
}

/** The places of the words between two that put things side by side. */
interface Side {
  readonly begin: number;
  readonly end: number;
}

/** The sides of a message. */
function sidesOf(words: readonly Word[]): readonly Side[] {
  const cuts = words.flatMap(({ lower }, at) => (BETWEEN.has(lower) ? [at] : []));
  return [-1, ...cuts].map((cut, i) => ({ begin: cut + 1, end: cuts[i] ?? words.length }));
}

/** The service that a side names first, in the way to run it that the side names; `undefined` where it names none. */
function modeOn(evidence: Evidence, named: readonly string[], { begin, end }: Side) {
  const { words, mentions } = evidence.reading.message;
  const here = mentions.filter((one) => begin <= one.begin && one.end <= end);
  const first = here.find(({ service }) => named.includes(service));
  const service = evidence.knowledge.services.get(first?.service ?? '');
  if (!service) return undefined;
  const [mode] = evidence.names.variants(words.slice(begin, end), service, PLACED);
  if (!mode) return placedOn(here, service.id, words);
  const parts = here.filter((one) => isPartOf(words, one, [mode]) && one.service !== service.id);
  return { id: service.id, key: keyOf(service, mode), parts: parts.map((one) => one.service) };
}

/** A service by what it runs on, which is no third one beside it: the EC2 of "EKS on EC2". */
function placedOn(here: readonly Mention[], id: string, words: readonly Word[]) {
  const parts = here.filter(
    ({ service, strength, begin }) =>
      service !== id && strength === 'firm' && words[begin - 1]?.lower === 'on',
  );
  const isFirm = here.some(({ service, strength }) => service === id && strength === 'firm');
  if (!isFirm || parts.length === 0) return undefined;
  return { id, key: id, parts: parts.map(({ service }) => service) };
}

/** Services put side by side, each in the way to run it that is named on its side: "RDS vs Aurora Serverless". */
function inTheirModes(evidence: Evidence, named: readonly string[]): readonly string[] {
  const sides = sidesOf(evidence.reading.message.words);
  const found = sides.flatMap((side) => modeOn(evidence, named, side) ?? []);
  const parts = new Set(found.flatMap((one) => one.parts));
  const keys = new Map(found.map(({ id, key }) => [id, key]));
  const placed = named.filter((id) => !parts.has(id)).map((id) => keys.get(id) ?? id);
  return placed.length > 1 ? [...new Set(placed)] : named;
}

/** The services that a message with one name at most may mean, by any word but one of its topic's name. */
function loose({ names, reading }: Evidence): readonly string[] {
  const { words, mentions, weakServices } = reading.message;
  const [topic] = reading.controls;
  const isTopic = ({ strength, begin }: Mention) =>
    strength === 'weak' &&
    topic !== undefined &&
    names.holdsInName(topic.id, words[begin]?.lower ?? '');
  const meant = mentions.filter((one) => !isTopic(one)).map(({ service }) => service);
  return [...weakServices.filter((id) => meant.includes(id)), ...meant];
}

/** Words that hold what stands on both sides of them against each other. */
const AGAINST: ReadonlySet<string> = new Set(['vs', 'versus']);

/** The services by English words that are held against something, with it, in reading order: "Glue vs Athena vs EMR". */
function heldAgainst({ reading: { message } }: Evidence): readonly string[] {
  const { words, mentions } = message;
  const isAgainst = (at: number) => AGAINST.has(words[at]?.lower ?? '');
  const held = mentions.filter(({ begin, end }) => isAgainst(end) || isAgainst(begin - 1));
  return held.some(({ strength }) => strength === 'weak') ? held.map((one) => one.service) : [];
}

/**
 * The keys of what a message puts side by side: two modes of a service, or services; fewer than two where it names
 * nothing to compare. Where it asks what work falls away, the one that leaves less of it comes last.
 */
export function comparedOf(evidence: Evidence): readonly string[] {
  const { words, services } = evidence.reading.message;
  // An English word is no third service beside two ("backup duty on S3 and EFS") unless it is held against one.
  const all = services.length > 1 ? services : loose(evidence);
  const named = [...new Set([...heldAgainst(evidence), ...services, ...all])];
  for (const host of hostsOf(evidence, named)) {
    const modes = evidence.names.variants(words, host, COMPARED);
    if (modes.length < 2) continue;
    return lighterLast(evidence, modesBeside(evidence, host, modes).slice(0, MOST_COMPARED));
  }
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return besideItself(evidence, only);
  return lighterLast(evidence, inTheirModes(evidence, named).slice(0, MOST_COMPARED));
}
