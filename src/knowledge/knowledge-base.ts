import type { Concept } from './concept';
import type { Control } from './control';
import type { Form, OutOfScope, SmallTalk } from './conversation-entry';
import type { Lexicon } from './lexicon';
import type { Override, Responsibility } from './responsibility';
import type { Service, ServiceClass } from './service';
import type { Source } from './source';

/** Everything under `intents/`, validated, indexed and immutable. */
export interface KnowledgeBase {
  /** Newest review date and a short hash of the content, e.g. `2026-11-24-1a2b3c4d`. */
  readonly version: string;
  /** In file order of their ids. */
  readonly controls: ReadonlyMap<string, Control>;
  readonly services: ReadonlyMap<string, Service>;
  readonly classes: ReadonlyMap<string, ServiceClass>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly outOfScope: ReadonlyMap<string, OutOfScope>;
  readonly smallTalk: ReadonlyMap<string, SmallTalk>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly lexicon: Lexicon;
  /** The responsibility of a class for a control; `undefined` for unknown ids. */
  responsibility(serviceClass: string, control: string): Responsibility | undefined;
  /** All overrides of a service for a control, in file order: at most one without variant. */
  overrides(service: string, control: string): readonly Override[];
}
