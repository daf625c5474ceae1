import type { Control, Form, KnowledgeBase, OutOfScope, SmallTalk } from '../../src/knowledge';
import type { MatcherModel } from '../../src/matcher/model';
import { createCourse, trainModel } from '../../src/matcher/training';
import { aConcept, aControl, aKnowledge, aLexicon, anOverride, aService } from './dialog-knowledge';

const TOPICS: Readonly<Record<string, readonly string[]>> = {
  backups: ['backups', 'snapshots', 'restores', 'copies of the tables'],
  patching: ['patches', 'system updates', 'kernel fixes', 'security updates'],
  logging: ['logs', 'audit trails', 'log files', 'access records'],
  'data-center': ['doors of the building', 'cooling', 'fences', 'power supply'],
};
const FRAMES = [
  'who takes care of {}',
  'who is responsible for {}',
  'are {} on us',
  'does AWS do the {}',
  'whose job are the {}',
  'who does the {} on RDS',
] as const;

function framed(frames: readonly string[], things: readonly string[]): readonly string[] {
  return frames.flatMap((frame) => things.map((thing) => frame.replace('{}', thing)));
}

function aTopic(id: string, things: readonly string[]): Control {
  return aControl({ id, name: id, aliases: things, utterances: framed(FRAMES, things) });
}

const THINGS = Object.values(TOPICS).flat();

const COMPOUND = THINGS.map(
  (thing, i) => `who does the ${thing} and who keeps the ${THINGS[(i + 5) % THINGS.length]}`,
);

const FORMS: readonly Form[] = [
  { id: 'asserts-aws', utterances: framed(['since AWS does the {} anyway'], THINGS) },
  { id: 'asks-customer', utterances: framed(['are {} on us'], THINGS) },
  { id: 'overview', utterances: ['what do we do on RDS', 'everything about Lambda', 'RDS duties'] },
  { id: 'compare', utterances: ['compare RDS and Lambda', 'RDS versus Lambda'] },
  { id: 'compound', utterances: COMPOUND },
  { id: 'followup', utterances: ['and on Lambda?', 'what about RDS?', 'and there?'] },
];

const OUT_OF_SCOPE: readonly OutOfScope[] = [
  {
    id: 'cooking',
    reason: 'out-of-scope',
    reply: 'I cannot cook.',
    utterances: framed(['how do I {}'], ['bake bread', 'boil an egg', 'fry fish', 'make soup']),
  },
];

const SMALL_TALK: readonly SmallTalk[] = [
  {
    id: 'thanks',
    reply: 'You are welcome.',
    utterances: ['thanks', 'thank you', 'thanks a lot', 'cheers'],
  },
];

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** A made-up knowledge base of four topics and two services, with enough sentences to learn from. */
export function aTeachingKnowledge(): KnowledgeBase {
  return aKnowledge({
    controls: Object.entries(TOPICS).map(([id, things]) => aTopic(id, things)),
    services: [
      aService({
        aliases: { proper: ['RDS'] },
        variants: [{ name: 'Custom', role: 'mode', aliases: ['custom'] }],
        overrides: [anOverride({ control: 'patching', variant: 'Custom' })],
      }),
      aService({ id: 'lambda', name: 'AWS Lambda', aliases: { proper: ['Lambda'] } }),
    ],
    concepts: [
      aConcept({ utterances: ['what is the shared model', 'explain the shared model to me'] }),
    ],
    forms: byId(FORMS),
    outOfScope: byId(OUT_OF_SCOPE),
    smallTalk: byId(SMALL_TALK),
    lexicon: aLexicon({
      fillers: ['and', 'on', 'what', 'about', 'with', 'the'],
      cues: { who: ['who', 'whose'], why: ['why'], source: ['source'], us: ['us'], aws: ['aws'] },
    }),
  });
}

/** The model of the knowledge, learnt in a fraction of a second. */
export function learnModel(knowledge: KnowledgeBase): Promise<MatcherModel> {
  return trainModel(knowledge.version, createCourse(knowledge), () => undefined);
}
