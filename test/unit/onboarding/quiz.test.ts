import { examinedFacts, findFact, loadJourneys, loadKnowledge } from '../../../src/knowledge';
import { judgeItem } from '../../../src/onboarding/judge-item';
import { makeItem } from '../../../src/onboarding/make-item';
import { itemKey, pickItems } from '../../../src/onboarding/pick-items';
import { ITEM_FORMS, type QuizItem } from '../../../src/onboarding/quiz-item';
import { scoreOf } from '../../../src/onboarding/score';
import { aKnowledgeFolder, INTENTS } from '../../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const journeys = loadJourneys(INTENTS);
const steps = journeys.get('cloud-basics')?.steps ?? [];
const taught = steps.flatMap(({ facts }) => facts);
const source = { knowledge, taught };
/** With it, RDS is among the wrong options. */
const SEED = 'seed';

const aGoodItem = {
  form: 'service',
  question: 'On which of these is this yours alone: Guest OS patching?',
  options: ['EC2', 'RDS', 'Lambda', 'Fargate'],
  right: 0,
  explanation: 'You patch it.',
} as const;

describe('judgeItem', () => {
  it('finds nothing wrong with a good item', () => {
    expect(judgeItem({ ...aGoodItem, options: ['ECS', 'RDS', 'Glue', 'EKS'] })).toEqual([]);
  });

  it.each([
    ['three options', { options: ['ECS', 'RDS', 'EKS'] }, 'options'],
    ['an option that stands twice', { options: ['ECS', 'RDS', 'rds', 'EKS'] }, 'options'],
    ['a right option that is longer', { options: ['Elastic', 'RDS', 'EKS', 'ECS'] }, 'length'],
    [
      'a right option that is shorter',
      { options: ['ECS', 'Redshift', 'Athena', 'Neptune'] },
      'length',
    ],
    ['options of any length', { options: ['EC2', 'S3 on Outposts', 'EKS', 'ECS'] }, 'length'],
    [
      'a word of the question',
      { options: ['Patching', 'Redshift', 'Athena', 'Neptune'] },
      'wording',
    ],
    ['the name of a side', { options: ['Shared', 'Redshift', 'Athena', 'Neptune'] }, 'wording'],
    [
      'a question that names a side',
      {
        form: 'party' as const,
        question: 'Who looks after this: Customer content?',
        options: ['AWS does it', 'You do it', 'Both do a part', 'Nobody has to'],
      },
      'wording',
    ],
    ['no explanation', { options: ['ECS', 'RDS', 'Glue', 'EKS'], explanation: ' ' }, 'explanation'],
  ])('refuses %s', (_, parts, fault) => {
    expect(judgeItem({ ...aGoodItem, ...parts })).toContain(fault);
  });
});

