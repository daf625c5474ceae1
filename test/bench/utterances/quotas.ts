import type { KnowledgeBase } from '../../../src/knowledge';
import type { Finding, Section } from './finding';

/** The fewest utterances with which a label holds its own beside its neighbours; all out-of-scope ones together. */
const FEWEST = { control: 80, concept: 40, outOfScope: 3000 } as const;

interface Entry {
  readonly id: string;
  readonly utterances: readonly string[];
}

function short(folder: string, entries: Iterable<Entry>, fewest: number): readonly Finding[] {
  return [...entries].flatMap(({ id, utterances: { length } }) =>
    length < fewest
      ? [{ file: `${folder}/${id}.json`, message: `${length} of ${fewest}`, isFault: false }]
      : [],
  );
}

/** Finds entries with fewer utterances than their kind needs. */
export function findShortEntries(
  knowledge: Pick<KnowledgeBase, 'controls' | 'concepts' | 'outOfScope'>,
): Section {
  const negatives = [...knowledge.outOfScope.values()].flatMap(({ utterances }) => utterances);
  return {
    title: 'Too few utterances',
    remedy: 'write more, in several voices',
    findings: [
      ...short('controls', knowledge.controls.values(), FEWEST.control),
      ...short('concepts', knowledge.concepts.values(), FEWEST.concept),
      ...(negatives.length < FEWEST.outOfScope
        ? [
            {
              file: 'out-of-scope/',
              message: `${negatives.length} of ${FEWEST.outOfScope} in all`,
              isFault: false,
            },
          ]
        : []),
    ],
  };
}
