import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import { createCorrections } from '../text/rejected';
import { contentWords } from './content-words';
import type { Message, ReadMessage } from './read-message';

/** Words by which a message sets a service against another one that it is about too: "why EC2 but not RDS". */
const CONTRAST = /^why\b|\b(?:but|and)\s+not\b/i;

/** True for the name of a service and nothing else, as it is rejected outside of a talk: "on EC2, not RDS". */
function isServiceAlone(message: Message, names: Names): boolean {
  const [first] = message.mentions;
  const isName = first?.begin === 0 && first.strength === 'firm';
  return isName && contentWords(message, names).length === 0;
}

/**
 * Prepares the reading of a message without what it takes back: within a conversation by what it names there, else
 * without a service that it says is not meant ("on EC2, not RDS").
 */
export function createCorrect(knowledge: KnowledgeBase, names: Names, read: ReadMessage) {
  const dropRejected = createCorrections(knowledge.lexicon);
  return (text: string, { control, service, asked }: MatchContext): string => {
    if (!control && !service) {
      if (CONTRAST.test(text)) return text;
      const isRejected = (clause: string) => isServiceAlone(read(clause), names);
      // What is stated of one service and denied of another is about both.
      return dropRejected(text, (clause) => isRejected(clause) && read(text).cues.who);
    }
    const topics = [...(control ? [control] : []), ...(asked ?? []).map((one) => one.control)];
    return dropRejected(text, (clause) => {
      const message = read(clause);
      const isNamed = (word: string) => topics.some((topic) => names.holds(topic, word));
      return message.services.length > 0 || contentWords(message, names).some(isNamed);
    });
  };
}
