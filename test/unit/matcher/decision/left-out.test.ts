import { withLeftOut } from '../../../../src/matcher/decision/left-out';
import type { Match } from '../../../../src/matcher/match';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aControl, aKnowledge, aLexicon } from '../../../support/dialog-knowledge';
import { anExplainedMatch, aTopicMatch } from '../../../support/dialog-parts';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl()],
  lexicon: aLexicon({
    fillers: ['and', 'the', 'who', 'it', 'do', 'we', 'is', 'or'],
    cues: { who: ['who'] },
  }),
});
const read: ReadPart = (text) =>
  anEvidence(knowledge, { text, controls: [aCandidate('backups', /sav/.test(text) ? 2 : 0)] });
const answered = (text: string, match: Match = aTopicMatch()) =>
  withLeftOut(anExplainedMatch(match), read(text, null), text, read).match;

describe('withLeftOut', () => {
  it.each([
    'who saves the table, and how do we paint red walls?',
    'Blue: who saves the table, and who paints red walls?',
    'do we paint red walls? and who saves the table?',
  ])('tells that a half of %j is left out', (text) => {
    expect(answered(text)).toMatchObject({ aside: 'unclear' });
  });

  it.each([
    ['asks once', 'we paint red walls, who saves the table?'],
    ['asks twice about the topic', 'who saves the table, and who saves red walls?'],
    ['lets one choose', 'do we paint red walls, or is the table saved?'],
    ['says little in a half', 'who saves the table, and who paints it?'],
  ])('leaves a message that %s', (_, text) => {
    expect(answered(text)).not.toHaveProperty('aside');
  });

  it('leaves several topics, and what says so already', () => {
    const text = 'who saves the table, and how do we paint red walls?';

    expect(answered(text, aTopicMatch([{}, {}]))).not.toHaveProperty('aside');
    expect(answered(text, { ...aTopicMatch(), concept: 'paint' })).not.toHaveProperty('aside');
  });
});
