/**
 * Started in a process of its own with the name of a kind and the file of a saved classifier: loads that once,
 * asks it once, and prints what the two cost as JSON. Packages and the lexicon are there before.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Lexicon } from '../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../src/locations';
import { listKinds } from '../classifiers/list-kinds';
import { heldBytes, residentBytes } from '../measure';

async function main(): Promise<void> {
  const [name, file = ''] = process.argv.slice(2);
  // The rest of the knowledge would leave room on the heap, in which a small model hides.
  const lexicon = readFileSync(path.join(KNOWLEDGE_FOLDER, 'lexicon.json'), 'utf8');
  const kind = listKinds(JSON.parse(lexicon) as Lexicon).find((each) => each.name === name);
  if (!kind) throw new TypeError(`no classifier is called ${name}`);
  const before = { held: heldBytes(), resident: residentBytes() };
  const begun = performance.now();
  const classifier = kind.load(file);
  await classifier.classify('how do I change my plan?');
  const ms = performance.now() - begun;
  const after = { held: heldBytes(), resident: residentBytes() };
  // Asked again, so that the classifier is alive while it is weighed.
  await classifier.classify('how do I change my plan?');
  console.log(
    JSON.stringify({
      ms,
      heldBytes: after.held - before.held,
      residentBytes: after.resident - before.resident,
    }),
  );
}

void main();
