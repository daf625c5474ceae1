/** What a step of a journey asks of the learner: to read, to answer, to do something, to pass. */
export const STEP_KINDS = ['card', 'question', 'task', 'quiz'] as const;

/** What a step of a journey asks of the learner. */
export type StepKind = (typeof STEP_KINDS)[number];

/** A few minutes of a journey. */
export interface JourneyStep {
  /** Unique inside its journey. */
  readonly id: string;
  readonly kind: StepKind;
  /** Workdays after the learner's first one; 0 = that day. */
  readonly offset: number;
  readonly minutes: number;
  readonly title: string;
  /** Sentences, each a paragraph or less. */
  readonly text: readonly string[];
  /** Ids of the facts it teaches, `control@service`; a quiz without its own asks for those of the steps before. */
  readonly facts: readonly string[];
  readonly concepts?: readonly string[];
  /** How many questions are asked; questions and quizzes have them, others none. */
  readonly items?: number;
}

/** When a journey may speak: local time of the learner, `HH:MM`, from the first minute to before the last. */
export interface JourneyWindow {
  readonly from: string;
  readonly to: string;
}

/** A journey as its file holds it. */
export interface JourneyEntry {
  readonly id: string;
  /** Raised with every change of the content. */
  readonly version: number;
  readonly title: string;
  readonly audience: string;
  readonly summary: string;
  readonly window?: JourneyWindow;
  /** The journey to finish before. */
  readonly prerequisite?: string;
  /** The journey whose steps hold, but for those that stand here under the same id. */
  readonly extends?: string;
  readonly steps: readonly JourneyStep[];
}

/** A journey with every step in it, ready to be walked. */
export interface Journey {
  readonly id: string;
  /** Names the content: its own version, after that of the journey it extends. */
  readonly version: string;
  readonly title: string;
  readonly audience: string;
  readonly summary: string;
  readonly window: JourneyWindow;
  readonly prerequisite: string | null;
  readonly steps: readonly JourneyStep[];
}

/** A working day without its first and its last hour. */
export const DEFAULT_WINDOW: JourneyWindow = { from: '09:00', to: '16:00' };

/** Puts the steps of a variant in the place of those of the journey it extends. */
export function resolveJourney(
  entry: JourneyEntry,
  entries: ReadonlyMap<string, JourneyEntry>,
): Journey {
  const base = entry.extends === undefined ? undefined : entries.get(entry.extends);
  const own = new Map(entry.steps.map((step) => [step.id, step]));
  const { id, title, audience, summary } = entry;
  return {
    id,
    title,
    audience,
    summary,
    version: base ? `${base.version}.${entry.version}` : `${entry.version}`,
    window: entry.window ?? base?.window ?? DEFAULT_WINDOW,
    prerequisite: entry.prerequisite ?? base?.prerequisite ?? null,
    steps: base ? base.steps.map((step) => own.get(step.id) ?? step) : entry.steps,
  };
}

/** The facts that a step may ask about: its own, or those of the steps before it where it has none. */
export function examinedFacts(
  steps: readonly JourneyStep[],
  { id, facts }: JourneyStep,
): readonly string[] {
  if (facts.length > 0) return [...new Set(facts)];
  const index = steps.findIndex((step) => step.id === id);
  return [...new Set(steps.slice(0, index).flatMap((step) => step.facts))];
}
