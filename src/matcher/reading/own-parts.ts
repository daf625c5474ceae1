import type { KnowledgeBase } from '../../knowledge';
import type { Message } from './read-message';

/**
 * Reads a message in a talk about a service that has the parts of another one as well: after "who patches
 * Aurora?", "and the parameter groups?" names no other service.
 */
export function withOwnParts(
  knowledge: KnowledgeBase,
  message: Message,
  service: string | undefined,
): Message {
  const parts = knowledge.services.get(service ?? '')?.parts;
  if (!parts) return message;
  const names = new Set(parts.map((part) => part.toLowerCase()));
  const { words } = message;
  const mentions = message.mentions.filter(({ strength, begin, end }) => {
    const text = words.slice(begin, end).map(({ lower }) => lower);
    return strength !== 'soft' || !names.has(text.join(' '));
  });
  if (mentions.length === message.mentions.length) return message;
  const dropped = message.mentions.filter((one) => !mentions.includes(one));
  const isKept = (id: string) =>
    mentions.some((one) => one.service === id) || !dropped.some((one) => one.service === id);
  const services = message.services.filter(isKept);
  const features = services.length > 0 ? message.features : message.ownFeatures;
  return { ...message, mentions, services, features };
}