describe('makeItem', () => {
  const all = [...knowledge.controls.keys()].flatMap((control) =>
    ['ec2', 'rds', 'lambda', 's3', 'eks', 'redshift'].flatMap((service) =>
      ITEM_FORMS.flatMap((form) => {
        const item = makeItem(source, `${control}@${service}`, form, 'seed');
        return item === undefined ? [] : [item];
      }),
    ),
  );

  it('makes hundreds of items, and not one that fails the gate', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter((item) => judgeItem(item).length > 0)).toEqual([]);
  });

  it('makes none of a fact that is not sure', () => {
    const unsure = all.filter(({ fact }) => !findFact(knowledge, fact)?.isSure);

    expect(unsure).toEqual([]);
    expect(ITEM_FORMS.map((form) => makeItem(source, 'mfa@ec2', form, 'seed'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('names the side that the knowledge names, and another one in every wrong option', () => {
    const partyOf = (control: string, service: string) =>
      findFact(knowledge, `${control}@${service}`)?.finding.party;
    const byName = new Map(
      [...knowledge.services.values()].map(({ id, name }) => [
        name.replace(/^(AWS|Amazon) /, ''),
        id,
      ]),
    );
    const wrong = all
      .filter(({ form }) => form === 'service')
      .filter(({ fact, options, right }) => {
        const [control = ''] = fact.split('@');
        const parties = options.map((option) => partyOf(control, byName.get(option) ?? ''));
        return parties.filter((party) => party === parties[right]).length !== 1;
      });

    expect(wrong).toEqual([]);
  });

  it('puts the right option in every place about as often', () => {
    const counts = [0, 1, 2, 3].map((place) => all.filter(({ right }) => right === place).length);

    expect(Math.min(...counts)).toBeGreaterThan(all.length / 5);
  });

  it('explains with the words and the source of the fact', () => {
    expect(makeItem(source, 'guest-os-patching@rds', 'party', 'seed')).toMatchObject({
      question: 'Who looks after this on RDS: Guest OS patching?',
      explanation: expect.stringContaining('AWS: Patches the operating system of DB instances'),
      source: { url: expect.stringMatching(/^https:/) },
    });
  });

  it('gives the same item for the same seed', () => {
    const make = (seed: string) => makeItem(source, 'guest-os-patching@ec2', 'service', seed);

    expect(make('a')).toEqual(make('a'));
    expect(['b', 'c', 'd'].map(make)).not.toEqual(['a', 'a', 'a'].map(make));
  });

  it('withdraws an item, by its hash, when a fact in it is corrected, be it of a wrong option', () => {
    const folder = aKnowledgeFolder();
    const item = makeItem(source, 'guest-os-patching@ec2', 'service', SEED);
    folder.set(
      'services/rds.json',
      'overrides[control=guest-os-patching].aws',
      'Patches all of it.',
    );
    const corrected = { knowledge: loadKnowledge(folder.path), taught };
    folder.dispose();

    const again = makeItem(corrected, 'guest-os-patching@ec2', 'service', SEED);
    const own = makeItem(corrected, 'guest-os-patching@rds', 'party', 'seed');

    expect(item?.options).toEqual(expect.arrayContaining(['EC2', 'RDS']));
    expect(again?.hash).not.toBe(item?.hash);
    expect(own?.hash).not.toBe(makeItem(source, 'guest-os-patching@rds', 'party', 'seed')?.hash);
  });
});

describe('pickItems', () => {
  const facts = [...new Set(taught)];
  const keys = (items: readonly QuizItem[]) => items.map(itemKey);

  it.each(
    [...journeys.values()].flatMap(({ id, steps: own }) =>
      own.filter(({ items }) => items).map((step) => [id, step.id, own, step] as const),
    ),
  )('finds enough items for %s, %s, whatever the seed', (_id, _step, own, step) => {
    const seen = { knowledge, taught: own.flatMap((each) => each.facts) };
    const numbers = Array.from({ length: 10 }, (_, seed) => {
      const request = { facts: examinedFacts(own, step), count: step.items ?? 0, seed: `${seed}` };
      return pickItems(seen, request).length;
    });

    expect(new Set(numbers)).toEqual(new Set([step.items]));
  });

  it('asks each fact once', () => {
    const items = pickItems(source, { facts, count: 10, seed: 'a' });

    expect(new Set(items.map(({ fact }) => fact)).size).toBe(10);
  });

  it('asks others in the next attempt', () => {
    const first = keys(pickItems(source, { facts, count: 10, seed: 'a' }));
    const second = keys(pickItems(source, { facts, count: 10, seed: 'b', asked: first }));
    const third = keys(
      pickItems(source, { facts, count: 10, seed: 'c', asked: [...first, ...second] }),
    );

    expect(second.filter((key) => first.includes(key))).toEqual([]);
    expect(third.filter((key) => first.includes(key) || second.includes(key))).toEqual([]);
  });
});

describe('scoreOf', () => {
  const answers = (right: number, total: number) =>
    Array.from({ length: total }, (_, index) => index < right);

  it.each([
    [8, 10, 80, true],
    [7, 10, 70, false],
    [4, 5, 80, true],
    [3, 4, 75, false],
    [7, 9, 77, false],
    [799, 1_000, 79, false],
    [0, 10, 0, false],
    [0, 0, 0, false],
    [1, 1, 100, true],
  ])('gives %i of %i as %i, passed: %s', (right, total, percent, isPassed) => {
    expect(scoreOf(answers(right, total))).toEqual({ right, total, percent, isPassed });
  });
});
