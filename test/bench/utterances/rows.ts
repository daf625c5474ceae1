import type { KnowledgeBase } from '../../../src/knowledge';
import {
  collectFormTexts,
  collectTrainingTexts,
  type TrainingText,
} from '../../../src/matcher/training/training-texts';

/** A whole message under `intents/` with the label that it teaches. */
export interface Row {
  readonly label: string;
  readonly text: string;
  /** Where it stands, from `intents/`. */
  readonly file: string;
  /** A form is learnt apart from the topic: one message may teach both. */
  readonly teaches: 'topic' | 'form';
}

/** Folders of the families of labels. */
const FOLDERS: Readonly<Record<string, string>> = {
  control: 'controls',
  concept: 'concepts',
  oos: 'out-of-scope',
  smalltalk: 'smalltalk',
};

/** The file of a label, from `intents/`: "control:mfa" stands in "controls/mfa.json". */
export function fileOf(label: string): string {
  const [family = '', id = ''] = label.split(':');
  return `${FOLDERS[family] ?? family}/${id}.json`;
}

/** True for what somebody wrote down as a message, not for what is made from names and definitions. */
export function isWritten({ isMessage, weight }: TrainingText): boolean {
  return isMessage && weight === 1;
}

/** Every message under `intents/`, in the order of the training. */
export function collectRows(knowledge: KnowledgeBase): readonly Row[] {
  const row = (label: string, text: string, teaches: Row['teaches']): Row => ({
    label,
    text,
    file: fileOf(label),
    teaches,
  });
  return [
    ...collectTrainingTexts(knowledge)
      .filter(isWritten)
      .map(({ label, text }) => row(label, text, 'topic')),
    ...collectFormTexts(knowledge)
      .filter(isWritten)
      .map(({ label, text }) => row(`forms:${label}`, text, 'form')),
  ];
}
