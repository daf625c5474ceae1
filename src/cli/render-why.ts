import { explainMatch } from '../dialog';
import type { KnowledgeBase } from '../knowledge';
import type { ExplainedMatch } from '../matcher';

/** How a text was understood, one fact a line; further values of a fact stand below its first. */
export function renderWhy(knowledge: KnowledgeBase, explained: ExplainedMatch): string {
  const lines = explainMatch(knowledge, explained).flatMap(({ name, values }) =>
    values.map((value, i) => `  ${(i === 0 ? name : '').padEnd(12)}${value}`),
  );
  return ['Why', ...lines].join('\n');
}
