import type { Finding } from '../adapters/adapter';
import { loadKnowledge } from '../knowledge';
import { validateKnowledge } from '../knowledge/validation';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from '../locations';
import { loadMatcher } from '../matcher';
import { lookAt } from './finding';

/** Looks at the knowledge and at what was trained from it. */
export async function checkKnowledge(now: number): Promise<readonly Finding[]> {
  const read = await lookAt('knowledge', () => readKnowledge(now));
  if (read.kind === 'fault') return [read];
  const model = await lookAt('model', () => {
    loadMatcher(MODEL_FILE, loadKnowledge(KNOWLEDGE_FOLDER));
    return 'trained from this knowledge';
  });
  return [read, model];
}

function readKnowledge(now: number): string | Finding {
  const today = new Date(now).toISOString().slice(0, 10);
  const issues = validateKnowledge(KNOWLEDGE_FOLDER, today);
  if (issues.length === 0) return `version ${loadKnowledge(KNOWLEDGE_FOLDER).version}`;
  const message = `${issues.length} to repair: run "demarc check", which lists them`;
  return { name: 'knowledge', kind: 'fault', message };
}
