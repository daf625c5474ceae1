import {
  type Concept,
  type Confirmations,
  type Control,
  CUE_FAMILIES,
  type Lexicon,
  type Override,
  type Responsibility,
  type Service,
  type ServiceClass,
  type SidePhrases,
  TALK_FAMILIES,
} from '../../src/knowledge';
import { indexKnowledge, type KnowledgeEntries } from '../../src/knowledge/index-knowledge';

/** The day on which every made-up entry was read. */
export const REVIEWED = '2026-11-24';

/** A responsibility of the class `managed` with defaults. */
export function aResponsibility(parts: Partial<Responsibility> = {}): Responsibility {
  return {
    class: 'managed',
    party: 'aws',
    aws: 'Runs it.',
    customer: 'Nothing to do.',
    basis: 'stated',
    source: 'guide',
    confirmed: true,
    ...parts,
  };
}

/** An override of the control `backups` with defaults. */
export function anOverride(parts: Partial<Override> = {}): Override {
  return {
    control: 'backups',
    party: 'customer',
    differs: true,
    aws: 'Offers snapshots.',
    customer: 'Take snapshots.',
    explanation: 'Nothing is saved before you switch it on.',
    checked: 'sentence',
    source: 'guide',
    confirmed: true,
    ...parts,
  };
}

/** A control that is AWS's on managed services and yours on machines. */
export function aControl({ general, ...parts }: ControlParts = {}): Control {
  return {
    id: 'backups',
    name: 'Backups',
    layer: 'data',
    rank: 50,
    category: 'shared',
    categoryBasis: 'derived',
    definition: 'Copies that survive a loss.',
    general: {
      party: 'shared',
      text: 'Both sides have a part in it.',
      awsExamples: [],
      customerExamples: [],
      sharedExamples: [],
      ...general,
    },
    not: [],
    aliases: [],
    phrases: [],
    source: 'guide',
    confirmed: true,
    reviewed: REVIEWED,
    responsibilities: [
      aResponsibility(),
      aResponsibility({ class: 'iaas', party: 'customer', customer: 'Do it all.' }),
    ],
    duties: [],
    utterances: [],
    ...parts,
  };
}

type ControlParts = Partial<Omit<Control, 'general'>> & {
  readonly general?: Partial<Control['general']>;
};

/** A managed service with defaults; `aliases` need only the kinds that matter. */
export function aService({ aliases, ...parts }: ServiceParts = {}): Service {
  return {
    id: 'rds',
    name: 'Amazon RDS',
    class: 'managed',
    category: 'database',
    aliases: { proper: [], generic: [], ordinary: [], upper: [], ...aliases },
    cues: [],
    securityUrl: 'https://docs.example/security',
    confirmed: true,
    reviewed: REVIEWED,
    variants: [],
    overrides: [],
    ...parts,
  };
}

type ServiceParts = Partial<Omit<Service, 'aliases'>> & {
  readonly aliases?: Partial<Service['aliases']>;
};

/** A concept without relations that settles nothing. */
export function aConcept(parts: Partial<Concept> = {}): Concept {
  return {
    id: 'the-model',
    question: 'What is the shared responsibility model?',
    party: null,
    short: 'AWS secures the cloud, you secure what is in it.',
    example: 'The builder builds the house, the owner locks the doors.',
    detail: 'The line moves with the kind of service.',
    related: [],
    controls: [],
    services: [],
    sources: [{ source: 'guide', confirmed: true }],
    reviewed: REVIEWED,
    aliases: [],
    utterances: [],
    ...parts,
  };
}

function aClass(id: string, name: string, aliases: readonly string[]): ServiceClass {
  return {
    id,
    name,
    aliases,
    examples: [],
    summary: `${name}: who does what follows from that.`,
    source: 'guide',
    confirmed: true,
    reviewed: REVIEWED,
  };
}

