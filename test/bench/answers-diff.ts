/**
 * `npm run answers:diff [-- <old.jsonl> [<new.jsonl>]] [--texts]`: which answers two versions give differently.
 * Without files the accepted answers are compared with those of this build. The words of questions that only
 * measure are shown with `--texts`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAllQuestions } from './answers/all-questions';
import { diffSnapshots } from './answers/diff-snapshots';
import { renderChanges } from './answers/render-changes';
import { parseSnapshot, takeSnapshot } from './answers/snapshot';
import { readBenchOptions } from './options';

/** What the last accepted version answers. */
const ACCEPTED = path.resolve(__dirname, '../knowledge/answers.jsonl');

async function main(): Promise<void> {
  const { positionals, showTexts } = readBenchOptions();
  const [oldFile = ACCEPTED, newFile] = positionals;
  const questions = readAllQuestions();
  const read = (file: string) => parseSnapshot(readFileSync(file, 'utf8'));
  const before = read(oldFile);
  const after = newFile ? read(newFile) : await takeSnapshot(questions);
  for (const line of renderChanges(diffSnapshots(before, after), questions, showTexts)) {
    console.log(line);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
