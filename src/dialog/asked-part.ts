import {
  type Control,
  type Duty,
  dutiesAt,
  type KnowledgeBase,
  OTHER_SIDE,
  type Party,
  type ResponsibilityFinding,
  type Verdict,
} from '../knowledge';
import type { TopicDuty } from '../matcher';
import { type Answer, HOLDER_WORDS } from '../replies';

/** True for a service that takes the topic from a side to which its class leaves a part: nothing of it is left. */
function isTaken(
  knowledge: KnowledgeBase,
  { service, control }: { readonly service: string | null; readonly control: string },
  { id, side }: TopicDuty,
): boolean {
  if (!service) return false;
  const own = knowledge.overrides(service, control).find(({ variant }) => variant === undefined);
  const duty = knowledge.controls.get(control)?.duties.find((one) => one.id === id);
  return own?.differs === true && own.party === OTHER_SIDE[side] && !duty?.only.includes(service);
}

/**
 * A part settles the verdict where each fact leaves that side a part. A fact that names one side stands against the
 * other side alone, and that of a variant, or of a service that differs from its class, against any part: it is the
 * sharper one.
 */
function isOpen(
  knowledge: KnowledgeBase,
  finding: ResponsibilityFinding,
  part: TopicDuty,
): boolean {
  const { id, side } = part;
  const leaves = (party: Party) => party === 'shared' || party === side;
  switch (finding.kind) {
    case 'general':
      // The rule for all services leaves each side its own: a part that is named is more than the rule.
      return finding.party === 'shared' || id !== null;
    case 'responsibility':
      if (finding.party === 'shared') return true;
      return id !== null && finding.variant === null && !isTaken(knowledge, finding, part);
    case 'depends':
      return finding.options.every(({ party }) => leaves(party));
    case 'not-applicable':
    case 'unknown':
      return false;
  }
}

const PART = 'The part you ask about';
/** What stands before the act that is nearest to the part, where the question does not say which it means. */
const NEAREST = ', such as: ';

/** The act to name for a part: the one asked for, or the nearest, which a talk may have brought from elsewhere. */
function namedAct(
  knowledge: KnowledgeBase,
  { control, service, variant, class: kind }: Answer,
  { id, nearest }: TopicDuty,
): Duty | undefined {
  const all = knowledge.controls.get(control.id)?.duties ?? [];
  if (id !== null) return all.find((one) => one.id === id);
  const place = {
    control: control.id,
    service: service?.id,
    variant: variant ?? undefined,
    class: kind ?? undefined,
  };
  return dutiesAt(knowledge, place).find((one) => one.id === nearest);
}

function partSentence(knowledge: KnowledgeBase, answer: Answer, part: TopicDuty): string {
  const { id, side } = part;
  const duty = namedAct(knowledge, answer, part);
  const opening = `${PART} is ${HOLDER_WORDS[side]}`;
  if (!duty) return `${opening}.`;
  return `${opening}${id === null ? NEAREST : ': '}${duty.duty}${duty.when ? ` (${duty.when})` : ''}.`;
}

/** Whose a part is, as the sentence on it says. */
const HELD = new RegExp(`^${PART} is (?:${HOLDER_WORDS.aws}|${HOLDER_WORDS.customer})(?=[:.,])`);

/** The opening of an answer after a sentence that has said whose it is, which it does not say again. */
export function afterLead(opening: string | null): string | null {
  const part = opening?.replace(HELD, PART) ?? null;
  return part === `${PART}.` || part?.startsWith(`${PART}${NEAREST}`) ? null : part;
}

/** Whose the topic is as a whole, beside the part of one side that settled the verdict. */
function wholeNote(party: Verdict, side: TopicDuty['side']): string {
  if (party === 'aws' || party === 'customer')
    return `The topic as a whole is ${HOLDER_WORDS[party]}.`;
  const other = side === 'aws' ? 'you have' : 'AWS has';
  return `The topic as a whole is shared: ${other} a part in it too.`;
}

/** The holder with which a general rule opens: "Both: …", "You, on every service: …". */
const HOLDER = /^(?:AWS|You|Both)(?=[:,])/;
/** The opening of one that names no holder. */
const CHANGING = /^It(?= changes with )/;

