import { replyToMatch } from '../../../src/dialog/reply-to-match';
import type { SmallTalk } from '../../../src/knowledge';
import type { Match } from '../../../src/matcher';
import { aConcept, aControl, aKnowledge, aService } from '../../support/dialog-knowledge';
import { aTopic, aTopicMatch } from '../../support/dialog-parts';

const talk = (id: string): [string, SmallTalk] => [id, { id, reply: `On ${id}.`, utterances: [] }];
const knowledge = aKnowledge({
  controls: [aControl(), aControl({ id: 'keys', name: 'Keys' })],
  services: [aService(), aService({ id: 'ec2', name: 'Amazon EC2', class: 'iaas' })],
  concepts: [aConcept()],
  smallTalk: new Map([talk('greeting'), talk('thanks'), talk('help')]),
});

type Told = Parameters<typeof replyToMatch>[1];
const reply = (match: Told) => replyToMatch(knowledge, match);

describe('replyToMatch', () => {
  it.each<[string, Told, object]>([
    ['a topic', aTopicMatch(), { kind: 'answer', answers: [{ service: { id: 'rds' } }] }],
    ['a concept', { kind: 'concept', concept: 'the-model', confidence: 1 }, { kind: 'concept' }],
    ['a service', { kind: 'overview', service: 'rds', side: 'aws' }, { kind: 'overview', page: 1 }],
    [
      'two services',
      { kind: 'comparison', services: ['ec2', 'rds'], control: 'keys' },
      {
        kind: 'comparison',
        summary: "Keys. Not the same: yours on Amazon EC2, AWS's on Amazon RDS.",
        sections: [
          { title: 'Amazon EC2', lines: [{ control: { id: 'keys' }, parties: ['customer'] }] },
          { title: 'Amazon RDS', lines: [{ control: { id: 'keys' }, parties: ['aws'] }] },
        ],
      },
    ],
    ['thanks', { kind: 'smalltalk', id: 'thanks' }, { kind: 'smalltalk', text: 'On thanks.' }],
    ['what the bot can do', { kind: 'smalltalk', id: 'help' }, { kind: 'help' }],
    [
      'nothing of ours',
      { kind: 'unmatched', reason: 'pricing', outOfScope: null },
      { kind: 'fallback', reason: 'pricing' },
    ],
  ])('answers %s', (_, match, expected) => {
    expect(reply(match)).toMatchObject(expected);
  });

  it.each([
    ['aws', undefined, 'customer', 'No. '],
    ['customer', undefined, 'customer', 'Yes. '],
    ['aws', true, 'shared', 'No, part of it is yours. '],
    ['customer', true, 'shared', "No, part of it is AWS's. "],
    ['aws', undefined, 'shared', 'Partly. '],
    ['aws', undefined, null, ''],
  ] as const)(
    'meets the side %s (wholly: %s) of a concept that is %s',
    (side, whole, party, lead) => {
      const concept = aConcept({ party });
      const belief = { side, form: 'guess', ...(whole && { isWhole: whole }) } as const;
      const match = { kind: 'concept', concept: concept.id, confidence: 1, belief } as const;

      expect(replyToMatch(aKnowledge({ concepts: [concept] }), match)).toMatchObject({
        short: `${lead}${concept.short}`,
      });
    },
  );

  it('meets what is said of a half of the model by whose that is', () => {
    const concept = aConcept({ party: null });
    const belief = { side: 'customer', form: 'claim' } as const;
    const about = { kind: 'concept', concept: concept.id, confidence: 1 } as const;
    const match = { ...about, belief, half: 'aws' } as const;

    expect(replyToMatch(aKnowledge({ concepts: [concept] }), match)).toMatchObject({
      short: `No. ${concept.short}`,
    });
  });

  it('says of a whole service that it is not one side alone', () => {
    const belief = { side: 'aws', form: 'guess', isWhole: true } as const;
    const overview = { kind: 'overview', service: 'rds', side: 'both', belief } as const;

    expect(reply(overview)).toMatchObject({
      summary: expect.stringMatching(/^No, part of it is yours\. /),
    });
  });

  it.each<Told>([
    { kind: 'concept', concept: 'gone', confidence: 1 },
    { kind: 'overview', service: 'gone', side: 'both' },
    { kind: 'comparison', services: ['ec2', 'gone'], control: null },
  ])('refuses calmly what the knowledge does not hold: %j', (match) => {
    expect(reply(match)).toMatchObject({ kind: 'fallback', reason: 'unclear' });
  });

  it('offers something to ask after a greeting, and nothing after thanks', () => {
    expect(reply({ kind: 'smalltalk', id: 'greeting' }).choices.length).toBeGreaterThan(0);
    expect(reply({ kind: 'smalltalk', id: 'thanks' }).choices).toEqual([]);
  });

  it('offers whole services where one of them is meant', () => {
    const match = { kind: 'ambiguous', cause: 'vague', candidates: [] } as const;

    expect(reply({ ...match, services: ['rds', 'gone', 'ec2'] })).toMatchObject({
      kind: 'choice',
      choices: [
        { label: 'Everything on Amazon RDS', lookup: { kind: 'overview', service: 'rds' } },
        { label: 'Everything on Amazon EC2', lookup: { kind: 'overview', service: 'ec2' } },
      ],
    });
  });

  it.each([
    ['close-call', []],
    ['vague', [{ label: 'Everything on Amazon RDS' }]],
  ] as const)('asks back on a %s, each reading once', (cause, further) => {
    const candidates = [aTopic(), aTopic({ confidence: 0.1 }), aTopic({ control: 'keys' })];
    const match: Match & { kind: 'ambiguous' } = { kind: 'ambiguous', cause, candidates };

    expect(reply(match)).toMatchObject({
      kind: 'choice',
      question: expect.stringMatching(/\?$/),
      choices: [{ label: 'Backups on Amazon RDS' }, { label: 'Keys on Amazon RDS' }, ...further],
    });
  });

  it('asks in other words where a message is vague', () => {
    const [vague, close] = (['vague', 'close-call'] as const).map((cause) =>
      reply({ kind: 'ambiguous', cause, candidates: [aTopic(), aTopic({ control: 'keys' })] }),
    );

    expect(vague).not.toEqual(close);
  });
});
