import { findResponsibility, type Party, type ResponsibilityQuery } from '../../../src/knowledge';
import { type Answer, buildAnswer } from '../../../src/replies';
import {
  aControl,
  aKnowledge,
  anOverride,
  aResponsibility,
  aService,
  REVIEWED,
} from '../../support/dialog-knowledge';

const GUIDE = { id: 'guide', url: 'https://docs.example/guide', title: 'The Guide' };

const knowledge = aKnowledge({
  controls: [
    aControl({
      general: {
        party: 'shared',
        text: 'It follows the service.',
        customerExamples: ['ec2', 'gone'],
        awsExamples: ['lambda'],
      },
      duties: [
        { id: 'a', side: 'aws', duty: 'keep the disks', only: [], utterances: [] },
        { id: 'b', side: 'customer', duty: 'test the restore', only: [], utterances: [] },
        {
          id: 'c',
          side: 'customer',
          duty: 'set the days',
          when: 'it is on',
          only: [],
          utterances: [],
        },
        { id: 'd', side: 'customer', duty: 'a third', only: [], utterances: [] },
        { id: 'e', side: 'customer', duty: 'only there', only: ['ec2'], utterances: [] },
      ],
    }),
    aControl({
      id: 'disposal',
      name: 'Disposal',
      general: { party: 'aws', awsExamples: ['lambda'] },
      responsibilities: [
        aResponsibility({ party: 'not-applicable' }),
        aResponsibility({ class: 'iaas', basis: 'derived', confirmed: false, source: 'gone' }),
      ],
      categoryBasis: 'aws-stated',
      duties: [{ id: 'a', side: 'aws', duty: 'shred', only: ['ec2'], utterances: [] }],
    }),
  ],
  services: [
    aService({ note: 'Renamed last year.' }),
    aService({ id: 'ec2', name: 'Amazon EC2', class: 'iaas' }),
    aService({
      id: 'lambda',
      name: 'AWS Lambda',
      variants: [{ name: 'Image', role: 'aspect', aliases: [] }],
      overrides: [anOverride({ variant: 'Image' })],
    }),
    aService({
      id: 'eks',
      name: 'Amazon EKS',
      variants: [
        { name: 'Own nodes', role: 'mode', aliases: [] },
        { name: 'Auto Mode', role: 'mode', aliases: [] },
      ],
      overrides: [
        anOverride({ variant: 'Own nodes', customer: 'Save them.' }),
        anOverride({
          variant: 'Auto Mode',
          party: 'aws',
          customer: 'Pick the days.',
          confirmed: false,
        }),
      ],
    }),
  ],
});

function answer(query: ResponsibilityQuery, lead: string | null = null): Answer | undefined {
  const finding = findResponsibility(knowledge, query);
  return buildAnswer(knowledge, finding, { lead, confidence: 0.75 });
}

