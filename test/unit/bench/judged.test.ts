import { type Judged, scoreJudged } from '../../bench/matching/judged';

function aJudged(parts: Partial<Judged> = {}): Judged {
  return { isInScope: true, isRight: true, best: 1, lead: 1, ...parts };
}

/** Twenty texts with an intent, with leads of 1 to 20; the last is wrong. */
const INSIDE = Array.from({ length: 20 }, (_, i) => aJudged({ lead: i + 1, isRight: i < 19 }));
/** Ten out-of-scope texts, with leads of 0.5, 1.5 … 9.5. */
const OUTSIDE = Array.from({ length: 10 }, (_, i) =>
  aJudged({ isInScope: false, isRight: false, lead: i + 0.5 }),
);

describe('scoreJudged', () => {
  it('counts the accuracy on texts with an intent only', () => {
    expect(scoreJudged([...INSIDE, ...OUTSIDE]).accuracy).toEqual({ hits: 19, total: 20 });
  });

  it('refuses 5 and 10 per cent of the texts with an intent at its two operating points', () => {
    const { points } = scoreJudged([...INSIDE, ...OUTSIDE]);

    expect(points).toEqual([
      { right: 90, refused: 20 },
      { right: 85, refused: 30 },
    ]);
  });

  it('tells by the lead what the best score cannot', () => {
    const { aurocBest, aurocLead } = scoreJudged([
      aJudged({ lead: 2 }),
      aJudged({ isInScope: false, lead: -2 }),
    ]);

    expect({ aurocBest, aurocLead }).toEqual({ aurocBest: 0.5, aurocLead: 1 });
  });

  it('has no operating points without out-of-scope texts', () => {
    expect(scoreJudged(INSIDE)).not.toHaveProperty('points');
  });
});
