import type { OutOfScope } from '../../../../src/knowledge';
import { createAnswerOwnHalf } from '../../../../src/matcher/decision/own-half';
import type { ExplainedMatch, Match } from '../../../../src/matcher/match';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { anExplainedMatch, aTopicMatch } from '../../../support/dialog-parts';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const soup: OutOfScope = { id: 'soup', reason: 'how-to', reply: 'No soup.', utterances: [] };
const knowledge = aKnowledge({
  controls: [aControl(), aControl({ id: 'restore', name: 'Restore' })],
  services: [aService({ aliases: { proper: ['RDS'] } })],
  outOfScope: new Map([['soup', soup]]),
  lexicon: aLexicon({
    fillers: ['who', 'is', 'it', 'whose', 'job', 'and', 'does', 'do', 'i', 'how'],
    cues: { howTo: ['how do i'], who: ['who', 'whose'], price: ['cost'], otherClouds: ['azure'] },
    talk: { pointers: ['it'] },
  }),
});

/** "cook" and "cost" are none of ours; "save" is of backups, "test" nearly as much as of its own topic. */
const read: ReadPart = (text, service) => {
  const isForeign = /cook|cost/.test(text);
  const isSaved = /sav/.test(text);
  const controls = /test/.test(text)
    ? [aCandidate('restore', 1.2), aCandidate('backups', 0.9)]
    : [aCandidate('backups', isSaved ? 1.5 : 0)];
  const outOfScope = [aCandidate('soup', isForeign ? 2.6 : 0)];
  const judged = { ours: isForeign ? 0.01 : 0.9 };
  const evidence = anEvidence(knowledge, { text, controls, outOfScope, judged });
  const { carried } = evidence;
  return { ...evidence, carried: { ...carried, service: carried.service ?? service } };
};
const answerOwnHalf = createAnswerOwnHalf(read, ({ reading, carried }) => {
  const [first] = reading.controls;
  return anExplainedMatch(aTopicMatch([{ control: first?.id ?? '', service: carried.service }]));
});
const NONE: Match = { kind: 'unmatched', reason: 'how-to', outOfScope: 'soup' };
const answered = (text: string, decided: ExplainedMatch = anExplainedMatch(NONE)) =>
  answerOwnHalf(decided, read(text, null), text)?.match;

describe('createAnswerOwnHalf', () => {
  it.each([
    ['how do i cook on RDS today, and who saves it', 'backups'],
    ['who saves RDS, and how do i cook there', 'backups'],
    ['what does the RDS cost per month? who saves it', 'backups'],
    ['how do i cook and save RDS, and whose job is it', 'backups'],
    ['how do i cook or save RDS, and who does test it', 'backups'],
  ])('answers the half of %j that is ours, and tells of the other', (text, control) => {
    expect(answered(text)).toMatchObject({
      kind: 'topics',
      topics: [{ control, service: 'rds' }],
      aside: 'how-to',
    });
  });

  it.each([
    ['has no such half', 'who saves RDS and who tests it'],
    ['only mentions it', 'we cook on RDS every day, and who saves it'],
    ['says no more than a word of it', 'cook, who saves RDS'],
    ['is all none of ours', 'how do i cook soup, and what does it cost'],
    ['is about another cloud', 'how do i cook on azure, and who saves it'],
  ])('leaves a message that %s', (_, text) => {
    expect(answered(text)).toBeUndefined();
  });

  it('leaves a message that was decided to be about whole services', () => {
    const whole = anExplainedMatch({ kind: 'overview', service: 'rds', side: 'both' });

    expect(answered('how do i cook on RDS today, and who saves it', whole)).toBeUndefined();
  });
});
