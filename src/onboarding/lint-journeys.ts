import { examinedFacts, findFact, type Journey, type JourneyStep } from '../knowledge';
import { type ItemSource, judgeItems } from './make-item';
import { pickItems } from './pick-items';
import { sourceOf } from './source-of';

/** Shuffles that a step is tried with: questions differ by seed, and so does what can be guessed. */
const SEEDS: readonly string[] = ['first', 'second', 'third'];

/** Something an author should change, with the file it is in. */
export interface JourneyFault {
  readonly path: string;
  readonly message: string;
}

const REASONS: Readonly<Record<string, string>> = {
  gone: 'is in the knowledge no more',
  unsure: 'is not sure enough to examine people on',
  distractors: 'has no three wrong answers near it',
  options: 'has options that are alike or too long',
  length: 'has an answer that its length gives away',
  wording: 'has an answer that its words give away',
  explanation: 'has no explanation',
};

/** Finds steps that cannot ask as many good questions as they want, and says of which facts no good one can be made. */
export function lintJourneys(
  knowledge: ItemSource['knowledge'],
  journeys: ReadonlyMap<string, Journey>,
): readonly JourneyFault[] {
  return [...journeys.values()].flatMap((journey) => {
    const source = sourceOf({ knowledge }, journey);
    return journey.steps.flatMap((step) => {
      const message = judgeStep(source, journey, step);
      return message === undefined ? [] : [{ path: `journeys/${journey.id}.json`, message }];
    });
  });
}

function judgeStep(source: ItemSource, { steps }: Journey, step: JourneyStep): string | undefined {
  const { id, items: count = 0 } = step;
  const facts = examinedFacts(steps, step);
  const made = SEEDS.map((seed) => pickItems(source, { facts, count, seed }).length);
  const fewest = Math.min(...made);
  if (fewest >= count) return undefined;
  const barren = facts.flatMap((fact) => describeBarren(source, fact) ?? []);
  const why = barren.length > 0 ? `: ${barren.join('; ')}` : '';
  return `the step "${id}" asks ${count} questions and only ${fewest} good ones can be made; teach more facts or ask fewer${why}`;
}

/** Why no good question can be made of a fact; `undefined` where one can. */
function describeBarren(source: ItemSource, id: string): string | undefined {
  if (findFact(source.knowledge, id) === undefined) return `"${id}" ${REASONS.gone}`;
  const faults = SEEDS.flatMap((seed) => judgeItems(source, id, seed));
  if (faults.some((each) => each.length === 0)) return undefined;
  const [first = 'unsure'] = faults.flat();
  return `"${id}" ${REASONS[first]}`;
}
