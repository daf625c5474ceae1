import type { OutOfScope } from '../../src/knowledge';
import { RULES } from '../../src/matcher/decision/rules';
import { aConcept, aControl, aKnowledge, aLexicon, anOverride, aService } from './dialog-knowledge';
import { aCandidate, anEvidence, type EvidenceParts } from './dialog-readings';

const weather: OutOfScope = {
  id: 'weather',
  reason: 'how-to',
  reply: 'I know nothing of the weather.',
  utterances: [],
};
const knowledge = aKnowledge({
  controls: [
    aControl({ onClass: { managed: 'engine-backups' } }),
    aControl({ id: 'engine-backups', name: 'Engine backups' }),
    aControl({ id: 'logging', name: 'Logging', aliases: ['logs'] }),
  ],
  services: [
    aService({
      class: 'other',
      aliases: { proper: ['RDS'], ordinary: ['Records'] },
      variants: [{ name: 'Custom', role: 'mode', aliases: ['custom'] }],
      overrides: [anOverride({ variant: 'Custom' })],
    }),
    aService({ id: 'lambda', class: 'other', aliases: { proper: ['Lambda'] } }),
    aService({ id: 'aurora', aliases: { proper: ['Aurora'] } }),
  ],
  concepts: [aConcept({ aliases: ['DPA', 'who please'] })],
  outOfScope: new Map([['weather', weather]]),
  lexicon: aLexicon({
    amounts: { everything: ['everything'], nothing: ['nothing'] },
    reporters: { services: ['rds'], verbs: ['reports'] },
    fillers: ['the', 'one', 'please', 'on', 'both'],
    picks: {
      places: [['first', '1'], ['second', '2'], ['third', '3'], ['4']],
      last: ['last'],
      all: ['both'],
      none: ['neither'],
    },
    cues: {
      who: ['who'],
      why: ['why'],
      source: ['source', 'proof'],
      howTo: ['how do we'],
      otherClouds: ['azure'],
      vendors: ['azure'],
      aws: ['aws'],
      us: ['we'],
      compare: ['vs', 'or'],
      relief: ['less to do'],
    },
  }),
});

/** The topic that a message is about unless the test says otherwise. */
export const BACKUPS = aCandidate('backups', 2);
/** A topic that comes second. */
export const LOGGING = aCandidate('logging', 1);
/** The turns before were about backups on RDS. */
export const TALK = { control: 'backups', service: 'rds' };

/** What the rules make of a message about backups in a made-up knowledge; the parts vary its evidence. */
export function decide(parts: EvidenceParts) {
  const evidence = anEvidence(knowledge, { text: 'who saves it', controls: [BACKUPS], ...parts });
  for (const { decide: rule } of RULES) {
    const match = rule(evidence);
    if (match) return match;
  }
  return undefined;
}
