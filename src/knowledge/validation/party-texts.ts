import type { Override, Responsibility } from '../responsibility';
import type { Issue } from './issue';

type Sides = Pick<Responsibility | Override, 'party' | 'aws' | 'customer'>;

/** A text that leaves its side nothing to do. */
const NOTHING = /^(?:Nothing|No action)\b/;
/** A text with nothing to do at all: "Nothing; replace resources in time." is a duty after all. */
const IDLE = /^(?:Nothing|No action)\b[^;,]*[.]$/;
const AWS_NAMED = /\bAWS is (?:solely |fully )?responsible\b|\bAWS's responsibility\b/i;
const CUSTOMER_NAMED =
  /\b(?:you are|(?:the )?customer is) (?:solely |fully )?responsible\b|\byour responsibility\b/i;

/** True when the text gives its side no duty whatever. */
export function isIdle(text: string): boolean {
  return IDLE.test(text);
}

/** Finds texts that contradict the party they stand under. `where` names the place in the message. */
export function checkPartyTexts(path: string, where: string, sides: Sides): readonly Issue[] {
  const problems = contradictions(sides);
  if (sides.aws === sides.customer) {
    problems.push('both sides have the same text; say what each side does');
  }
  return problems.map((problem) => ({ code: 'party', path, message: `${where}: ${problem}` }));
}

function contradictions({ party, aws, customer }: Sides): string[] {
  const both = `${aws} ${customer}`;
  const found = (wrong: boolean, problem: string) => (wrong ? [problem] : []);
  switch (party) {
    case 'aws':
      return [
        ...found(NOTHING.test(aws), 'the party is aws, but AWS does nothing; say what AWS does'),
        ...found(
          CUSTOMER_NAMED.test(both),
          'the party is aws, but the text names the customer as responsible; change one of them',
        ),
      ];
    case 'customer':
      return [
        ...found(
          NOTHING.test(customer),
          'the party is customer, but the customer has nothing to do; say what the customer does',
        ),
        ...found(
          AWS_NAMED.test(both),
          'the party is customer, but the text names AWS as responsible; change one of them',
        ),
      ];
    case 'shared':
      return found(
        NOTHING.test(aws) || NOTHING.test(customer),
        'the party is shared, but one side has nothing to do; give it its duty or choose one party',
      );
    case 'not-applicable':
      return found(
        !NOTHING.test(customer) && !/\bif you\b/.test(customer),
        'the party is not-applicable, but the customer has a duty; write "Nothing to do." or choose a party',
      );
  }
}
