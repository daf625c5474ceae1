import type { Message } from '../reading/read-message';
import { SERVICE_MASK } from './features';

function bucket(count: number): string {
  if (count < 4) return String(count);
  return count < 9 ? '4' : count < 16 ? '9' : '16';
}

/**
 * The features by which the form of a message is told from its topic: words and pairs, the first and the last
 * words, how many services, questions and words it has, and its cue families.
 */
export function formFeatures(message: Message): readonly string[] {
  const { stems, cues } = message;
  const features = new Set<string>(stems);
  for (let i = 0; i <= stems.length; i++) features.add(`${stems[i - 1] ?? '^'} ${stems[i] ?? '$'}`);
  for (let i = 2; i <= stems.length; i++) features.add(`${stems[i - 2]} _ ${stems[i] ?? '$'}`);
  features.add(`first:${stems[0] ?? ''}`);
  features.add(`start:${stems.slice(0, 3).join(' ')}`);
  features.add(
    `end:${stems
      .filter((stem) => stem !== '?')
      .slice(-2)
      .join(' ')}`,
  );
  const questions = stems.filter((stem) => stem === '?').length;
  features.add(`services:${Math.min(new Set(message.services).size, 3)}`);
  features.add(`masks:${Math.min(stems.filter((stem) => stem === SERVICE_MASK).length, 3)}`);
  features.add(`questions:${Math.min(questions, 3)}`);
  features.add(`words:${bucket(message.words.length - questions)}`);
  for (const [family, found] of Object.entries(cues)) if (found) features.add(`cue:${family}`);
  return [...features];
}
