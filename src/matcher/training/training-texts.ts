import type { Concept, Control, Duty, KnowledgeBase, Service } from '../../knowledge';

/** A text with the label it teaches; labels are `control:id`, `concept:id`, `oos:id`, `smalltalk:id`. */
export interface TrainingText {
  readonly label: string;
  readonly text: string;
  /** 1 = a whole utterance; less for phrases and for texts that people do not type. */
  readonly weight: number;
  /** A whole message as people type it: the judgements are fitted on these. */
  readonly isMessage: boolean;
  /** The duty it asks for; `null` = its control as a whole, absent = it says nothing of duties. */
  readonly duty?: string | null;
}

/** How much each kind of text counts, as measured on questions by other authors. */
const WEIGHT = {
  utterance: 1,
  act: 0.25,
  alias: 0.9,
  phrase: 0.7,
  definition: 0.5,
  framed: 0.5,
  duty: 0.3,
  override: 0.2,
  cell: 0.15,
} as const;

function texts(label: string, weight: number, all: readonly string[]): readonly TrainingText[] {
  const isMessage = weight === WEIGHT.utterance;
  return all.map((text) => ({ label, text, weight, isMessage }));
}

/** Messages that ask for one duty: twenty of each would drown topics that have few. */
function actTexts(label: string, { id, utterances }: Duty): readonly TrainingText[] {
  return utterances.map((text) => ({
    label,
    text,
    weight: WEIGHT.act,
    isMessage: true,
    duty: id,
  }));
}

/** Marks texts by the duty they ask for. */
function ofDuty(duty: string | null, all: readonly TrainingText[]): readonly TrainingText[] {
  return all.map((text) => ({ ...text, duty }));
}

/** Each alias in one of the plainest questions, in turn, so that those are understood whatever the topic. */
function framedTexts({ id, name, aliases }: Control, frames: readonly string[]) {
  return [name, ...aliases].map((alias, i): TrainingText => {
    const frame = frames[(i + id.length) % frames.length] ?? '{}';
    const text = frame.replace('{}', alias);
    return { label: `control:${id}`, text, weight: WEIGHT.framed, isMessage: true, duty: null };
  });
}

function controlTexts(control: Control): readonly TrainingText[] {
  const label = `control:${control.id}`;
  const { duties, responsibilities } = control;
  const cells = responsibilities.filter(({ party }) => party !== 'not-applicable');
  return [
    ...ofDuty(null, texts(label, WEIGHT.utterance, control.utterances)),
    ...ofDuty(null, texts(label, WEIGHT.alias, [control.name, ...control.aliases])),
    ...texts(label, WEIGHT.phrase, control.phrases),
    ...texts(label, WEIGHT.definition, [control.definition]),
    ...duties.flatMap((duty) => actTexts(label, duty)),
    ...duties.flatMap(({ id, duty }) => ofDuty(id, texts(label, WEIGHT.duty, [duty]))),
    ...texts(
      label,
      WEIGHT.cell,
      cells.map(({ aws, customer }) => `${aws} ${customer}`),
    ),
  ];
}

/** What a service says of its own; that a topic does not arise there teaches nothing of the topic. */
function serviceTexts({ name, overrides }: Service): readonly TrainingText[] {
  const facts = overrides.filter(({ party }) => party !== 'not-applicable');
  return facts.map(({ control, variant, aws, customer }) => ({
    label: `control:${control}`,
    text: [name, variant, aws, customer].join(' '),
    weight: WEIGHT.override,
    isMessage: false,
  }));
}

function conceptTexts({
  id,
  question,
  aliases,
  utterances,
  short,
}: Concept): readonly TrainingText[] {
  const label = `concept:${id}`;
  const typed = texts(label, WEIGHT.utterance, [question, ...aliases, ...utterances]);
  return [...typed, ...texts(label, WEIGHT.duty, [short])];
}

/** All texts that teach which topic a message is about, in a fixed order. */
export function collectTrainingTexts(knowledge: KnowledgeBase): readonly TrainingText[] {
  const entries = (
    family: string,
    list: KnowledgeBase['outOfScope'] | KnowledgeBase['smallTalk'],
  ) =>
    [...list.values()].flatMap(({ id, utterances }) =>
      texts(`${family}:${id}`, WEIGHT.utterance, utterances),
    );
  return [
    ...[...knowledge.controls.values()].flatMap((control) => [
      ...controlTexts(control),
      ...framedTexts(control, knowledge.lexicon.frames),
    ]),
    ...[...knowledge.services.values()].flatMap(serviceTexts),
    ...[...knowledge.concepts.values()].flatMap(conceptTexts),
    ...entries('oos', knowledge.outOfScope),
    ...entries('smalltalk', knowledge.smallTalk),
  ];
}

/** Every how-manieth message about a control serves as an example of the plain form. */
const PLAIN_STEP = 3;

/** All texts that teach the form of a message apart from its topic, in a fixed order. */
export function collectFormTexts(knowledge: KnowledgeBase): readonly TrainingText[] {
  const all: TrainingText[] = [];
  for (const form of knowledge.forms.values()) {
    for (const text of form.utterances)
      all.push({ label: form.id, text, weight: 1, isMessage: true });
  }
  // Who asks for a duty often takes a side, which is a form of its own.
  const plain = [...knowledge.controls.values()].flatMap(({ utterances }) => utterances);
  plain.forEach((text, i) => {
    if (i % PLAIN_STEP === 0) all.push({ label: 'plain', text, weight: 0.5, isMessage: false });
  });
  return all;
}