/** The general rule as a note beside a part, which it would contradict if it came right after it. */
function ruleNote({ general: { party, text } }: Control): string {
  const whole = 'The topic as a whole';
  if (CHANGING.test(text)) return text.replace(CHANGING, whole);
  const isNamed = HOLDER.test(text);
  if (isNamed) return text.replace(HOLDER, `${whole} is ${HOLDER_WORDS[party]}`);
  const rule = text.startsWith('AWS') ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return `${whole} is ${HOLDER_WORDS[party]}: ${rule}`;
}

/**
 * True where the part holds for one variant only and the question named none: the part alone would pass for the
 * answer to every kind. A side alone is such a part where a variant leaves all to the other side.
 */
function isOfUnnamedVariant(
  knowledge: KnowledgeBase,
  finding: ResponsibilityFinding,
  { id, side }: TopicDuty,
): boolean {
  if (finding.kind !== 'responsibility' || finding.rule !== 'service') return false;
  if (id === null) return finding.differing.some(({ party }) => party === OTHER_SIDE[side]);
  const duties = knowledge.controls.get(finding.control)?.duties ?? [];
  const condition = duties.find((one) => one.id === id)?.when;
  const service = finding.service ? knowledge.services.get(finding.service) : undefined;
  return service?.variants.some(({ name }) => name === condition) ?? false;
}

const SIDES = { aws: "On AWS's side", customer: 'On your side' } as const;

/** How the facts say that nothing is left to a side. */
const NOTHING = /^(?:Nothing|No)\b/;

/** True where the facts leave a part to a side, if only to use what the other one runs. */
export function isLeftTo(side: 'aws' | 'customer', finding: ResponsibilityFinding): boolean {
  return finding.kind === 'responsibility' && !NOTHING.test(finding[side]);
}

/** True for a part of the customer's that is asked for in so many words, beside what is not AWS's alone anyway. */
function isOwnPart(
  knowledge: KnowledgeBase,
  answer: Answer,
  { side, isAsked }: TopicDuty,
  part: string,
): boolean {
  const isInherited = knowledge.controls.get(answer.control.id)?.category === 'inherited';
  return isAsked === true && side === 'customer' && !isInherited && !NOTHING.test(part);
}

/**
 * What the side that was asked for does where the facts leave the whole to the other one. Where that is AWS, the
 * customer's own part is the customer's all the same.
 */
function withOtherSide(knowledge: KnowledgeBase, answer: Answer, duty: TopicDuty): Answer {
  const { id, side } = duty;
  const part = answer[side];
  if (id !== null || answer.party !== OTHER_SIDE[side] || part === null) return answer;
  const lead = [`${SIDES[side]}: ${part}`, answer.lead].filter(Boolean).join(' ');
  if (!isOwnPart(knowledge, answer, duty, part)) return { ...answer, lead };
  return { ...answer, party: side, lead, notes: [wholeNote(answer.party, side), ...answer.notes] };
}

/**
 * The answer for the part that the question asks for: its side is the verdict, and the topic as a whole a note.
 * An answer that the facts give to the other side, or one that depends on more than the part, stays as it is, opening
 * with what the side asked for does where they name the other; so does one whose part is a single variant's where the
 * question names none.
 */
export function answerPart(
  knowledge: KnowledgeBase,
  answer: Answer,
  finding: ResponsibilityFinding,
  duty: TopicDuty | null,
): Answer {
  if (!duty || finding.kind === 'not-applicable') return answer;
  if (isOfUnnamedVariant(knowledge, finding, duty)) return answer;
  const isWithin = answer.party === duty.side;
  if (isWithin && duty.id === null) return answer;
  if (!isWithin && !isOpen(knowledge, finding, duty)) return withOtherSide(knowledge, answer, duty);
  const sentence = partSentence(knowledge, answer, duty);
  const ruled = finding.kind === 'general' ? knowledge.controls.get(finding.control) : undefined;
  const whole = isWithin ? [] : [wholeNote(answer.party, duty.side)];
  return {
    ...answer,
    party: duty.side,
    lead: sentence,
    notes: [...(ruled ? [ruleNote(ruled)] : whole), ...answer.notes],
  };
}
