import { cutsOf } from '../../../../src/matcher/decision/cuts';
import { weighSplit } from '../../../../src/matcher/decision/weigh-split';
import { aControl, aKnowledge, aLexicon } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: ['routes', 'uptime'].map((id) => aControl({ id, name: id })),
  lexicon: aLexicon({ fillers: ['and', 'the', 'for'], cues: { who: ['who'] } }),
});

/** The topics of the halves of a text that both fit the routes best, the second one the uptime too. */
function topicsOf(text: string): readonly (string | undefined)[] | undefined {
  const [cut] = cutsOf(text);
  if (!cut) throw new TypeError(`nothing to cut in ${text}`);
  const left = anEvidence(knowledge, { text: cut.left, controls: [aCandidate('routes', 2.4)] });
  const controls = [aCandidate('routes', 2.6), aCandidate('uptime', 1.4)];
  const right = anEvidence(knowledge, { text: cut.right, controls });
  const whole = anEvidence(knowledge, { text, controls });
  return weighSplit(whole, [left, right], cut, false)?.halves.map(
    ({ reading }) => reading.controls[0]?.id,
  );
}

describe('weighSplit', () => {
  it('reads the thing that a second "who for" names by its own topic, however near the first one is', () => {
    expect(topicsOf('who keeps routes and who for the gateway')).toEqual(['routes', 'uptime']);
  });

  it('takes a second verb for the same topic where the other one is far below', () => {
    expect(topicsOf('who keeps routes and who makes the routes')).toBeUndefined();
  });
});
