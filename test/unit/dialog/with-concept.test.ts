import { answerTopics } from '../../../src/dialog/answer-topics';
import { withConcept } from '../../../src/dialog/with-concept';
import { aConcept, aKnowledge } from '../../support/dialog-knowledge';
import { aTopicMatch } from '../../support/dialog-parts';

const concept = aConcept({ question: 'How do we get the reports?', short: 'From the console.' });
const knowledge = aKnowledge({ concepts: [concept] });
const reply = answerTopics(knowledge, aTopicMatch());

describe('withConcept', () => {
  it('tells of the concept after the last verdict, with a button for all of it', () => {
    const told = answerTopics(knowledge, { ...aTopicMatch(), concept: concept.id });

    expect(told.answers.at(-1)?.notes.at(-1)).toBe(
      'As for "How do we get the reports?": From the console.',
    );
    expect(told.choices[0]).toEqual({
      label: 'How do we get the reports?',
      lookup: { kind: 'concept', concept: concept.id },
    });
  });

  it('cites a page once', () => {
    const ids = withConcept(knowledge, reply, concept.id).answers.flatMap(({ sources }) =>
      sources.map(({ id }) => id),
    );

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves an answer without a concept, or with one that is not known', () => {
    expect(withConcept(knowledge, reply, undefined)).toBe(reply);
    expect(withConcept(knowledge, reply, 'none')).toBe(reply);
  });
});
