import { broadWord } from '../../../../src/matcher/decision/broad-word';
import { pick } from '../../../../src/matcher/decision/pick';
import type { MatchContext } from '../../../../src/matcher/match';
import {
  aControl,
  aKnowledge,
  aLexicon,
  anOverride,
  aService,
} from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const general = (id: string, party: 'aws' | 'customer' | 'shared') =>
  aControl({ id, name: id, general: { party } });

const knowledge = aKnowledge({
  controls: [
    general('os', 'customer'),
    general('engine', 'shared'),
    general('keys', 'shared'),
    general('tokens', 'customer'),
  ],
  services: [
    aService({
      aliases: { proper: ['RDS'] },
      overrides: [anOverride({ control: 'os', party: 'aws' })],
    }),
    aService({ id: 'ec2', class: 'iaas', aliases: { proper: ['EC2'], generic: ['vm'] } }),
    aService({
      id: 'kms',
      aliases: { proper: ['KMS'] },
      variants: ['AWS managed', 'own'].map((name) => ({ name, role: 'mode', aliases: [] })),
      overrides: [
        anOverride({ control: 'keys', variant: 'AWS managed', party: 'aws' }),
        anOverride({ control: 'keys', variant: 'own', party: 'shared' }),
        anOverride({ control: 'keys', party: 'shared' }),
      ],
    }),
  ],
  lexicon: aLexicon({
    fillers: ['the', 'of', 'does', 'on', 'for', 'is'],
    cues: { who: ['who', 'takes care'], howTo: ['how do we'] },
    broad: [
      {
        said: ['updates', 'update', 'software updates'],
        meanings: [{ control: 'os' }, { control: 'engine' }],
        onClass: { iaas: ['os'], managed: ['engine', 'os'] },
      },
      {
        said: ['key rotation', 'rotation', 'rotates key'],
        meanings: [
          { control: 'keys', service: 'kms', variant: 'AWS managed' },
          { control: 'keys', service: 'kms', variant: 'own' },
          { control: 'tokens', service: 'ec2' },
        ],
        onService: 'tokens',
      },
    ],
  }),
});

function decide(text: string, context: MatchContext = {}) {
  const match = broadWord.decide(anEvidence(knowledge, { text, context }));
  if (match?.kind === 'topics') return match.topics.map(({ control }) => control);
  if (match?.kind !== 'ambiguous') return match;
  return ['?', ...match.candidates.map((one) => [one.control, one.service, one.variant])];
}

describe('broadWord', () => {
  it.each(['updates?', 'who does the update', 'software updates', 'who takes care of updates'])(
    'asks back what %j means',
    (text) => {
      expect(decide(text)).toEqual(['?', ['os', null, null], ['engine', null, null]]);
    },
  );

  it('names a service only where it tells two meanings apart', () => {
    expect(decide('who rotates the key')).toEqual([
      '?',
      ['keys', 'kms', 'AWS managed'],
      ['keys', 'kms', 'own'],
      ['tokens', null, null],
    ]);
  });

  it('asks among what arises on the service that is named', () => {
    expect(decide('rotation for KMS')).toEqual([
      '?',
      ['keys', 'kms', 'AWS managed'],
      ['keys', 'kms', 'own'],
    ]);
  });

  it.each([
    ['updates on EC2', ['os']],
    ['updates of RDS', ['engine']],
    ['key rotation on RDS', ['tokens']],
  ])('answers %j, which means one thing or has one answer', (text, controls) => {
    expect(decide(text)).toEqual(controls);
  });

  it.each([
    ['says more', 'kernel updates'],
    ['asks how', 'how do we update'],
    ['names a service by a common word', 'updates on the vm'],
    ['names two services', 'updates on EC2 KMS'],
    ['names a way of using the service', 'rotation of KMS AWS managed'],
    ['is long', 'who does the updates of the on for'],
  ])('leaves a message that %s alone', (_, text) => {
    expect(decide(text)).toBeUndefined();
  });

  it('asks nothing back in a talk about a topic, or a second time', () => {
    expect(decide('updates?', { control: 'os' })).toBeUndefined();
    expect(decide('updates?', { asked: [] })).toBeUndefined();
  });
});

describe('pick, after broad words', () => {
  const picked = (text: string, asked: NonNullable<MatchContext['asked']>) => {
    const match = pick.decide(anEvidence(knowledge, { text, context: { asked } }));
    return match?.kind === 'topics' ? match.topics.map(({ control }) => control) : match;
  };

  it('answers what they mean on the service that is named, each answer once, the own part first', () => {
    const updates = [{ control: 'os' }, { control: 'engine' }];

    expect(picked('on EC2', updates)).toEqual(['os']);
    expect(picked('for RDS', updates)).toEqual(['engine']);
    expect(picked('for RDS', updates.toReversed())).toEqual(['engine']);
  });

  it('answers for every way of using the service that was offered', () => {
    const rotation = ['AWS managed', 'own'].map((variant) => ({
      ...{ control: 'keys', service: 'kms', variant },
    }));

    expect(picked('for KMS', [...rotation, { control: 'tokens' }])).toEqual(['keys', 'keys']);
  });
});
