import type { Match } from '../match';
import { bestForm, type Evidence, formLead } from './evidence';

type Belief = (Match & { kind: 'topics' })['belief'];

/** The forms that take or suppose a side, with what they say of the asker. */
const FORMS = [
  ['asserts-aws', { side: 'aws', form: 'premise' }],
  ['asserts-customer', { side: 'customer', form: 'premise' }],
  ['asks-aws', { side: 'aws', form: 'guess' }],
  ['asks-customer', { side: 'customer', form: 'guess' }],
] as const;

/** How far a believing form must stand above the plain one. */
const LEAD = 0.25;

/**
 * The side that the message takes to be responsible: stated as a fact (`premise`) or put as a yes/no question
 * (`guess`); `null` where it holds neither.
 */
export function beliefOf(evidence: Evidence): Belief {
  const { label } = bestForm(evidence);
  const found = FORMS.find(([form]) => form === label);
  return found && formLead(evidence, label) >= LEAD ? found[1] : null;
}
