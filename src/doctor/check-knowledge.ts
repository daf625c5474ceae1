import type { Finding } from '../adapters/adapter';
import { loadKnowledge } from '../knowledge';
import { validateKnowledge } from '../knowledge/validation';
import { KNOWLEDGE_FOLDER, MODEL_FILE } from '../locations';
import { loadMatcher } from '../matcher';
import { lookAt } from './finding';

/** Looks at the knowledge and at what was trained from it. */
export async function checkKnowledge(now: number): Promise<readonly Finding[]> {
  const today = new Date(now).toISOString().slice(0, 10);
  const issues = validateKnowledge(KNOWLEDGE_FOLDER, today);
  if (issues.length > 0) {
    const message = `${issues.length} to repair: run "demarc check", which lists them`;
    return [{ name: 'knowledge', kind: 'fault', message }];
  }
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  return [
    { name: 'knowledge', kind: 'fine', message: `version ${knowledge.version}` },
    await lookAt('model', () => {
      loadMatcher(MODEL_FILE, knowledge);
      return 'trained from this knowledge';
    }),
  ];
}
