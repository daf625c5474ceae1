import { cutsOf } from '../../../../src/matcher/decision/cuts';
import { weighSplit } from '../../../../src/matcher/decision/weigh-split';
import { aControl, aKnowledge, aLexicon } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: ['routes', 'uptime'].map((id) => aControl({ id, name: id })),
  lexicon: aLexicon({
    fillers: ['and', 'the', 'for'],
    cues: { who: ['who'] },
    talk: { pointers: ['them'] },
  }),
});

/** The topics of the halves of a text that both fit the routes best, the second one the uptime too. */
function topicsOf(text: string, uptime = 1.4): readonly (string | undefined)[] | undefined {
  const [cut] = cutsOf(text);
  if (!cut) throw new TypeError(`nothing to cut in ${text}`);
  const left = anEvidence(knowledge, { text: cut.left, controls: [aCandidate('routes', 2.4)] });
  const controls = [aCandidate('routes', 2.6), aCandidate('uptime', uptime)];
  const right = anEvidence(knowledge, { text: cut.right, controls });
  const whole = anEvidence(knowledge, { text, controls });
  return weighSplit(whole, [left, right], cut, false)?.halves.map(
    ({ reading }) => reading.controls[0]?.id,
  );
}

describe('weighSplit', () => {
  it('takes what points back for the topic that it points to', () => {
    expect(topicsOf('who keeps routes and who tests a gateway', 2)).toEqual(['routes', 'uptime']);
    expect(topicsOf('who keeps routes and who tests them', 2)).toBeUndefined();
  });

  it('parts a question for a yes or a no from one whose words fit its topic as well', () => {
    const [cut] = cutsOf('does AWS keep routes and who mends what it found');
    if (!cut) throw new TypeError('nothing to cut');
    const controls = [aCandidate('routes', 2.6), aCandidate('uptime', 1.8)];
    const left = anEvidence(knowledge, { text: cut.left, controls });
    const right = anEvidence(knowledge, { text: cut.right, controls: [aCandidate('uptime', 1.5)] });

    expect(weighSplit(left, [left, right], cut, false)?.strength).toBeGreaterThan(0);
  });

  it('reads the thing that a second "who for" names by its own topic, however near the first one is', () => {
    expect(topicsOf('who keeps routes and who for the gateway')).toEqual(['routes', 'uptime']);
  });

  it('takes a second verb for the same topic where the other one is far below', () => {
    expect(topicsOf('who keeps routes and who makes the routes')).toBeUndefined();
  });
});