/** The few words that statements to be confirmed are made of in tests. */
export const CONFIRMATIONS: Confirmations = {
  tags: ['right', 'yes', 'am i wrong', 'or not'],
  heads: ['i assume', 'correct me if i am wrong', 'am i right that'],
  reported: {
    owners: ['our', 'the'],
    people: ['auditor', 'somebody'],
    verbs: ['says', 'told us'],
    telling: ['can i tell'],
  },
  openers: ['so', 'but'],
  auxiliaries: ['is', 'are', 'do', 'does', 'have', 'will', 'can'],
  pronouns: ['it', 'they', 'we'],
  asking: ['who', 'what'],
  singled: ['ones'],
  choices: ['or'],
  denials: ['not', 'never', 'no', 'nobody', 'nothing'],
  between: ['to', 'for', 'on', 'need', 'of'],
  obligations: ['have to', 'must'],
  helping: ['offer'],
  dealing: ['ask'],
  acting: ['do'],
  having: ['see'],
  leave: ['may'],
  settling: ['cover our'],
  alone: ['solely'],
  conclusions: ['so'],
  reasons: ['because', 'if'],
  contrasts: ['while'],
  joints: ['and', 'but', 'because', 'so', 'while'],
  halves: { aws: ['safety of the cloud'], customer: ['safety in the cloud', 'what is ours in it'] },
  sides: {
    agents: {
      aws: ['by aws', 'theirs', 'is aws', 'are aws', 'on aws'],
      customer: ['by us', 'ours', 'our job', 'on us', 'is us', 'are us'],
      shared: ['are shared', 'both have'],
    },
    subjects: { aws: ['aws', "aws's", 'they'], customer: ['we'], shared: [] },
    places: { aws: ['in aws', 'by itself'], customer: ['for us'], shared: [] },
    endings: { aws: ['them', 'aws'], customer: ['us'], shared: ['both'] },
  },
};

const NO_SIDES: SidePhrases = { aws: [], customer: [], shared: [] };

/** How nobody states anything. */
export const NO_CONFIRMATIONS: Confirmations = {
  tags: [],
  heads: [],
  reported: { owners: [], people: [], verbs: [], telling: [] },
  openers: [],
  auxiliaries: [],
  pronouns: [],
  asking: [],
  singled: [],
  choices: [],
  denials: [],
  between: [],
  obligations: [],
  helping: [],
  dealing: [],
  acting: [],
  having: [],
  leave: [],
  settling: [],
  alone: [],
  conclusions: [],
  reasons: [],
  contrasts: [],
  joints: [],
  halves: { aws: [], customer: [] },
  sides: { agents: NO_SIDES, subjects: NO_SIDES, places: NO_SIDES, endings: NO_SIDES },
};

/** A lexicon of nothing but the given parts. */
export function aLexicon({ cues, talk, ...parts }: LexiconParts = {}): Lexicon {
  const none = Object.fromEntries(CUE_FAMILIES.map((family) => [family, []]));
  const silent = Object.fromEntries(TALK_FAMILIES.map((family) => [family, []]));
  return {
    shortForms: {},
    synonyms: {},
    openers: [],
    quizzes: [],
    software: [],
    fillers: [],
    frames: [],
    picks: { places: [], last: [], all: [], none: [] },
    amounts: { everything: [], nothing: [] },
    everywhere: { said: [], beyond: [] },
    leads: [],
    corrections: { before: [], unless: [], after: [], turns: [], openings: [] },
    headings: { before: [], after: [] },
    links: [],
    reporters: { services: [], verbs: [] },
    carers: [],
    confirmations: NO_CONFIRMATIONS,
    broad: [],
    kinds: [],
    ...parts,
    cues: { ...none, ...cues } as Lexicon['cues'],
    talk: { ...silent, ...talk } as Lexicon['talk'],
  };
}

type LexiconParts = Partial<Omit<Lexicon, 'cues' | 'talk'>> & {
  readonly cues?: Partial<Lexicon['cues']>;
  readonly talk?: Partial<Lexicon['talk']>;
};

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** The entries of a made-up knowledge base; what is left out is empty, or one entry of two sides. */
export interface KnowledgeParts
  extends Partial<Pick<KnowledgeEntries, 'outOfScope' | 'smallTalk' | 'forms' | 'lexicon'>> {
  readonly controls?: readonly Control[];
  readonly services?: readonly Service[];
  readonly concepts?: readonly Concept[];
}

/** A small knowledge base with two classes (`iaas`, `managed`) and one source (`guide`). */
export function aKnowledge({ controls, services, concepts, ...parts }: KnowledgeParts = {}) {
  const source = {
    id: 'guide',
    url: 'https://docs.example/guide',
    title: 'The Guide',
    confirmed: true,
    how: 'read',
    reviewed: REVIEWED,
  };
  return indexKnowledge({
    version: '2026-11-24-00000000',
    controls: byId(controls ?? [aControl()]),
    services: byId(services ?? [aService()]),
    classes: byId([
      aClass('iaas', 'Virtual machines', ['virtual machines', 'servers']),
      aClass('managed', 'Managed service', ['managed services', 'managed databases']),
    ]),
    concepts: byId(concepts ?? []),
    outOfScope: new Map(),
    smallTalk: new Map(),
    forms: new Map(),
    sources: byId([source]),
    lexicon: aLexicon(),
    ...parts,
  });
}
