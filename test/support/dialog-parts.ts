import {
  type ConversationState,
  createDialog,
  type Dialog,
  type DialogParts,
  type Feedback,
  type UnansweredQuestion,
} from '../../src/dialog';
import type { KnowledgeBase } from '../../src/knowledge';
import type { ExplainedMatch, Match, MatchContext, Matcher, Topic } from '../../src/matcher';
import { aClock, type FakeClock } from './clock';

/** A topic with defaults. */
export function aTopic(parts: Partial<Topic> = {}): Topic {
  return {
    control: 'backups',
    service: 'rds',
    variant: null,
    class: null,
    duty: null,
    confidence: 0.9,
    ...parts,
  };
}

/** A match of topics without a belief. */
export function aTopicMatch(
  topics: readonly Partial<Topic>[] = [{}],
  belief: (Match & { kind: 'topics' })['belief'] = null,
): Match & { kind: 'topics' } {
  return { kind: 'topics', topics: topics.map(aTopic), belief };
}

/** A match whose explanation names services and nothing else. */
export function anExplainedMatch(match: Match, services: readonly string[] = []): ExplainedMatch {
  const form = { label: 'plain', score: 0 };
  return {
    match,
    explanation: { rule: 'a rule', services, cues: [], readings: [], ours: 1, confidence: 1, form },
  };
}

/** A matcher that was told what each text means and remembers in which context it was asked. */
export interface ScriptedMatcher extends Matcher {
  readonly asked: readonly { readonly text: string; readonly context: MatchContext }[];
}

/** Matches by the script; a text that is not in it is unclear. */
export function aMatcher(script: Readonly<Record<string, Match | ExplainedMatch>>) {
  const asked: { text: string; context: MatchContext }[] = [];
  const unclear: Match = { kind: 'unmatched', reason: 'unclear', outOfScope: null };
  const matcher: ScriptedMatcher = {
    asked,
    match(text, context = {}) {
      asked.push({ text, context });
      const found = script[text] ?? unclear;
      return 'match' in found ? found : anExplainedMatch(found);
    },
  };
  return matcher;
}

/** A dialog whose stores and failures a test can look into. */
export interface OpenDialog extends Dialog {
  readonly clock: FakeClock;
  readonly states: ReadonlyMap<string, ConversationState>;
  readonly votes: readonly Feedback[];
  readonly unanswered: readonly UnansweredQuestion[];
  readonly failures: readonly (readonly [string, unknown])[];
}

/** A dialog over a knowledge base and a matcher; parts replace the stores that remember. */
export function anOpenDialog(
  knowledge: KnowledgeBase,
  matcher: Matcher,
  parts: Partial<DialogParts> = {},
): OpenDialog {
  const clock = aClock();
  const states = new Map<string, ConversationState>();
  const votes: Feedback[] = [];
  const unanswered: UnansweredQuestion[] = [];
  const failures: (readonly [string, unknown])[] = [];
  const dialog = createDialog({
    knowledge,
    matcher,
    conversations: {
      read: async (key) => states.get(key),
      write: async (key, state) => void states.set(key, state),
      forget: async (key) => void states.delete(key),
      exportPerson: async () => [],
      forgetPerson: async () => 0,
    },
    feedback: {
      record: async (vote) => void votes.push(vote),
      exportPerson: async () => [],
      forgetPerson: async () => 0,
    },
    unanswered: { record: async (question) => void unanswered.push(question) },
    clock: clock.now,
    onStoreFailure: (store, cause) => failures.push([store, cause]),
    ...parts,
  });
  return { ...dialog, clock, states, votes, unanswered, failures };
}
