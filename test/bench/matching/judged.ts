import { quantile } from '../measure';
import { percent, type Share, shareOf } from '../wilson';
import { auroc } from './auroc';

/** A test text as it was classified. */
export interface Judged {
  readonly isInScope: boolean;
  readonly isRight: boolean;
  /** The best intent's score. */
  readonly best: number;
  /** The best intent's score above that of "out of scope", where the classifier was taught such rows. */
  readonly lead: number;
}

/** What it is to answer all but a given share of the texts that have an intent. */
export interface OperatingPoint {
  /** Per cent of the texts with an intent that are answered and right. */
  readonly right: number;
  /** Per cent of the out-of-scope texts that are refused. */
  readonly refused: number;
}

/** What the judged texts say of a classifier. */
export interface Score {
  /** Of the texts that have an intent. */
  readonly accuracy: Share;
  /** How well the best score alone tells texts with an intent from those without; NaN without any such text. */
  readonly aurocBest: number;
  /** The same by the lead over "out of scope", where that was taught. */
  readonly aurocLead: number;
  /** At 5 and at 10 per cent of the texts with an intent refused; absent without out-of-scope texts. */
  readonly points?: readonly [OperatingPoint, OperatingPoint];
}

/** Per cent of the texts with an intent that the two operating points refuse. */
export const FALSE_REFUSALS = [5, 10] as const;

function operatingPoint(
  inside: readonly Judged[],
  outside: readonly Judged[],
  falseRefusals: number,
): OperatingPoint {
  const leads = inside.map(({ lead }) => lead);
  const threshold = quantile(leads, falseRefusals / 100);
  return {
    right: percent(shareOf(inside, ({ lead, isRight }) => isRight && lead >= threshold)),
    refused: percent(shareOf(outside, ({ lead }) => lead < threshold)),
  };
}

/** All that the judged texts say of a classifier. */
export function scoreJudged(judged: readonly Judged[]): Score {
  const inside = judged.filter(({ isInScope }) => isInScope);
  const outside = judged.filter(({ isInScope }) => !isInScope);
  const of = (list: readonly Judged[], name: 'best' | 'lead') => list.map((each) => each[name]);
  const [few, more] = FALSE_REFUSALS;
  return {
    accuracy: shareOf(inside, ({ isRight }) => isRight),
    aurocBest: auroc(of(inside, 'best'), of(outside, 'best')),
    aurocLead: auroc(of(inside, 'lead'), of(outside, 'lead')),
    ...(outside.length > 0 && {
      points: [
        operatingPoint(inside, outside, few),
        operatingPoint(inside, outside, more),
      ] as const,
    }),
  };
}
