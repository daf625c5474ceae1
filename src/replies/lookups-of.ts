import { assertNever } from '../errors';
import type { Answer, Lookup, Reply } from './reply';

/**
 * The lookups that give the same facts again, later and elsewhere: to share an answer, to link to it.
 *
 * Empty for what holds no facts: a question back, a refusal, a courtesy, help, a notice.
 */
export function lookupsOf(reply: Reply): readonly Lookup[] {
  switch (reply.kind) {
    case 'answer':
      return reply.answers.map(lookupOfAnswer);
    case 'concept':
      return [{ kind: 'concept', concept: reply.concept.id }];
    case 'overview':
    case 'comparison':
      return [lookupOfPage(reply)];
    case 'choice':
    case 'fallback':
    case 'smalltalk':
    case 'help':
    case 'notice':
      return [];
    default:
      return assertNever(reply);
  }
}

function lookupOfAnswer({ control, service, variant, class: id }: Answer): Lookup {
  return {
    kind: 'control',
    control: control.id,
    ...(service && { service: service.id }),
    ...(variant !== null && { variant }),
    ...(service === null && id !== null && { class: id }),
  };
}

/** The buttons to the other pages know what was asked for beside the page. */
function lookupOfPage(reply: Extract<Reply, { kind: 'overview' | 'comparison' }>): Lookup {
  const { page } = reply;
  for (const { lookup } of reply.choices) {
    if (lookup.kind !== reply.kind || !('page' in lookup)) continue;
    return { ...lookup, page };
  }
  if (reply.kind === 'overview') return { kind: 'overview', service: reply.service.id, page };
  const [first, second] = reply.services;
  return { kind: 'comparison', services: [first.id, second.id], page };
}
