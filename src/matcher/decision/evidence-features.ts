import { best, type Reading } from '../reading/reading';

/** The forms of messages, `plain` apart; their leads over the plain form are features. */
export const FORMS = [
  'asks-aws',
  'asks-customer',
  'asserts-aws',
  'asserts-customer',
  'clarify',
  'compare',
  'compound',
  'followup',
  'overview',
  'who-internal',
] as const;

/** Scores of a message's forms, `plain` among them. */
export type FormScores = ReadonlyMap<string, number>;

function topicFeatures(reading: Reading): readonly number[] {
  const control = best(reading.controls);
  const concept = best(reading.concepts);
  const ours = Math.max(control, concept);
  const theirs = Math.max(best(reading.outOfScope), best(reading.smallTalk));
  return [
    control,
    concept,
    best(reading.outOfScope),
    best(reading.smallTalk),
    ours - theirs,
    control - (reading.controls[1]?.score ?? 0),
    concept - control,
  ];
}

function wordFeatures({ message }: Reading): readonly number[] {
  const { cues, words, mentions, unknownShare, services, weakServices } = message;
  const firm = mentions.some((mention) => mention.strength === 'firm');
  const length = Math.log(1 + words.length);
  return [
    unknownShare,
    Number(cues.who),
    Number(cues.howTo),
    Number(cues.price),
    Number(cues.trouble),
    Number(cues.otherClouds),
    Number(cues.aws),
    Number(cues.us),
    Number(cues.compare),
    Number(cues.overview),
    Number(cues.who && cues.aws),
    Number(firm),
    Number(!firm && services.length > 0),
    Number(services.length > 1),
    Number(weakServices.length > 0),
    length,
    length * length,
    Number(words.some((word) => word.lower === '?')),
  ];
}

/**
 * The numbers from which every judgement on a message is made: scores and margins of the topic families, cues,
 * names, length, and the leads of the forms. A fitted judgement belongs to exactly this list.
 */
export function evidenceFeatures(reading: Reading, forms: FormScores): readonly number[] {
  const plain = forms.get('plain') ?? 0;
  const leads = FORMS.map((form) => (forms.get(form) ?? 0) - plain);
  return [...topicFeatures(reading), ...wordFeatures(reading), ...leads];
}
