import type { Control, Service, Verdict } from '../knowledge';
import type { ComparedEntry } from './compared-groups';

/** How great the customer's part is, by whose a topic is. */
const PART: Readonly<Record<Verdict, number>> = { aws: 0, shared: 1, depends: 1, customer: 2 };

/** Above 0 where the first leaves the customer more of the topic, below it where the second does. */
function weigh({ sides: [first, second] }: ComparedEntry): number {
  return (first ? PART[first.party] : 0) - (second ? PART[second.party] : 0);
}

type Pair = readonly [Service, Service, ...Service[]];

/** Which of the two leaves more of a topic that was asked about; `undefined` where neither does. */
function weighAsked(
  all: readonly ComparedEntry[],
  { id, name }: Control,
  [first, second]: Pair,
): string | undefined {
  const entry = all.find(({ control }) => control.id === id);
  const weight = entry ? weigh(entry) : 0;
  if (weight === 0) return undefined;
  return `${name}: ${(weight > 0 ? first : second).name} leaves more to you.`;
}

/** Says which of two services leaves more to the customer: in the topics asked about, then in all. */
export function weighCompared(
  all: readonly ComparedEntry[],
  asked: readonly Control[],
  services: Pair,
): readonly string[] {
  const [first, second] = services;
  const onFirst = all.filter((entry) => weigh(entry) > 0).length;
  const onSecond = all.filter((entry) => weigh(entry) < 0).length;
  const [more, less] = onFirst > onSecond ? [first, second] : [second, first];
  const [most, least] = onFirst > onSecond ? [onFirst, onSecond] : [onSecond, onFirst];
  const whole =
    most === least
      ? `In all, ${first.name} and ${second.name} leave you about as much.`
      : `In all, ${more.name} leaves more to you than ${less.name}: your part is greater there in ${most} topics and smaller in ${least === 0 ? 'none' : least}.`;
  return [...asked.flatMap((control) => weighAsked(all, control, services) ?? []), whole];
}
