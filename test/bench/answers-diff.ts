/** `npm run answers:diff -- <old.jsonl> <new.jsonl>`: which answers two versions give differently. */
import { readFileSync } from 'node:fs';
import { type Change, diffSnapshots, PARTS } from './answers/diff-snapshots';
import { parseSnapshot } from './answers/snapshot';
import { readBenchOptions } from './options';

const MARKS = { gained: '+', lost: '-', same: ' ' } as const;

function printChange({ id, text, before, after, turn }: Change): void {
  console.log(`${MARKS[turn]} ${id}  ${text}\n      was ${before}\n      now ${after}`);
}

function main(): void {
  const [oldFile, newFile] = readBenchOptions().positionals;
  if (!oldFile || !newFile) {
    throw new Error('two snapshots are needed: npm run answers:diff -- <old.jsonl> <new.jsonl>');
  }
  const read = (file: string) => parseSnapshot(readFileSync(file, 'utf8'));
  const { compared, changes, added, removed } = diffSnapshots(read(oldFile), read(newFile));
  for (const change of changes) printChange(change);
  const of = (turn: Change['turn']) => changes.filter((change) => change.turn === turn).length;
  console.log(`\n${changes.length} of ${compared} answers changed`);
  console.log(
    `+ ${of('gained')} now right · - ${of('lost')} no longer right · ${of('same')} neither`,
  );
  for (const part of PARTS) {
    const count = changes.filter(({ parts }) => parts.includes(part)).length;
    if (count) console.log(`  ${part}: ${count}`);
  }
  if (added.length) console.log(`only in ${newFile}: ${added.join(', ')}`);
  if (removed.length) console.log(`only in ${oldFile}: ${removed.join(', ')}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