describe('buildAnswer', () => {
  it('gives the verdict, both sides, the basis and the source of a fact', () => {
    expect(answer({ control: 'backups', service: 'ec2' })).toEqual({
      party: 'customer',
      control: { id: 'backups', name: 'Backups' },
      service: { id: 'ec2', name: 'Amazon EC2' },
      variant: null,
      class: 'iaas',
      title: 'Backups on Amazon EC2',
      lead: null,
      aws: 'Runs it.',
      customer: 'Do it all.',
      notes: [],
      split: [],
      basis: 'stated',
      confirmed: true,
      confidence: 0.75,
      sources: [GUIDE],
      reviewed: REVIEWED,
    });
  });

  it.each<[string, ResponsibilityQuery, Partial<Answer>]>([
    [
      'the named variant in the title',
      { control: 'backups', service: 'lambda', variant: 'Image' },
      { title: 'Backups on AWS Lambda (Image)', variant: 'Image', party: 'customer' },
    ],
    [
      'the class where no service is named',
      { control: 'backups', class: 'iaas' },
      { title: 'Backups on Virtual machines', service: null, class: 'iaas' },
    ],
    [
      'the explanation of an override as a note',
      { control: 'backups', service: 'lambda', variant: 'Image' },
      { notes: ['Nothing is saved before you switch it on.'] },
    ],
    [
      'the remark on a service as the last note',
      { control: 'backups', service: 'rds' },
      { notes: ['Renamed last year.'] },
    ],
    [
      'softer words where a page was not found',
      { control: 'disposal', service: 'ec2' },
      { basis: 'derived', confirmed: false, sources: [] },
    ],
  ])('shows %s', (_, query, parts) => {
    expect(answer(query)).toMatchObject(parts);
  });

  it.each<[string, Party | 'not-applicable', readonly string[]]>([
    ['your duty', 'customer', ['With Auto it is different (You): Pick the days.']],
    ["AWS's duty", 'aws', ['With Auto it is different (AWS): Saves the cluster.']],
    [
      'both duties',
      'shared',
      ['With Auto it is different (Shared): AWS: Saves the cluster. You: Pick the days.'],
    ],
    ['nothing', 'not-applicable', []],
  ])('notes of a variant that differs %s where its party is %s', (_, party, notes) => {
    const texts = { party, aws: 'Saves the cluster.', customer: 'Pick the days.' };
    const differing = aKnowledge({
      controls: [aControl()],
      services: [
        aService({
          variants: [{ name: 'Auto', role: 'aspect', aliases: [] }],
          overrides: [
            anOverride({ party: party === 'aws' ? 'customer' : 'aws' }),
            anOverride({ variant: 'Auto', ...texts }),
          ],
        }),
      ],
    });
    const finding = findResponsibility(differing, { control: 'backups', service: 'rds' });

    const built = buildAnswer(differing, finding, { lead: null, confidence: 1 });

    expect(built?.notes.slice(1)).toEqual(notes);
  });

  it('says so where a topic does not arise', () => {
    expect(answer({ control: 'disposal', service: 'rds' }, 'Yes.')).toMatchObject({
      party: 'aws',
      lead: 'This topic does not arise on Amazon RDS: there is nothing of the kind.',
    });
  });

  it('shows the modes on which a verdict depends, each with the duties of both sides', () => {
    expect(answer({ control: 'backups', service: 'eks' })).toMatchObject({
      party: 'depends',
      title: 'Backups on Amazon EKS',
      variant: null,
      aws: null,
      customer: null,
      split: [
        { party: 'customer', names: ['Own nodes'] },
        { party: 'aws', names: ['Auto Mode'] },
      ],
      notes: [
        'Own nodes – AWS: Offers snapshots. You: Save them.',
        'Auto Mode – AWS: Offers snapshots. You: Pick the days.',
      ],
      confirmed: false,
      sources: [GUIDE],
    });
  });

  describe('without a service', () => {
    it('gives the general rule and where it differs, places that are gone left out', () => {
      expect(answer({ control: 'backups' })).toMatchObject({
        party: 'shared',
        title: 'Backups (general rule)',
        lead: 'It follows the service.',
        service: null,
        class: null,
        split: [
          { party: 'customer', names: ['Amazon EC2'] },
          { party: 'aws', names: ['AWS Lambda'] },
        ],
        basis: 'derived',
        sources: [GUIDE],
      });
    });

    it('lists two duties a side that hold everywhere, as a sentence', () => {
      expect(answer({ control: 'backups' })).toMatchObject({
        aws: 'Keep the disks.',
        customer: 'Test the restore; set the days (it is on).',
      });
    });

    it('lists duties that hold somewhere where none holds everywhere', () => {
      expect(answer({ control: 'disposal' })).toMatchObject({ aws: 'Shred.', customer: null });
    });

    it('shows no split where all examples are on one side', () => {
      expect(answer({ control: 'disposal' })).toMatchObject({ split: [], basis: 'stated' });
    });
  });

  it.each<ResponsibilityQuery>([
    { control: 'backups', service: 'ec2' },
    { control: 'backups', service: 'eks' },
    { control: 'backups' },
  ])('begins with what the question took for granted: %j', (query) => {
    expect(answer(query, 'No, that is yours.')?.lead).toMatch(/^No, that is yours\./);
  });

  it.each<ResponsibilityQuery>([
    { control: 'gone' },
    { control: 'backups', service: 'gone' },
    { control: 'backups', class: 'gone' },
  ])('builds nothing for ids that are gone: %j', (query) => {
    expect(answer(query)).toBeUndefined();
  });
});
