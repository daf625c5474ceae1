import type { KnowledgeBase } from '../../knowledge';
import type { Topic } from '../match';
import { contentWords } from '../reading/content-words';
import type { Word } from '../text/tokenize';
import type { Evidence } from './evidence';
import { reportersIn } from './reporters';

/** The control that answers in place of a general one once a service is named. */
export function sharperControl(
  knowledge: KnowledgeBase,
  control: string,
  service: string | null,
): string {
  const serviceClass = service ? knowledge.services.get(service)?.class : undefined;
  const sharper = serviceClass && knowledge.controls.get(control)?.onClass?.[serviceClass];
  return sharper || control;
}

/** The class that a common word stands for where no service is named by a name of its own: "our VMs". */
function namedCategory({ reading, names, carried, context }: Evidence): string | null {
  const { mentions, words } = reading.message;
  if (mentions.some(({ strength }) => strength === 'firm')) return null;
  const soft = mentions.find(({ strength }) => strength === 'soft');
  // In a talk about that service it is a part or a mode of it.
  if (soft?.service !== carried.service || soft?.service === context.service) return null;
  return soft ? names.serviceClass(words.slice(soft.begin, soft.end)) : null;
}

/** The words of each place that names the service. */
function spansOf({ reading }: Evidence, service: string): readonly (readonly Word[])[] {
  const { mentions, words } = reading.message;
  const own = mentions.filter((mention) => mention.service === service);
  return own.map(({ begin, end }) => words.slice(begin, end));
}

/** True when the words name a variant of the service that has a fact of its own for the control. */
function bears({ knowledge, names, reading }: Evidence, service: string, control: string): boolean {
  const variant = names.variant(reading.message.words, service, control);
  return knowledge
    .overrides(service, control)
    .some((one) => one.variant && one.variant === variant);
}

/** True when the message names the service by the control's name and it has no fact of its own for it: "WAF". */
function isControlName(evidence: Evidence, service: string, control: string): boolean {
  const { knowledge, names } = evidence;
  if (knowledge.overrides(service, control).some(({ variant }) => !variant)) return false;
  const spans = spansOf(evidence, service);
  return spans.length > 0 && spans.every((span) => names.isNamed(span, control));
}

/** The class of the services that only serve others: what comes up after them is rarely theirs. */
const TOOLS = 'security-management';

/**
 * True when a talk about a tool goes on to another topic by its name, of which the tool has no fact: after "who
 * rotates the KMS keys?", "and the database passwords?" asks about no passwords of KMS.
 */
function leavesTool(evidence: Evidence, service: string, control: string): boolean {
  const { knowledge, names, carried, context, reading } = evidence;
  if (carried.kind === 'topic' || !context.control || context.control === control) return false;
  const isTool = knowledge.services.get(service)?.class === TOOLS;
  if (!isTool || knowledge.overrides(service, control).length > 0) return false;
  return reading.message.services.length === 0 && names.isNamed(reading.message.words, control);
}

/**
 * The services that a control may be asked of: not one that only told of it, unless it has a fact of its own and no
 * other is named.
 */
function askable(evidence: Evidence, control: string): readonly string[] {
  const { services } = evidence.reading.message;
  const reporters = reportersIn(evidence);
  const others = services.filter((id) => !reporters.has(id));
  if (others.length > 0) return others;
  return services.filter((id) => evidence.knowledge.overrides(id, control).length > 0);
}

/**
 * The service that a control is asked of: of those named, one whose variant decides the control, else the first
 * whose name is not the control itself; where the message names none, the one talked about.
 */
function serviceFor(evidence: Evidence, control: string): string | null {
  const { service } = evidence.carried;
  if (!service || service !== evidence.reading.message.services[0]) {
    return service && leavesTool(evidence, service, control) ? null : service;
  }
  const services = askable(evidence, control);
  const decisive = services.find((one) => bears(evidence, one, control));
  // What is talked about stays it, whatever its part is called: "kubelet upgrades?" after a question about EKS.
  const kept = evidence.context.service === service ? service : null;
  return decisive ?? services.find((one) => !isControlName(evidence, one, control)) ?? kept;
}

/** The entry of its own that a variant of a service also is: Fargate on EKS. */
function entryOf(
  knowledge: KnowledgeBase,
  service: string | null,
  variant: string | null,
): string | undefined {
  const variants = knowledge.services.get(service ?? '')?.variants;
  return variants?.find(({ name }) => name === variant)?.service;
}

/**
 * The variant that the message means: one that it names, or one with a fact of its own that it describes, where what
 * it names has none or is no more than a mode of the service.
 */
function variantOf(
  { knowledge, names, reading: { message } }: Evidence,
  service: string | null,
  control: string,
): string | null {
  const named = names.variant(message.words, service, control);
  const described = names.describedVariant(message.words, service, control);
  if (described === null || named === null) return described ?? named;
  const isAspect = (variant: string) =>
    knowledge.services.get(service ?? '')?.variants.find(({ name }) => name === variant)?.role ===
    'aspect';
  const hasFact = knowledge.overrides(service ?? '', control).some((one) => one.variant === named);
  return !hasFact || (isAspect(described) && !isAspect(named)) ? described : named;
}

/** True when the message says nothing but one of the control's names and who takes care of it: "who deals with DDoS". */
function namesOnly({ names, reading: { message } }: Evidence, control: string): boolean {
  const { words } = message;
  const caring = new Set([...names.carers(words)].map((at) => words[at]?.lower ?? ''));
  return names.isPhrase(contentWords(message, names, caring).join(' '), control);
}

/**
 * True when the message says nothing beside the control's names: who is responsible for backups on RDS? So it does
 * with a single noun of them: "and the keys?".
 */
function asksWhole(evidence: Evidence, control: string): boolean {
  const { names, reading } = evidence;
  const content = contentWords(reading.message, names);
  if (names.isPhrase(content.join(' '), control) || namesOnly(evidence, control)) return true;
  const [word, ...more] = content;
  if (!word || more.length > 0 || reading.message.cues.who) return false;
  return names.holdsInName(control, word) && !isAddition(evidence, control);
}

/** True when the message goes on about what the turn before was about, in the same place. */
export function isAddition({ carried, context }: Evidence, control: string): boolean {
  const isThere = carried.service === (context.service ?? null);
  return carried.kind !== 'none' && isThere && context.control === control;
}

/** Completes a control to a topic with the service, variant and class that the message names. */
export function topicOf(evidence: Evidence, control: string, confidence: number): Topic {
  const { words } = evidence.reading.message;
  const { knowledge, names, carried } = evidence;
  const category = namedCategory(evidence);
  const service = category ? null : serviceFor(evidence, control);
  const sharper = sharperControl(knowledge, control, service);
  const kept = service || !carried.service ? carried.variant : null;
  const variant = variantOf(evidence, service, sharper) ?? kept;
  const entry = entryOf(knowledge, service, variant);
  const place = {
    control: sharper,
    ...(sharper !== control && { general: control }),
    service: entry ?? service,
    variant: entry ? null : variant,
    class: service ? null : (category ?? names.serviceClass(words)),
  };
  const duty = asksWhole(evidence, sharper)
    ? null
    : evidence.readDuty(evidence.reading.message, place, isAddition(evidence, sharper));
  return { ...place, duty, confidence };
}
