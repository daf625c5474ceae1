import { withConceptHalf } from '../../../../src/matcher/decision/concept-half';
import type { Match } from '../../../../src/matcher/match';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import {
  aConcept,
  aControl,
  aKnowledge,
  aLexicon,
  aService,
} from '../../../support/dialog-knowledge';
import { anExplainedMatch, aTopicMatch } from '../../../support/dialog-parts';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl({ id: 'backups' }), aControl({ id: 'reports', name: 'Reports' })],
  concepts: [
    aConcept({ id: 'get-reports', controls: ['reports'] }),
    aConcept({ id: 'our-part', controls: ['a', 'b', 'c', 'd'] }),
  ],
  services: [aService({ aliases: { proper: ['RDS'] } })],
  lexicon: aLexicon({
    fillers: ['and', 'who', 'where', 'do', 'we'],
    cues: { who: ['who'] },
    talk: { pointers: ['them'] },
  }),
});

/** "save" is of backups, "file" of reports, "download" of the concept, "fetch" too where the whole message is. */
const read: ReadPart = (text, service) => {
  const isTold = /download/.test(text);
  const controls = [
    aCandidate('backups', /sav/.test(text) ? 2 : Number(/keep/.test(text))),
    aCandidate('reports', /file/.test(text) ? 1.2 : 0),
  ].sort((a, b) => b.score - a.score);
  const isSummed = /for it/.test(text);
  const asked = isSummed ? 'our-part' : 'get-reports';
  const concepts = [aCandidate(asked, isTold || isSummed || /fetch/.test(text) ? 2 : 0)];
  const judged = { concept: Number(isTold || isSummed) };
  const evidence = anEvidence(knowledge, { text, controls, concepts, judged });
  const { carried } = evidence;
  return { ...evidence, carried: { ...carried, service: carried.service ?? service } };
};
const answered = (text: string, match: Match = aTopicMatch()) =>
  withConceptHalf(anExplainedMatch(match), read(text, null), text, read)?.match;

describe('withConceptHalf', () => {
  it.each([
    'who saves RDS, and where do we download the report?',
    'where do we download the report, and who saves RDS?',
    'who saves RDS? how do we download the report?',
  ])('answers the topic of %j and tells of the concept', (text) => {
    expect(answered(text)).toMatchObject({
      topics: [{ control: 'backups', service: 'rds' }],
      concept: 'get-reports',
    });
  });

  it('takes the concept of the whole message for that of a half whose words fit it', () => {
    const text = 'who saves RDS, and who may fetch the report?';

    expect(answered(text)).toBeUndefined();
    expect(
      answered(text, { kind: 'concept', concept: 'get-reports', confidence: 1 }),
    ).toMatchObject({ topics: [{ control: 'backups' }], concept: 'get-reports' });
  });

  it('leaves to the concept of the whole message what points back to it', () => {
    const whole = { kind: 'concept', concept: 'get-reports', confidence: 1 } as const;

    expect(answered('where do we download it, and who keeps RDS?', whole)).toBeDefined();
    expect(answered('where do we download it, and who keeps them?', whole)).toBeUndefined();
  });

  it('adds the concept to a topic of which it tells, unless the whole message is about the concept', () => {
    const text = 'who files it, and where do we download the report?';

    expect(answered(text)).toMatchObject({ topics: [{ control: 'reports' }] });
    expect(answered(text, { kind: 'concept', concept: 'get-reports', confidence: 1 })).toBe(
      undefined,
    );
  });

  it.each([
    ['that asks for the rest of the topic', 'who saves RDS, and what do we do for it?'],
    ['that begins with a condition', 'when RDS is down, who may download the report?'],
    ['whose other half asks nothing', 'who saves RDS, the download is easy'],
    ['of which no half is about a topic', 'who is it, and where do we download the report?'],
    ['of which no half is about a concept', 'who saves RDS, and who files the report?'],
  ])('leaves a message %s', (_, text) => {
    expect(answered(text)).toBeUndefined();
  });

  it('leaves what was decided as neither', () => {
    const text = 'who saves RDS, and where do we download the report?';

    expect(answered(text, { kind: 'smalltalk', id: 'thanks' })).toBeUndefined();
  });
});
