import type { Match } from '../match';
import type { Evidence } from './evidence';

/** The overview of a service, in the one way to run it that the message names: "what is ours on MSK Serverless". */
export function wholeOf(
  { knowledge, names, reading }: Evidence,
  service: string,
  side: 'aws' | 'customer' | 'both',
): Match {
  const entry = knowledge.services.get(service);
  const modes = entry ? names.variants(reading.message.words, entry, ['mode']) : [];
  const [mode, ...others] = modes;
  if (!mode || others.length > 0) return { kind: 'overview', service, side };
  if (mode.service) return { kind: 'overview', service: mode.service, side };
  return { kind: 'overview', service, variant: mode.name, side };
}
