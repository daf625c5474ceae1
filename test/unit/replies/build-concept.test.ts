import { loadKnowledge } from '../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../src/locations';
import {
  buildConcept,
  LABEL_LENGTH,
  labelTopic,
  labelVariant,
  shorten,
} from '../../../src/replies';
import { aConcept, aKnowledge } from '../../support/dialog-knowledge';

const related = aConcept({ id: 'of-vs-in', question: 'What is of, and what is in?' });
const knowledge = aKnowledge({ concepts: [related] });

describe('buildConcept', () => {
  it('gives the explanation with its sources, those that are gone left out', () => {
    const sources = ['guide', 'gone'].map((source) => ({ source, confirmed: true }));
    const { question: name, ...concept } = aConcept({ party: 'shared', sources });

    expect(buildConcept(knowledge, { ...concept, question: name })).toEqual({
      kind: 'concept',
      concept: { id: 'the-model', name },
      party: 'shared',
      short: concept.short,
      example: concept.example,
      detail: concept.detail,
      sources: [{ id: 'guide', url: 'https://docs.example/guide', title: 'The Guide' }],
      reviewed: concept.reviewed,
      choices: [],
    });
  });

  it('offers related concepts, then topics, ids that are gone left out', () => {
    const concept = aConcept({ related: ['of-vs-in', 'gone'], controls: ['gone', 'backups'] });

    expect(buildConcept(knowledge, concept).choices).toEqual([
      { label: related.question, lookup: { kind: 'concept', concept: 'of-vs-in' } },
      { label: 'Backups', lookup: { kind: 'control', control: 'backups' } },
    ]);
  });

  it('offers at most three', () => {
    const concept = aConcept({ related: new Array<string>(9).fill('of-vs-in') });

    expect(buildConcept(knowledge, concept).choices).toHaveLength(3);
  });
});

describe('shorten', () => {
  it.each(['', 'Backups', 'x'.repeat(LABEL_LENGTH)])('leaves %j', (label) => {
    expect(shorten(label)).toBe(label);
  });

  it.each(['word '.repeat(40), `${'x'.repeat(50)} ${'y'.repeat(50)}`, 'x'.repeat(200)])(
    'cuts %j to what every button takes',
    (label) => {
      const short = shorten(label);

      expect(short.length).toBeLessThanOrEqual(LABEL_LENGTH);
      expect(short.length).toBeGreaterThan(40);
      expect(short).toMatch(/\S…$/);
    },
  );
});

describe('labelTopic', () => {
  it.each([
    ['Backups', 'Amazon RDS', 'Backups on Amazon RDS'],
    [
      'Encryption at rest',
      'Amazon Managed Workflows for Apache Airflow',
      'Encryption at rest on Managed Workflows for Apache Airflow',
    ],
    [
      'Multi-factor authentication',
      'AWS Identity and Access Management',
      'Multi-factor… on Identity and Access Management',
    ],
  ])('labels %s on %s', (control, service, label) => {
    expect(labelTopic(control, service)).toBe(label);
  });

  it('tells every topic on every service apart, on a button', () => {
    const { controls, services } = loadKnowledge(KNOWLEDGE_FOLDER);
    const labels = [...services.values()].flatMap((service) =>
      [...controls.values()].map((control) => labelTopic(control.name, service.name)),
    );

    expect(new Set(labels).size).toBe(controls.size * services.size);
    expect(Math.max(...labels.map(({ length }) => length))).toBeLessThanOrEqual(LABEL_LENGTH);
  });
});

describe('labelVariant', () => {
  it('names the way of using the service, and the service where there is room', () => {
    expect(labelVariant('Backups', 'AWS Lambda', 'image')).toBe('Backups on Lambda (image)');
    expect(
      labelVariant('Encryption key management', 'AWS Key Management Service', 'AWS managed keys'),
    ).toBe('Encryption key management: AWS managed keys');
  });
});
