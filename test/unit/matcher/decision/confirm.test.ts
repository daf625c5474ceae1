import { createConfirm } from '../../../../src/matcher/decision/confirm';
import type { Belief, Match, Topic } from '../../../../src/matcher/match';
import {
  aControl,
  aKnowledge,
  aLexicon,
  aService,
  CONFIRMATIONS,
} from '../../../support/dialog-knowledge';
import { anExplainedMatch, aTopicMatch } from '../../../support/dialog-parts';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  lexicon: aLexicon({
    confirmations: CONFIRMATIONS,
    fillers: ['and', 'the', 'on', 'is', 'are', 'not', 'so'],
    amounts: { everything: ['everything'], nothing: ['nothing'] },
  }),
  controls: [
    aControl({ id: 'backups', name: 'backups' }),
    aControl({ id: 'hosts', name: 'hosts', general: { party: 'aws' } }),
    aControl({ id: 'code', name: 'code' }),
  ],
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'lambda', name: 'AWS Lambda', aliases: { proper: ['Lambda'] } }),
  ],
});

const read = (text: string) =>
  anEvidence(knowledge, {
    text,
    controls: [aCandidate(['hosts', 'code'].find((id) => text.includes(id)) ?? 'backups', 2)],
  });
const confirm = createConfirm(knowledge, read);

function confirmed(text: string, match: Match = aTopicMatch([{ service: null }])): Match {
  return confirm(anExplainedMatch(match), read(text), text).match;
}

const claimsOf = (match: Match) =>
  match.kind === 'topics' && match.topics.map(({ control, claimed }) => [control, claimed]);
const beliefOf = (match: Match) => (match.kind === 'topics' ? match.belief : undefined);

describe('createConfirm', () => {
  it.each<[string, Partial<Belief>]>([
    ['AWS does the backups, right?', { side: 'aws', form: 'claim' }],
    ['I assume the backups are ours', { side: 'customer', form: 'claim' }],
    ['we never do backups, right?', { side: 'aws', form: 'claim', isDenied: true }],
    ['so we never do backups?', { side: 'aws', form: 'claim', isDenied: true }],
    ['backups are shared, right?', { side: 'shared', form: 'claim' }],
  ])('hears what %j wants confirmed', (text, belief) => {
    expect(beliefOf(confirmed(text))).toMatchObject(belief);
  });

  it.each([
    [
      'hosts AWS, code us – right?',
      [
        ['hosts', 'aws'],
        ['code', 'customer'],
      ],
    ],
    [
      'hosts = us, code = AWS',
      [
        ['hosts', 'customer'],
        ['code', 'aws'],
      ],
    ],
  ])('takes each half of %j for a topic of its own', (text, claims) => {
    expect(claimsOf(confirmed(text))).toEqual(claims);
  });

  it.each([
    [
      'AWS patches the hosts and we write the code, right?',
      [
        ['hosts', 'aws'],
        ['code', 'customer'],
      ],
    ],
    ['AWS saves the backups and we write the code, right?', [['backups', undefined]]],
  ])('judges the clauses of %j apart only where a side has one of them alone', (text, claims) => {
    const control = text.includes('hosts') ? 'hosts' : 'backups';

    expect(claimsOf(confirmed(text, aTopicMatch([{ control, service: null }])))).toEqual(claims);
  });

  it('gives each of several topics the one side that is claimed', () => {
    const match = aTopicMatch([{ control: 'hosts' }, { control: 'code' }]);

    expect(claimsOf(confirmed('we do hosts with code, right?', match))).toEqual([
      ['hosts', 'customer'],
      ['code', 'customer'],
    ]);
  });

  it.each<[string, Belief | null]>([
    ['are backups ours?', { side: 'customer', form: 'guess' }],
    ['is the code on us', { side: 'customer', form: 'guess' }],
    ['are backups ours or theirs?', null],
    ['do backups or code stay on us', null],
    ['are backups so on?', null],
  ])('hears the side that a question asks for at its end: %j', (text, belief) => {
    expect(beliefOf(confirmed(text))).toEqual(belief);
  });

  it('gives what a question asks of several services to each of them', () => {
    const match = { ...aTopicMatch([{}, { service: 'lambda' }]), isListed: true };

    expect(claimsOf(confirmed('are backups on RDS and Lambda ours?', match))).toEqual([
      ['backups', 'customer'],
      ['backups', 'customer'],
    ]);
  });

  it('takes all or nothing for the whole topic, whatever part was read', () => {
    const duty: Topic['duty'] = { id: 'run', side: 'aws' };
    const match = aTopicMatch([{ service: null, duty }]);

    expect(confirmed('we do nothing for backups, right?', match)).toMatchObject({
      topics: [{ duty: null }],
    });
    expect(confirmed('AWS does the backups, right?', match)).toMatchObject({ topics: [{ duty }] });
  });

  it('reads the topic that a statement names where the message was read as something else', () => {
    const concept = { kind: 'concept', concept: 'the-model', confidence: 1 } as const;

    expect(confirmed('we do the hosts, right?', concept)).toMatchObject({
      topics: [{ control: 'hosts' }],
    });
    expect(confirmed('we do the rest, right?', concept)).toBe(concept);
  });

  it.each<[string, Partial<Belief>]>([
    ['the backups are ours', { side: 'customer', form: 'claim' }],
    ['we never do backups', { side: 'aws', form: 'claim', isDenied: true }],
    ['AWS must do the backups', { side: 'aws', form: 'claim' }],
  ])('hears what %j says outright', (text, belief) => {
    expect(beliefOf(confirmed(text))).toMatchObject(belief);
  });

  it('confirms what is rightly taken for granted, and leaves a wrong premise as one', () => {
    const premise = (control: string, side: 'aws' | 'customer'): Match => ({
      ...aTopicMatch([{ control, service: null }]),
      belief: { side, form: 'premise' },
    });

    expect(beliefOf(confirmed('AWS does the hosts', premise('hosts', 'aws')))?.form).toBe('claim');
    expect(beliefOf(confirmed('we do the hosts', premise('hosts', 'customer')))?.form).toBe(
      'premise',
    );
  });

  it.each(['our auditor says AWS does the hosts', 'AWS does the code so we never do the hosts'])(
    'asks for no part that only the words around the claim of %j tell of',
    (text) => {
      const duty: Topic['duty'] = { id: 'run', side: 'aws' };
      const match = { ...aTopicMatch([{ control: 'hosts', service: null, duty }]), belief: null };

      expect(confirmed(text, match)).toMatchObject({ topics: [{ duty: null }] });
    },
  );

  it.each([
    'who does the backups, right?',
    'backups: AWS or us?',
    'AWS does the backups.',
    'the backups of last night',
    'backing up them',
  ])('leaves %j as it was read', (text) => {
    const match = aTopicMatch([{ service: null }]);

    expect(confirmed(text, match)).toBe(match);
  });

  it('meets who says that everything of a whole service is with one side', () => {
    const match = { kind: 'overview', service: 'rds', side: 'both' } as const;

    expect(confirmed('aws does everything of the hosts, right?', match)).toEqual({
      ...match,
      belief: { side: 'aws', form: 'guess', isDenied: false, isWhole: true },
    });
    expect(confirmed('aws does the hosts, right?', match)).toMatchObject({ kind: 'topics' });
  });

  it('leaves what is none of ours alone', () => {
    const match = { kind: 'unmatched', reason: 'unclear', outOfScope: null } as const;

    expect(confirmed('hosts AWS, code us, right?', match)).toBe(match);
  });
});
