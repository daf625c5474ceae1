import { contentWords } from '../reading/content-words';
import type { Evidence } from './evidence';
import type { Rule } from './rule';

/** The one service that is all a message names, be it by an English word: "glue?". */
function serviceAlone({ reading: { message }, names }: Evidence): string | undefined {
  if (contentWords(message, names).length > 0) return undefined;
  const named = message.mentions.filter(({ strength }) => strength !== 'soft');
  const services = new Set(named.map(({ service }) => service));
  return services.size === 1 && named.length === message.mentions.length
    ? named[0]?.service
    : undefined;
}

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
    return service ? { kind: 'overview', service, side: 'both' } : undefined;
  },
};
