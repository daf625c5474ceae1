import type { KnowledgeBase } from '../../knowledge';

/** A text with the label it teaches; labels are `control:id`, `concept:id`, `oos:id`, `smalltalk:id`. */
export interface TrainingText {
  readonly label: string;
  readonly text: string;
  /** 1 = a whole utterance; less for phrases and for texts that people do not type. */
  readonly weight: number;
}

/** How much each kind of text counts, as measured on questions by other authors. */
const WEIGHT = {
  utterance: 1,
  alias: 0.6,
  phrase: 0.4,
  definition: 0.5,
  override: 0.3,
  cell: 0.15,
} as const;

/** All texts that teach which topic a message is about, in a fixed order. */
export function collectTrainingTexts(knowledge: KnowledgeBase): readonly TrainingText[] {
  const texts: TrainingText[] = [];
  const add = (label: string, weight: number, ...all: readonly string[]) => {
    for (const text of all) texts.push({ label, text, weight });
  };
  for (const control of knowledge.controls.values()) {
    const label = `control:${control.id}`;
    add(label, WEIGHT.utterance, ...control.utterances);
    add(label, WEIGHT.alias, control.name, ...control.aliases);
    add(label, WEIGHT.phrase, ...control.phrases);
    add(label, WEIGHT.definition, control.definition);
    for (const duty of control.duties) {
      add(label, WEIGHT.utterance, ...duty.utterances);
      add(label, WEIGHT.override, duty.duty);
    }
    for (const cell of control.responsibilities) {
      if (cell.party !== 'not-applicable') add(label, WEIGHT.cell, `${cell.aws} ${cell.customer}`);
    }
  }
  for (const service of knowledge.services.values()) {
    for (const override of service.overrides) {
      const text = [service.name, override.variant, override.aws, override.customer].join(' ');
      add(`control:${override.control}`, WEIGHT.override, text);
    }
  }
  for (const concept of knowledge.concepts.values()) {
    const label = `concept:${concept.id}`;
    add(label, WEIGHT.utterance, concept.question, ...concept.aliases, ...concept.utterances);
    add(label, WEIGHT.override, concept.short);
  }
  for (const entry of knowledge.outOfScope.values()) {
    add(`oos:${entry.id}`, WEIGHT.utterance, ...entry.utterances);
  }
  for (const entry of knowledge.smallTalk.values()) {
    add(`smalltalk:${entry.id}`, WEIGHT.utterance, ...entry.utterances);
  }
  return texts;
}

/** Every how-manieth control utterance serves as an example of the plain form. */
const PLAIN_STEP = 4;

/** All texts that teach the form of a message apart from its topic, in a fixed order. */
export function collectFormTexts(knowledge: KnowledgeBase): readonly TrainingText[] {
  const texts: TrainingText[] = [];
  for (const form of knowledge.forms.values()) {
    for (const text of form.utterances) texts.push({ label: form.id, text, weight: 1 });
  }
  const plain = [...knowledge.controls.values()].flatMap((control) => control.utterances);
  plain.forEach((text, i) => {
    if (i % PLAIN_STEP === 0) texts.push({ label: 'plain', text, weight: 0.5 });
  });
  return texts;
}
