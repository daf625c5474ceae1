/**
 * Started in a process of its own: loads the built knowledge and matcher once, as the first question finds
 * them, and prints what that costs as JSON.
 */
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { heldBytes } from '../measure';

const DIST = path.resolve(__dirname, '../../../dist');

function load<T>(room: string): T {
  return require(path.join(DIST, room)) as T;
}

const { loadKnowledge } = load<typeof import('../../../src/knowledge')>('knowledge');
const { loadMatcher } = load<typeof import('../../../src/matcher')>('matcher');
const { KNOWLEDGE_FOLDER, MODEL_FILE } =
  load<typeof import('../../../src/locations')>('locations.js');

const begun = performance.now();
const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
const knowledgeMs = performance.now() - begun;
const heldBefore = heldBytes();
const residentBefore = process.memoryUsage().rss;

const from = performance.now();
const matcher = loadMatcher(MODEL_FILE, knowledge);
const modelMs = performance.now() - from;

const heldAfter = heldBytes() - heldBefore;
const residentAfter = process.memoryUsage().rss - residentBefore;
// Asked last, so that the matcher is alive while it is weighed.
const { match } = matcher.match('who patches the OS of RDS?');
console.log(
  JSON.stringify({
    knowledgeMs,
    modelMs,
    heldBytes: heldAfter,
    residentBytes: residentAfter,
    matched: match.kind,
  }),
);
