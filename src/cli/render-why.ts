import type { createDialog } from '../dialog';
import { assertNever } from '../errors';
import type { Topic } from '../matcher';

type Explained = ReturnType<ReturnType<typeof createDialog>['explain']>;

/** How a text was understood, one fact a line: the match, the rule that decided, and what nearly won. */
export function renderWhy({ match, explanation }: Explained): string {
  const { rule, services, readings, ours, confidence, form } = explanation;
  const rows = [
    ['match', describe(match)],
    ['rule', rule],
    ['confidence', confidence.toFixed(3)],
    ['ours', ours.toFixed(3)],
    ['form', `${form.label} (${form.score.toFixed(3)})`],
    ['services', services.join(', ') || 'none'],
    ...readings
      .slice(0, 5)
      .map(({ label, score }, index) => [
        index === 0 ? 'readings' : '',
        `${label} (${score.toFixed(3)})`,
      ]),
  ];
  return ['Why', ...rows.map(([name = '', value]) => `  ${name.padEnd(12)}${value}`)].join('\n');
}

function describe(match: Explained['match']): string {
  switch (match.kind) {
    case 'topics':
      return match.topics.map(describeTopic).join('; ');
    case 'ambiguous':
      return `ambiguous (${match.cause}): ${match.candidates.map(describeTopic).join(' or ')}`;
    case 'concept':
      return `concept ${match.concept}`;
    case 'overview':
      return `overview of ${match.service} (${match.side})`;
    case 'comparison':
      return `comparison of ${match.services.join(' and ')}`;
    case 'unmatched':
      return `none: ${match.reason}${match.outOfScope ? ` (${match.outOfScope})` : ''}`;
    case 'smalltalk':
      return `small talk ${match.id}`;
    case 'explain':
      return `explanation of the answer before (${match.what})`;
    default:
      return assertNever(match);
  }
}

function describeTopic({ control, service, variant, class: serviceClass, duty }: Topic): string {
  const place = [service ?? serviceClass, variant].filter(Boolean).join(', ');
  const part = duty ? `, ${duty.side}'s part${duty.id ? `: ${duty.id}` : ''}` : '';
  return `${place ? `${control} on ${place}` : control}${part}`;
}
