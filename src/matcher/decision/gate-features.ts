import type { Candidate, Reading } from '../reading/reading';

function best(candidates: readonly Candidate[]): number {
  return candidates[0]?.score ?? 0;
}

/** What the gate weighs, in this order; a fitted gate belongs to exactly this list. */
export const GATE_FEATURES = [
  'control',
  'concept',
  'overview',
  'out-of-scope',
  'small-talk',
  'margin',
  'lead',
  'unknown-share',
  'who',
  'how-to',
  'price',
  'trouble',
  'other-clouds',
  'aws',
  'us',
  'who-and-aws',
  'firm-service',
  'soft-service',
  'length',
  'question-mark',
] as const;

/** The numbers by which the gate judges whether a message is ours to answer; order as in `GATE_FEATURES`. */
export function gateFeatures(reading: Reading): readonly number[] {
  const { cues, words, mentions, unknownShare } = reading.message;
  const control = best(reading.controls);
  const concept = best(reading.concepts);
  const ours = Math.max(control, concept, reading.overview);
  const theirs = Math.max(best(reading.outOfScope), best(reading.smallTalk));
  const firm = mentions.some((mention) => mention.strength === 'firm');
  return [
    control,
    concept,
    reading.overview,
    best(reading.outOfScope),
    best(reading.smallTalk),
    ours - theirs,
    control - (reading.controls[1]?.score ?? 0),
    unknownShare,
    Number(cues.who),
    Number(cues.howTo),
    Number(cues.price),
    Number(cues.trouble),
    Number(cues.otherClouds),
    Number(cues.aws),
    Number(cues.us),
    Number(cues.who && cues.aws),
    Number(firm),
    Number(!firm && mentions.length > 0),
    Math.log(1 + words.length),
    Number(words.some((word) => word.lower === '?')),
  ];
}
