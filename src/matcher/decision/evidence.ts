import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import type { Judgement } from '../model';
import type { ReadDuty } from '../reading/read-duty';
import type { Reading } from '../reading/reading';
import type { Carried } from './carry';

/** Everything a rule may look at when it decides what a message asks for. */
export interface Evidence {
  readonly knowledge: KnowledgeBase;
  readonly names: Names;
  readonly readDuty: ReadDuty;
  readonly reading: Reading;
  /** Score of each form of message, `plain` among them. */
  readonly forms: ReadonlyMap<string, number>;
  /** Probability of each yes-or-no judgement; `ours` = the message is ours to answer. */
  readonly judged: Readonly<Record<Judgement, number>>;
  /** Probability that the best control's party is right. */
  readonly confidence: number;
  readonly context: MatchContext;
  /** The control that the message names before it asks: "regarding backups: …". */
  readonly heading: string | null;
  /** What is taken over from the turns before, the service talked about included. */
  readonly carried: Carried;
}

/** How far a form's score stands above the plain form's. */
export function formLead(evidence: Evidence, form: string): number {
  return (evidence.forms.get(form) ?? 0) - (evidence.forms.get('plain') ?? 0);
}

/** The form with the highest score. */
export function bestForm(evidence: Evidence): { readonly label: string; readonly score: number } {
  let best = { label: 'plain', score: Number.NEGATIVE_INFINITY };
  for (const [label, score] of evidence.forms) if (score > best.score) best = { label, score };
  return best;
}

/** True when the message holds one of the phrases as whole words. */
export function says({ reading }: Evidence, phrases: readonly string[]): boolean {
  const text = ` ${reading.message.words.map(({ lower }) => lower).join(' ')} `;
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}

/** True for a message that speaks of all of it or of nothing. */
export function saysAmount(evidence: Evidence): boolean {
  const { everything, nothing } = evidence.knowledge.lexicon.amounts;
  return says(evidence, [...everything, ...nothing]);
}
