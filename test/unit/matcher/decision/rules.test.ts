import { RULES } from '../../../../src/matcher/decision/rules';
import { aCandidate, type EvidenceParts } from '../../../support/dialog-readings';
import { BACKUPS, decide, LOGGING, TALK } from '../../../support/dialog-rules';

describe('RULES', () => {
  it.each(['', '?', '...', '!?', 'x', '7'])('go by nothing in %j', (text) => {
    expect(decide({ text })).toEqual({
      kind: 'unmatched',
      reason: 'too-short',
      outOfScope: null,
    });
  });

  it('answer the best topic and keep the second', () => {
    expect(
      decide({ text: 'who saves RDS', controls: [BACKUPS, LOGGING], confidence: 0.9 }),
    ).toEqual({
      kind: 'topics',
      topics: [
        {
          control: 'backups',
          service: 'rds',
          variant: null,
          class: null,
          duty: null,
          confidence: 0.9,
        },
      ],
      belief: null,
      alternative: null,
    });
  });

  it.each([
    ['the variant', 'who saves RDS custom', { service: 'rds', variant: 'Custom' }],
    ['a class where no service is named', 'who saves managed databases', { class: 'managed' }],
    ['no class beside a service', 'RDS or managed databases', { service: 'rds', class: null }],
    ['the sharper topic of the class', 'who saves Aurora', { control: 'engine-backups' }],
  ])('complete a topic by %s', (_, text, topic) => {
    expect(decide({ text })).toMatchObject({ topics: [topic] });
  });

  it.each([
    [['asserts-aws'], { side: 'aws', form: 'premise' }],
    [['asserts-customer'], { side: 'customer', form: 'premise' }],
    [['asks-aws'], { side: 'aws', form: 'guess' }],
    [['asks-customer'], { side: 'customer', form: 'guess' }],
    [['compound'], null],
    [[], null],
  ])('hear the belief in %j', (labels, belief) => {
    const forms = Object.fromEntries(labels.map((label) => [label, 3]));

    expect(decide({ forms })).toMatchObject({ kind: 'topics', belief });
  });

  it('hear no belief that stands hardly above a plain question', () => {
    expect(decide({ forms: { 'asks-aws': 0.1 } })).toMatchObject({ belief: null });
  });

  it.each<[string, EvidenceParts, object]>([
    [
      'refuse what is not ours, by the entry that fits best',
      { judged: { ours: 0 }, outOfScope: [aCandidate('weather', 1)] },
      { kind: 'unmatched', reason: 'how-to', outOfScope: 'weather' },
    ],
    [
      'refuse what is not ours where no entry fits',
      { judged: { ours: 0 } },
      { kind: 'unmatched', reason: 'out-of-scope', outOfScope: null },
    ],
    [
      'refuse another cloud',
      { text: 'who saves azure disks' },
      { kind: 'unmatched', reason: 'other-cloud' },
    ],
    ['answer about AWS beside another cloud', { text: 'RDS or azure' }, { kind: 'topics' }],
    [
      'answer a topic named as we name it although it hardly seems ours',
      { text: 'who does backups', judged: { ours: 0.2 } },
      { kind: 'topics' },
    ],
    [
      'return a courtesy',
      { text: 'thanks', smallTalk: [aCandidate('thanks', 3)] },
      { kind: 'smalltalk', id: 'thanks' },
    ],
    [
      'take no question with a service for a courtesy',
      { text: 'thanks, and RDS', smallTalk: [aCandidate('thanks', 3)] },
      { kind: 'topics' },
    ],
    [
      'hold two services side by side',
      { text: 'saving RDS or Lambda', judged: { comparison: 1 }, forms: { compare: 1 } },
      { kind: 'comparison', services: ['rds', 'lambda'], control: 'backups' },
    ],
    [
      'hold two services side by side in all topics where none is named',
      {
        text: 'RDS or Lambda',
        judged: { comparison: 1 },
        forms: { compare: 1 },
        controls: [aCandidate('backups', 0.1)],
      },
      { kind: 'comparison', control: null },
    ],
    [
      'hear no topic in the words that compare',
      { text: 'RDS vs Lambda', judged: { comparison: 1 }, forms: { compare: 1 } },
      { kind: 'comparison', control: null },
    ],
    [
      'keep the other services of a comparison',
      { text: 'RDS or Lambda or Aurora or RDS', judged: { comparison: 1 }, forms: { compare: 1 } },
      { kind: 'comparison', services: ['rds', 'lambda', 'aurora'] },
    ],
    [
      'compare nothing where the form is not that of a comparison',
      { text: 'RDS and Lambda', judged: { comparison: 1 } },
      { kind: 'topics' },
    ],
    [
      'compare nothing with one service',
      { text: 'RDS or what', judged: { comparison: 1 }, forms: { compare: 1 } },
      { kind: 'topics' },
    ],
    [
      'give the overview of a service',
      { text: 'all of RDS', judged: { overview: 1 } },
      { kind: 'overview', service: 'rds', side: 'both' },
    ],
    [
      'give no overview of a service that only tells of something',
      { text: 'RDS reports all of it', judged: { overview: 1 } },
      { kind: 'topics' },
    ],
    [
      'answer a topic that fits a likely overview too well',
      { text: 'all of RDS', judged: { overview: 0.8 } },
      { kind: 'topics' },
    ],
    [
      'answer the very words of a topic beside a service, however little it seems ours',
      { text: 'logs on RDS', judged: { ours: 0 } },
      { kind: 'topics', topics: [{ control: 'logging', service: 'rds', confidence: 1 }] },
    ],
    [
      'explain no concept where a topic is asked of a service',
      { text: 'who saves RDS', judged: { concept: 1 }, concepts: [aCandidate('model', 2.5)] },
      { kind: 'topics' },
    ],
    [
      'answer the topic that a few words beside a service are',
      {
        text: 'RDS trails',
        controls: [aCandidate('logging', 1.3)],
        judged: { ours: 0.4, overview: 0.8 },
      },
      { kind: 'topics', topics: [{ control: 'logging', service: 'rds' }] },
    ],
    [
      'answer a clear topic of which it is asked whether it is theirs',
      {
        text: 'all of RDS, is it ours',
        controls: [aCandidate('backups', 1.3)],
        forms: { 'asks-customer': 1 },
        judged: { overview: 0.8 },
      },
      { kind: 'topics' },
    ],
    [
      'give the overview where it is asked whether everything is theirs',
      {
        text: 'and what about all of RDS, is it everything',
        controls: [aCandidate('backups', 1.3)],
        forms: { 'asks-customer': 1 },
        judged: { overview: 0.8 },
      },
      { kind: 'overview' },
    ],
    [
      'give the overview where everything is said to be theirs',
      {
        text: 'aws does everything on RDS',
        controls: [aCandidate('backups', 1.1)],
        forms: { 'asserts-aws': 1 },
      },
      { kind: 'overview', service: 'rds' },
    ],
    [
      'answer the topic of which everything is said to be theirs',
      {
        text: 'aws does everything on RDS',
        controls: [aCandidate('backups', 1.3)],
        forms: { 'asserts-aws': 1 },
      },
      { kind: 'topics' },
    ],
    [
      'give the asked side of an overview',
      { text: 'what must we do on RDS', judged: { overview: 1 } },
      { kind: 'overview', side: 'customer' },
    ],
    [
      "give AWS's side of an overview",
      { text: 'what does aws do on RDS', judged: { overview: 1 } },
      { kind: 'overview', side: 'aws' },
    ],
    [
      'take an English word for the service of an overview where nothing else is named',
      { text: 'the records please', judged: { overview: 1 } },
      { kind: 'overview', service: 'rds' },
    ],
    ['give no overview of nothing', { judged: { overview: 1 } }, { kind: 'topics' }],
    [
      'explain a concept',
      { judged: { concept: 1 }, concepts: [aCandidate('the-model', 2)] },
      { kind: 'concept', concept: 'the-model', confidence: 1 },
    ],
    [
      'explain a concept that is named, however vague the message is',
      {
        text: 'who signs the DPA',
        judged: { vague: 1, ours: 0.5, concept: 0.1 },
        concepts: [aCandidate('the-model', 1.5)],
        controls: [LOGGING],
      },
      { kind: 'concept', concept: 'the-model' },
    ],
    [
      'answer what clearly asks for one topic of a service, however vague it looks',
      {
        text: 'who saves RDS',
        judged: { vague: 1 },
        controls: [aCandidate('backups', 2.5), LOGGING],
      },
      { kind: 'topics' },
    ],
    [
      'take no words that only ask who for the name of a concept',
      {
        text: 'tables, who please',
        judged: { vague: 1 },
        concepts: [aCandidate('the-model', 1.5)],
        controls: [LOGGING],
      },
      { kind: 'ambiguous', cause: 'vague' },
    ],
    [
      'ask back where a message is vague',
      { judged: { vague: 1 }, controls: [BACKUPS, LOGGING] },
      { kind: 'ambiguous', cause: 'vague' },
    ],
    [
      'ask no second time in a conversation about a topic',
      { judged: { vague: 1 }, context: TALK },
      { kind: 'topics' },
    ],
    [
      'ask back where two readings are close',
      { confidence: 0, controls: [BACKUPS, LOGGING] },
      { kind: 'ambiguous', cause: 'close-call' },
    ],
  ])('%s', (_, parts, match) => {
    expect(decide(parts)).toMatchObject(match);
  });

  it('offer two to four readings, the best first', () => {
    const controls = ['backups', 'logging', 'a', 'b', 'c', 'd'].map((id) => aCandidate(id, 1));
    const match = decide({ confidence: 0, controls });
    const candidates = match?.kind === 'ambiguous' ? match.candidates : [];

    expect(candidates.slice(0, 2).map(({ control }) => control)).toEqual(['backups', 'logging']);
    expect(candidates.length).toBeLessThanOrEqual(4);
  });

  it('have names of their own for people', () => {
    const names = RULES.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['RDS vs Lambda', { compare: 2 }, { kind: 'comparison', services: ['rds', 'lambda'] }],
    ['RDS vs Lambda', { plain: 2 }, { kind: 'unmatched' }],
  ])(
    'compare %j by the word for it where the form %j is that of a comparison',
    (text, forms, match) => {
      const judged = { ours: 0.1, comparison: 0.1 };

      expect(decide({ text, forms, judged, controls: [aCandidate('backups', 0.1)] })).toMatchObject(
        match,
      );
    },
  );

  it.each([
    ['is aws obliged to do backups', 'aws'],
    ['must aws do backups for the one we have', 'customer'],
    ['is Lambda to do backups', 'customer'],
  ])('hear of AWS what %j asks of it alone', (text, side) => {
    const forms = { 'asks-customer': 1 };

    expect(decide({ text, forms })).toMatchObject({ belief: { side, form: 'guess' } });
  });

  it('compare the services of which it is asked where less is to do', () => {
    const parts = { text: 'RDS or Lambda, where have we less to do', judged: { ours: 0.5 } };

    expect(decide(parts)).toMatchObject({ kind: 'comparison', services: ['rds', 'lambda'] });
  });

  it('hear no belief in a question that leaves it open between both sides', () => {
    const forms = { 'asserts-aws': 3 };

    expect(decide({ text: 'who saves it, AWS or we', forms })).toMatchObject({ belief: null });
    expect(decide({ text: 'AWS saves it', forms })).toMatchObject({
      belief: { side: 'aws', form: 'premise' },
    });
  });

  it.each([
    [1.2, 'comparison'],
    [2.4, 'unmatched'],
  ])(
    'take two services for a choice of product from a lead of out of scope on: %j',
    (score, kind) => {
      const parts = {
        ...{ text: 'should we take RDS, Lambda', forms: { compare: 2 } },
        judged: { ours: 0.5, comparison: 0.95 },
        ...{ controls: [aCandidate('backups', 1)], outOfScope: [aCandidate('weather', score)] },
      };

      expect(decide(parts)).toMatchObject({ kind });
    },
  );

  it('refuse a topic that is named by the way in words that fit what is out of scope', () => {
    const parts = { text: 'who saves logs', judged: { ours: 0.3 } };
    const logs = aCandidate('logging', 1);

    expect(decide({ ...parts, controls: [logs] })).toMatchObject({ kind: 'topics' });
    expect(
      decide({ ...parts, controls: [logs], outOfScope: [aCandidate('weather', 1.5)] }),
    ).toMatchObject({ kind: 'unmatched' });
  });
});
