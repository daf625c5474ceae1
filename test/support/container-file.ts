import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './process';

/** One line of the container file, continued lines joined. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The stages of the container file, each from its `FROM` on. */
export function readStages(): readonly (readonly Instruction[])[] {
  const text = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8').replace(/\\\n\s*/g, '');
  const instructions = text
    .split('\n')
    .map((line) => /^([A-Z]+)\s+(.+)$/.exec(line))
    .flatMap((found) => (found ? [{ name: found[1] ?? '', rest: found[2] ?? '' }] : []));
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, index) => instructions.slice(start, starts[index + 1]));
}

/** What the last stage takes from the first, relative to the project, with where it puts it. */
export function readCopies(
  stage: readonly Instruction[],
): readonly { readonly from: string; readonly to: string }[] {
  return stage
    .filter(({ name }) => name === 'COPY')
    .flatMap(({ rest }) => {
      const words = rest.split(' ').filter((word) => !word.startsWith('--'));
      const to = words.at(-1) ?? '';
      return words.slice(0, -1).map((from) => ({ from: from.replace(/^\/app\//, ''), to }));
    });
}
