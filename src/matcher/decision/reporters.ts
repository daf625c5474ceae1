import type { Evidence } from './evidence';

/** The services that a message says told of something, which alone makes them no place: "Trusted Advisor shows …". */
export function reportersIn({ knowledge, reading }: Evidence): ReadonlySet<string> {
  const { services, verbs } = knowledge.lexicon.reporters;
  const { mentions, words } = reading.message;
  const telling = mentions.filter(
    ({ service, end }) => services.includes(service) && verbs.includes(words[end]?.lower ?? ''),
  );
  return new Set(telling.map(({ service }) => service));
}
