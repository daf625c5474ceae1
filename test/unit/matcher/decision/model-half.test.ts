import { createFindClaims } from '../../../../src/matcher/decision/claims';
import { createFindHalf } from '../../../../src/matcher/decision/model-half';
import { createStatementReader } from '../../../../src/matcher/text/statement';
import { aKnowledge, aLexicon, CONFIRMATIONS } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const lexicon = aLexicon({ confirmations: CONFIRMATIONS, fillers: ['the', 'is', 'of', 'in'] });
const knowledge = aKnowledge({ lexicon });
const findHalf = createFindHalf(lexicon);
const findClaims = createFindClaims(CONFIRMATIONS);
const readStatement = createStatementReader(lexicon);

function halfIn(text: string) {
  const statement = readStatement(text);
  const read = (part: string) => anEvidence(knowledge, { text: part });
  return statement && findHalf(statement, findClaims(statement.text, null, read));
}

describe('createFindHalf', () => {
  it.each([
    ['the safety OF the cloud is theirs, right?', 'aws', 'aws'],
    ['the safety of the cloud is ours, right?', 'aws', 'customer'],
    ["safety in the 'cloud' is on us, right?", 'customer', 'customer'],
    ['is safety in the cloud on AWS?', 'customer', 'aws'],
    ['safety of the cloud is theirs and safety in the cloud is ours, right?', 'aws', 'aws'],
    ['safety of the cloud is ours and safety in the cloud is ours, right?', 'aws', 'customer'],
  ])('hears in %j whose half goes to whom', (text, half, side) => {
    expect(halfIn(text)).toMatchObject({ concept: 'of-vs-in', half, belief: { side } });
  });

  it.each([
    ['names no half', 'the disks are ours, right?'],
    ['asks nothing', 'safety of the cloud is theirs'],
    ['gives it to nobody', 'there is safety of the cloud, right?'],
    [
      'names a half in one of its clauses',
      'safety of the cloud is theirs and disks are ours, right?',
    ],
  ])('leaves a message that %s', (_, text) => {
    expect(halfIn(text)).toBeUndefined();
  });
});
