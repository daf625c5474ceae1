/**
 * `npm run --silent answers:snapshot [-- file]`: what this version answers, one question a line, on standard
 * output or into a file. `npm run answers:accept` writes the file that `answers:diff` compares with.
 */
import { writeFileSync } from 'node:fs';
import { readAllQuestions } from './answers/all-questions';
import { renderSnapshot, takeSnapshot } from './answers/snapshot';
import { progress, readBenchOptions } from './options';

async function main(): Promise<void> {
  const [file] = readBenchOptions().positionals;
  const snapshot = await takeSnapshot(readAllQuestions());
  if (!file) {
    process.stdout.write(renderSnapshot(snapshot));
    return;
  }
  writeFileSync(file, renderSnapshot(snapshot));
  progress(`${file}: ${snapshot.size} answers`);
}

void main();
