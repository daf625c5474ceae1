import { contentWords } from '../reading/content-words';
import type { Evidence } from './evidence';
import { asksClearly, namesTopic } from './named-topic';
import type { Rule } from './rule';
import { THRESHOLDS } from './thresholds';
import { wholeOf } from './whole-of';

/** The one service that is all a message names, be it by an English word: "glue?". */
function serviceAlone({ reading: { message }, names }: Evidence): string | undefined {
  // What it is for is not ours to tell.
  const isDefined = message.words[0]?.lower === 'what';
  if (isDefined || contentWords(message, names).length > 0) return undefined;
  const named = message.mentions.filter(({ strength }) => strength !== 'soft');
  const services = new Set(named.map(({ service }) => service));
  return services.size === 1 && named.length === message.mentions.length
    ? named[0]?.service
    : undefined;
}

/** Words that begin a question for whoever takes care. */
const ASKING: ReadonlySet<string> = new Set(['who', 'whose']);
/** What whoever takes care of a service does, though of a topic it asks for one part: "who runs the name servers". */
const RUNNING: ReadonlySet<string> = new Set(['runs', 'running', 'operates', 'operating']);

/** The one service of which a message asks nothing but who takes care of it: "who looks after our Kafka". */
function caredFor({ reading: { message }, names }: Evidence): string | undefined {
  const { words, services, cues } = message;
  const asking = [...names.askers(words), ...names.carers(words)];
  const said = new Set([...RUNNING, ...asking.map((at) => words[at]?.lower ?? '')]);
  const isAsked = ASKING.has(words[0]?.lower ?? '') && !cues.vendors && !cues.compare;
  const [service, ...others] = services;
  const isAlone = others.length === 0 && contentWords(message, names, said).length === 0;
  return isAsked && isAlone ? service : undefined;
}

/** Shows the service of which nothing is asked but who takes care of it, outside of a talk. */
export const whoCares: Rule = {
  name: 'who takes care of a service and nothing else',
  decide: (evidence) => {
    const { control, asked, compared, concept } = evidence.context;
    if ((control ?? asked ?? compared ?? concept) !== undefined) return undefined;
    const isSure = evidence.confidence >= THRESHOLDS.sureTopic;
    const isTopic = isSure || asksClearly(evidence) || namesTopic(evidence);
    const isOpen = evidence.judged.ours >= THRESHOLDS.vagueOurs && !isTopic;
    const service = isOpen ? caredFor(evidence) : undefined;
    return service ? wholeOf(evidence, service, 'both') : undefined;
  },
};

/** Shows the service whose name is all that is said outside of a talk: "athena?". */
export const bareService: Rule = {
  name: 'the name of a service and nothing else',
  decide: (evidence) => {
    const { who, us, aws, compare, why, source, anaphora } = evidence.reading.message.cues;
    const { control, asked, compared, concept } = evidence.context;
    const isTalk = control ?? asked ?? compared ?? concept;
    const asks = who || us || aws || compare || why || source || anaphora;
    if (isTalk !== undefined || asks) return undefined;
    const service = serviceAlone(evidence);
    return service ? wholeOf(evidence, service, 'both') : undefined;
  },
};
